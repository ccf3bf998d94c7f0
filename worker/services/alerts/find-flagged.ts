import { type Week, weekName } from '../../../schema/calendar.ts'
import type { IntegrityEvidence } from '../../../schema/contracts/alerts.ts'
import type { Context } from '../../context.ts'
import type { EarlierAlert } from '../../db/alerts.ts'
import { burstsSince, countFlagged, type FlaggedCount } from '../../db/flags.ts'
import type { SeenOffice } from '../../db/tallies.ts'
import { benjaminiHochberg, burstProbability, differenceProbability } from '../../stats/index.ts'
import { defaultWeeks, scopeOfJob } from '../reports/scope.ts'
import { type Finding, historyAfter } from './finding.ts'

/** Flags take one in a thousand; what is told to somebody is far beyond: thousands of hours are looked at. */
const unlikely = 1e-6
/** Of the shares that are told, so many may be chance. */
const rate = 0.05
/** By so much a share must lie above the others' to be worth a look, however sure the difference is. */
const worthALook = 0.1

/** Bursts, since the weeks that are history. A burst is one alert: an agent, an office and a week. */
export async function findBurstAlerts(
  context: Context,
  offices: readonly SeenOffice[],
  present: Week,
): Promise<Finding[]> {
  const codes = new Set(offices.map(({ code }) => code))
  // Blocks of a week are published in the next: as far back as changes are told.
  const bursts = await burstsSince(context.db, present - historyAfter - 1)
  return bursts
    .filter(({ office }) => codes.has(office))
    .filter(({ responses, expected }) => burstProbability(responses, expected) < unlikely)
    .map(({ office, agent, week, hours, responses, expected }) => {
      const evidence: IntegrityEvidence = { sign: 'burst', hours, responses, expected: round(expected) }
      return { kind: 'integrity', key: `burst ${office} ${agent} ${week}`, office, agent, week, evidence }
    })
}

/**
 * Offices and agents of whose published answers far more are flagged than of the entity's others, over a quarter of
 * a year. Each is told once a quarter, and not where a burst was told that explains it.
 * @param told alerts of the last quarter, and what was found beside
 */
export async function findFlaggedShares(
  context: Context,
  offices: readonly SeenOffice[],
  last: Week,
  told: readonly Pick<EarlierAlert, 'kind' | 'office' | 'agent'>[],
): Promise<Finding[]> {
  const window = { from: last - defaultWeeks + 1, to: last }
  const counts = await countFlagged(context.db, scopeOfJob(offices, window))
  const whole = totalOf(counts)
  const subjects = [
    ...[...Map.groupBy(counts, ({ office }) => office)].map(([office, group]) => ({
      office,
      agent: null,
      group,
    })),
    ...[
      ...Map.groupBy(
        counts.filter(({ agent }) => agent !== null),
        ({ office, agent }) => `${office} ${agent}`,
      ),
    ].map(([, group]) => ({ office: group[0]?.office ?? '', agent: group[0]?.agent ?? null, group })),
  ].flatMap(({ office, agent, group }) => {
    const { responses, flagged } = totalOf(group)
    const others = { responses: whole.responses - responses, flagged: whole.flagged - flagged }
    if (responses === 0 || others.responses === 0) return []
    const p = differenceProbability(flagged, responses, others.flagged, others.responses)
    return [{ office, agent, responses, flagged, others: others.flagged / others.responses, p }]
  })
  const kept = benjaminiHochberg(
    subjects.map(({ p }) => p),
    rate,
  )
  const known = new Set(
    told.filter(({ kind }) => kind === 'integrity').map(({ office, agent }) => `${office} ${agent}`),
  )
  return subjects
    .filter(
      ({ responses, flagged, others }, at) => kept[at]?.flagged && flagged / responses - others >= worthALook,
    )
    .filter(({ office, agent }) => !known.has(`${office} ${agent}`))
    .map(({ office, agent, responses, flagged, others }) => {
      const evidence: IntegrityEvidence = {
        sign: 'share',
        from: weekName(window.from),
        to: weekName(window.to),
        responses,
        flagged,
        others,
      }
      return {
        kind: 'integrity',
        key: `flagged ${office} ${agent ?? ''} ${last}`,
        office,
        agent,
        week: last,
        evidence,
      }
    })
}

const totalOf = (counts: readonly FlaggedCount[]) =>
  counts.reduce(
    (sum, { responses, flagged }) => ({
      responses: sum.responses + responses,
      flagged: sum.flagged + flagged,
    }),
    { responses: 0, flagged: 0 },
  )

const round = (value: number) => Math.round(value * 10) / 10
