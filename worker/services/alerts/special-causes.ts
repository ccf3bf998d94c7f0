import { type Week, weekName, weekOfName } from '../../../schema/calendar.ts'
import type { Cause, SpecialCauseEvidence } from '../../../schema/contracts/alerts.ts'
import type { ControlChart, Phase } from '../../../schema/contracts/control-chart.ts'
import { requiredItem } from '../../../schema/instrument/questionnaire.ts'
import { benjaminiHochberg } from '../../stats/index.ts'
import { normalTail } from '../../stats/normal-tail.ts'
import { type Base, controlCharts, type WeekCounts } from '../reports/control-chart.ts'
import { favorableOf, sizeOf } from '../reports/counts.ts'

/** One measure of an office, week by week, with its limits as managers set them. */
export type Series = {
  readonly office: string
  readonly measure: string
  readonly weeks: readonly WeekCounts[]
  readonly bases: readonly Base[]
  /** The chart's first week: earlier ones count only where limits are frozen on them. */
  readonly shownFrom: Week
}

export type FoundCause = {
  readonly office: string
  readonly side: SpecialCauseEvidence['side']
  readonly cause: Cause
}

/** What part of the weeks told as outside may be so by chance, over all charts that are looked at together. */
const rate = 0.05

/**
 * Special causes, on the charts that the pages show, that reach into weeks not looked at before. To let few false ones
 * through, only two of the four rules alarm: a week outside the limits, where Benjamini–Hochberg keeps it among all
 * charts that are looked at, and 7 or more weeks on one side, of satisfaction alone and still going on.
 * @param newFrom the first week that was not looked at before
 */
export function findSpecialCauses(
  series: readonly Series[],
  newFrom: (office: string) => Week,
): FoundCause[] {
  const charted = series.map((each) => {
    const { measure, weeks, bases, shownFrom } = each
    return { each, chart: controlCharts(measure, weeks, bases, shownFrom).share, points: pointsOf(each) }
  })
  const tests = charted.flatMap(({ each, chart, points }) =>
    [...limitsOf(chart)]
      .filter(([week]) => week >= newFrom(each.office))
      .flatMap(([week, limits]) => {
        const point = points.get(week)
        return point ? [{ each, point, week, limits, p: probabilityOf(point.share, limits) }] : []
      }),
  )
  const kept = benjaminiHochberg(
    tests.map(({ p }) => p),
    rate,
  )
  const outside = tests
    .filter(({ point, limits: { low, high } }, at) => isOutside(point.share, low, high) && kept[at]?.flagged)
    .map(({ each, point, week, limits }) => found(each, 'outside', [week, week], point, limits))
  const shifts = charted
    .filter(({ each }) => each.measure === requiredItem)
    .flatMap(({ each, chart, points }) => {
      const limits = limitsOf(chart)
      const lastKnown = Math.max(...points.keys())
      return chart.specialCauses.flatMap(({ rule, weeks }) => {
        const [first = 0, last = 0] = [weeks[0], weeks.at(-1)].map((name) => weekOfName(name ?? ''))
        const [point, around] = [points.get(last), limits.get(last)]
        return rule === 'shift' && last === lastKnown && last >= newFrom(each.office) && point && around
          ? [found(each, 'shift', [first, last], point, around)]
          : []
      })
    })
  return [...outside, ...shifts]
}

type Point = { readonly share: number; readonly n: number }
type Limits = { readonly centre: number; readonly low: number; readonly high: number }

const isOutside = (share: number, low: number, high: number) => share < low || share > high

function pointsOf({ measure, weeks }: Series): ReadonlyMap<Week, Point> {
  const known = weeks.filter(({ counts }) => sizeOf(counts) > 0)
  return new Map(
    known.map(({ week, counts }) => {
      const n = sizeOf(counts)
      return [week, { n, share: favorableOf(measure, counts) / n }]
    }),
  )
}

const limitsOf = ({ phases }: ControlChart): ReadonlyMap<Week, Limits> =>
  new Map(phases.flatMap(({ limits }) => (limits.kind === 'known' ? weeksOf(limits) : [])))

const weeksOf = ({ centre, weeks }: Extract<Phase['limits'], { kind: 'known' }>) =>
  weeks.map(({ week, low, high }): [Week, Limits] => [weekOfName(week) ?? 0, { centre, low, high }])

/** Two-sided, of a share so far from the centre. Limits lie three sigmas away, where the scale does not cut them. */
function probabilityOf(share: number, { centre, low, high }: Limits): number {
  const sigma = Math.max(high - centre, centre - low) / 3
  return Math.min(1, 2 * normalTail(Math.abs(share - centre) / sigma))
}

const found = (
  { office, measure }: Series,
  rule: Cause['rule'],
  [first, last]: readonly [Week, Week],
  { share, n }: Point,
  { centre, low, high }: Limits,
): FoundCause => ({
  office,
  side: share > centre ? 'above' : 'below',
  cause: { measure, rule, from: weekName(first), to: weekName(last), share, n, centre, low, high },
})
