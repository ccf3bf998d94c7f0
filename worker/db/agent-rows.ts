import type { Week } from '../../schema/calendar.ts'
import type { Counts } from '../../schema/instrument/measures.ts'
import { boundLeaves, leavesOf, type Scope } from './tallies.ts'

/** A published row of an agent, with the weeks in which its answers arrived. */
export type AgentRow = {
  readonly agent: string
  readonly first: Week
  readonly last: Week
  readonly counts: Counts
}

/** The rows of one measure in agents' leaves, of blocks that ended in the scope's weeks. */
export async function rowsOfAgents(db: D1Database, scope: Scope, measure: string): Promise<AgentRow[]> {
  const { results } = await db
    .prepare(
      `select l.agent, t.week as last, json_array(t.at0, t.at25, t.at50, t.at75, t.at100) as counts,
              min(b.first_week,
                  coalesce((select min(earlier.first_week)
                              from json_each(t.sources) s
                              join blocks earlier on earlier.leaf = t.leaf and earlier.ordinal = s.value),
                           b.first_week)) as first
         from ${leavesOf(scope)}
        cross join tallies t on t.leaf = l.id and t.measure = ?3 and t.week between ?4 and ?5
        cross join blocks b on b.leaf = t.leaf and b.ordinal = t.block
        where l.agent is not null`,
    )
    .bind(...boundLeaves(scope), measure, scope.from, scope.to)
    .all<Omit<AgentRow, 'counts'> & { counts: string }>()
  return results.map((row) => ({ ...row, counts: JSON.parse(row.counts) }))
}
