import { mondayOf, type Week } from '../../schema/calendar.ts'
import type { Kind } from '../../schema/contracts/fields.ts'
import { type ArrivedHour, arrivedHours } from './flags.ts'

/**
 * Counts the responses of whole weeks once, before they are published: afterwards some pass to the office, and are
 * nobody's. Counted again after a run that was cut off, when fewer wait, the first count stands.
 * @returns when what waits for agents arrived
 */
export async function countArrived(
  db: D1Database,
  office: string,
  { from, before }: { from: Week; before: Week },
): Promise<ArrivedHour[]> {
  const count = db
    .prepare(
      `insert into participation (office, week, agent, kind, complete, partial)
       select office, week, coalesce(agent, ''), kind, sum(complete), sum(1 - complete)
         from responses indexed by responses_waiting
        where office = ?1 and block is null and quarantined_at is null and kind <> 'import'
          and week >= ?2 and week < ?3
        group by week, agent, kind
       on conflict do update set complete = max(complete, excluded.complete), partial = max(partial, excluded.partial)`,
    )
    .bind(office, from, before)
  const hours = arrivedHours(db, office, { from: mondayOf(from), to: mondayOf(before) - 1 })
  const [, arrived] = await db.batch<ArrivedHour>([count, hours])
  return arrived?.results ?? []
}

export type WeeklyArrivals = {
  readonly agent: string
  readonly kind: Kind
  readonly week: Week
  readonly responses: number
}

/** How many responses agents of an office got in each of some whole weeks. */
export async function weeklyArrivals(
  db: D1Database,
  office: string,
  { from, before }: { from: Week; before: Week },
): Promise<WeeklyArrivals[]> {
  const { results } = await db
    .prepare(
      `select agent, kind, week, complete + partial as responses from participation
        where office = ?1 and week >= ?2 and week < ?3 and agent <> '' and kind <> '' and complete + partial > 0`,
    )
    .bind(office, from, before)
    .all<WeeklyArrivals>()
  return results
}
