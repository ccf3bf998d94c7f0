import { type Week, weekName } from '../../../schema/calendar.ts'
import type { Cause, SpecialCauseEvidence } from '../../../schema/contracts/alerts.ts'
import { requiredItem } from '../../../schema/instrument/questionnaire.ts'
import {
  benjaminiHochberg,
  type ChartPoint,
  laneyChart,
  specialCauses,
  type WeekShare,
} from '../../stats/index.ts'
import { normalTail } from '../../stats/normal-tail.ts'

/** One measure of an office, week by week: `from` is the week of the first. */
export type Series = {
  readonly office: string
  readonly measure: string
  readonly from: Week
  readonly weeks: readonly WeekShare[]
}

export type FoundCause = {
  readonly office: string
  readonly side: SpecialCauseEvidence['side']
  readonly cause: Cause
}

/** What part of what is told may be chance, over all measures of all offices that are looked at together. */
const rate = 0.05

type Known = ChartPoint & { kind: 'known' }

/**
 * Special causes that reach into weeks not looked at before. To let few false ones through, only two of the four
 * rules alarm: a week outside the limits, where Benjamini–Hochberg keeps it among all charts that are looked at, and
 * 7 or more weeks on one side, of satisfaction alone. The pages show what the other rules find.
 * @param newFrom the first week that was not looked at before
 */
export function findSpecialCauses(
  series: readonly Series[],
  newFrom: (office: string) => Week,
): FoundCause[] {
  const charted = series.flatMap((each) => {
    const chart = laneyChart(each.weeks)
    return chart.kind === 'known' ? [{ each, chart }] : []
  })
  const isNew = ({ office, from }: Series, index: number) => from + index >= newFrom(office)
  const tests = charted.flatMap(({ each, chart }) =>
    chart.points.flatMap((point, index) =>
      point.kind === 'known' && isNew(each, index)
        ? [
            {
              each,
              chart,
              index,
              point,
              p: 2 * normalTail(Math.abs(point.value - chart.centre) / point.sigma),
            },
          ]
        : [],
    ),
  )
  const kept = benjaminiHochberg(
    tests.map(({ p }) => p),
    rate,
  )
  const outside = tests
    .filter(({ point: { value, low, high } }, at) => (value < low || value > high) && kept[at]?.flagged)
    .map(({ each, chart, index, point }) => found(each, 'outside', [index, index], point, chart.centre))
  const shifts = charted
    .filter(({ each }) => each.measure === requiredItem)
    .flatMap(({ each, chart }) =>
      specialCauses(chart)
        .filter(({ rule }) => rule === 'shift')
        .flatMap(({ points }) => {
          const [first, last] = [points[0] ?? 0, points.at(-1) ?? 0]
          const point = chart.points[last]
          return point?.kind === 'known' && isNew(each, last)
            ? [found(each, 'shift', [first, last], point, chart.centre)]
            : []
        }),
    )
  return [...outside, ...shifts]
}

function found(
  { office, measure, from, weeks }: Series,
  rule: Cause['rule'],
  [first, last]: readonly [number, number],
  { value, low, high }: Known,
  centre: number,
): FoundCause {
  const week = weeks[last]
  return {
    office,
    side: value > centre ? 'above' : 'below',
    cause: {
      measure,
      rule,
      from: weekName(from + first),
      to: weekName(from + last),
      share: value,
      n: week?.kind === 'known' ? week.n : 0,
      centre,
      low,
      high,
    },
  }
}
