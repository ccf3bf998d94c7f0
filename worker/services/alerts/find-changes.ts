import { type Week, weekOfName } from '../../../schema/calendar.ts'
import type { SpecialCauseEvidence } from '../../../schema/contracts/alerts.ts'
import { competencyCodes } from '../../../schema/instrument/competencies.ts'
import { requiredItem } from '../../../schema/instrument/questionnaire.ts'
import type { Context } from '../../context.ts'
import type { EarlierAlert } from '../../db/alerts.ts'
import { countByWeek, type SeenOffice } from '../../db/tallies.ts'
import type { WeekShare } from '../../stats/index.ts'
import { favorableOf, sizeOf, summed } from '../reports/counts.ts'
import { scopeOfJob } from '../reports/scope.ts'
import { type Finding, historyAfter } from './finding.ts'
import { type FoundCause, findSpecialCauses, type Series } from './special-causes.ts'

const measures = [requiredItem, ...competencyCodes]
const chartedWeeks = 26
/** Offices read at a time: what they hold is in memory together. */
const together = 20

export type Published = { readonly office: SeenOffice; readonly last: Week; readonly looked: Week | null }

/**
 * New special causes of offices, up to their last published week. One alert an office and side for what came in the
 * same weeks, of what none has told lately.
 */
export async function findChanges(
  context: Context,
  published: readonly Published[],
  earlier: readonly EarlierAlert[],
): Promise<Finding[]> {
  const series: Series[] = []
  for (let at = 0; at < published.length; at += together) {
    series.push(...(await readSeries(context, published.slice(at, at + together))))
  }
  const byOffice = new Map(published.map((each) => [each.office.code, each]))
  const causes = findSpecialCauses(series, (office) => {
    const { last = 0, looked = null } = byOffice.get(office) ?? {}
    return Math.max(last - historyAfter, (looked ?? 0) + 1)
  })
  return [...Map.groupBy(causes, ({ office, side }) => `${office} ${side}`).values()].flatMap((group) => {
    const last = byOffice.get(group[0]?.office ?? '')?.last
    return last === undefined ? [] : alertOf(group, last, earlier)
  })
}

/** Further measures of the same story are not told while it is new. */
const sameStory = 4

function alertOf(group: readonly FoundCause[], last: Week, earlier: readonly EarlierAlert[]): Finding[] {
  const [{ office, side } = { office: '', side: 'below' as const }] = group
  const told = earlier.filter(
    (alert) => alert.kind === 'special-cause' && alert.office === office && alert.evidence.side === side,
  )
  if (told.some(({ week }) => week > last - sameStory)) return []
  const known = new Set(
    told.flatMap(({ evidence }) => (evidence as SpecialCauseEvidence).causes.map(({ measure }) => measure)),
  )
  const causes = newest(group)
    .filter(({ measure }) => !known.has(measure))
    .toSorted((one, other) => measures.indexOf(one.measure) - measures.indexOf(other.measure))
  if (causes.length === 0) return []
  const week = Math.max(...causes.map(({ to }) => weekOfName(to) ?? 0))
  const evidence: SpecialCauseEvidence = { side, causes }
  return [
    {
      kind: 'special-cause',
      key: `special-cause ${office} ${side} ${week}`,
      office,
      agent: null,
      week,
      evidence,
    },
  ]
}

/** One cause a measure: a run says more than a week of it, and a later week more than an earlier one. */
function newest(group: readonly FoundCause[]) {
  const best = new Map<string, FoundCause['cause']>()
  for (const { cause } of group) {
    const other = best.get(cause.measure)
    if (!other || cause.rule === 'shift' || (other.rule !== 'shift' && cause.to > other.to)) {
      best.set(cause.measure, cause)
    }
  }
  return [...best.values()]
}

async function readSeries(context: Context, published: readonly Published[]): Promise<Series[]> {
  const to = Math.max(...published.map(({ last }) => last))
  const from = to - chartedWeeks + 1
  const scope = scopeOfJob(
    published.map(({ office }) => office),
    { from, to },
  )
  const tallies = summed(
    await countByWeek(context.db, scope, measures),
    ({ office, week }) => `${office} ${week}`,
  )
  return published.flatMap(({ office: { code }, last }) =>
    measures.map((measure) => ({
      office: code,
      measure,
      from,
      weeks: Array.from({ length: last - from + 1 }, (_, index): WeekShare => {
        const counts = tallies.counts(measure, `${code} ${from + index}`)
        const n = sizeOf(counts)
        return n === 0 ? { kind: 'withheld' } : { kind: 'known', favorable: favorableOf(measure, counts), n }
      }),
    })),
  )
}
