import type { Week } from '../../../schema/calendar.ts'
import type { AgentRow } from '../../db/agent-rows.ts'
import type { AgentPeriods } from '../../stats/index.ts'
import { favorableOf, sizeOf } from '../reports/counts.ts'

/** Who is compared with whom about a session. */
export type Sides = {
  readonly trained: ReadonlySet<string>
  /** Agents of neither side: another session of theirs would be measured too. */
  readonly leftOut: ReadonlySet<string>
}

export type PeriodsOfAgent = AgentPeriods & { readonly agent: string }

/**
 * Agents' answers before a session and after it, of whole published rows. Those whose answers arrived partly before
 * and partly after its week, or in it, are dropped.
 * @param weeks compared on either side
 */
export function effectPeriods(
  measure: string,
  rows: readonly AgentRow[],
  { trained, leftOut }: Sides,
  session: Week,
  weeks: number,
): PeriodsOfAgent[] {
  const none = { favorable: 0, n: 0 }
  const agents = new Map<string, PeriodsOfAgent>()
  for (const { agent, first, last, counts } of rows) {
    const period =
      last < session && last >= session - weeks ? 'before' : first > session ? 'after' : undefined
    if (period === undefined || last > session + weeks || leftOut.has(agent)) continue
    const known = agents.get(agent) ?? { agent, trained: trained.has(agent), before: none, after: none }
    const { favorable, n } = known[period]
    agents.set(agent, {
      ...known,
      [period]: { favorable: favorable + favorableOf(measure, counts), n: n + sizeOf(counts) },
    })
  }
  return [...agents.values()]
}
