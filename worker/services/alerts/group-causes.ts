import { type Week, weekOfName } from '../../../schema/calendar.ts'
import type { SpecialCauseEvidence } from '../../../schema/contracts/alerts.ts'
import { competencyCodes } from '../../../schema/instrument/competencies.ts'
import { requiredItem } from '../../../schema/instrument/questionnaire.ts'
import type { EarlierAlert } from '../../db/alerts.ts'
import type { Finding } from './finding.ts'
import type { FoundCause } from './special-causes.ts'

/** What is looked at of each office: satisfaction first. */
export const measures: readonly string[] = [requiredItem, ...competencyCodes]

/** Further measures of the same story are not told while it is new. */
const sameStory = 4

/**
 * One alert an office and side for what came in the same weeks, of what none has told lately.
 * @param lastOf the last week that was looked at
 */
export const alertsOf = (
  causes: readonly FoundCause[],
  lastOf: (office: string) => Week,
  earlier: readonly EarlierAlert[],
): Finding[] =>
  [...Map.groupBy(causes, ({ office, side }) => `${office} ${side}`).values()].flatMap((group) =>
    alertOf(group, lastOf(group[0]?.office ?? ''), earlier),
  )

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
