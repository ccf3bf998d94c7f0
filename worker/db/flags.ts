import type { Day, Week } from '../../schema/calendar.ts'
import type { Kind } from '../../schema/contracts/fields.ts'
import { boundLeaves, leavesOf, type Scope } from './tallies.ts'

/** Bits on a response: it came in a way that needs a look, and counts like the others. */
export const flag = { fast: 1, burst: 2, network: 4 } as const

export type FlaggedCount = {
  readonly office: string
  readonly agent: string | null
  /** Published in the scope; at least 10 where there are any. */
  readonly responses: number
  readonly flagged: number
}

/** Of published responses, how many are flagged: sums of whole blocks, by leaf, thus more than once for an agent. */
export async function countFlagged(db: D1Database, scope: Scope): Promise<FlaggedCount[]> {
  const { results } = await db
    .prepare(
      `select l.office, l.agent, sum(b.n) as responses, sum(b.flagged) as flagged
         from ${leavesOf(scope)}
        cross join blocks b on b.leaf = l.id and b.last_week between ?3 and ?4 and b.withdrawn_at is null
        group by l.id`,
    )
    .bind(...boundLeaves(scope), scope.from, scope.to)
    .all<FlaggedCount>()
  return results
}

export type Burst = {
  readonly week: Week
  readonly office: string
  readonly agent: string
  readonly kind: Kind
  /** Of how long a span: an hour or a day. */
  readonly hours: 1 | 24
  readonly responses: number
  readonly expected: number
}

/** The bursts of a week and later ones, of all offices: for jobs, which see everything. Newest first. */
export async function burstsSince(db: D1Database, week: Week): Promise<Burst[]> {
  const { results } = await db
    .prepare(`select week, office, agent, kind, hours, responses, expected
         from bursts where week >= ?1 order by week desc, office, agent, kind`)
    .bind(week)
    .all<Burst>()
  return results
}

export type ArrivedHour = {
  readonly agent: string
  readonly kind: Kind
  readonly day: Day
  readonly hour: number
  readonly responses: number
}

/** What waits for agents of an office, by the hour in which it arrived. */
export const arrivedHours = (db: D1Database, office: string, { from, to }: { from: Day; to: Day }) =>
  db
    .prepare(
      `select agent, kind, day, hour, count(*) as responses
         from responses indexed by responses_waiting
        where office = ?1 and day between ?2 and ?3 and block is null and quarantined_at is null
          and agent is not null and hour is not null and kind <> 'import'
        group by agent, kind, day, hour`,
    )
    .bind(office, from, to)

/** Flags what waits of bursts, each within its hour or its whole day, and keeps the worst of each week. */
export async function recordBursts(
  db: D1Database,
  office: string,
  bursts: readonly (Omit<Burst, 'office'> & { day: Day; hour: number | null })[],
): Promise<void> {
  const rows = bursts.map(({ week, agent, kind, hours, responses, expected, day, hour }) => [
    ...[week, agent, kind, hours, responses, expected, day, hour],
  ])
  await db.batch([
    // The revision tells a publisher that read the response before.
    db
      .prepare(
        `update responses set flags = flags | ${flag.burst}, revision = revision + 1
           from (select value ->> 1 as agent, value ->> 2 as kind, value ->> 6 as day, value ->> 7 as hour
                   from json_each(?2)) burst
          where responses.office = ?1 and responses.day = burst.day and responses.agent = burst.agent
            and responses.kind = burst.kind and responses.hour = coalesce(burst.hour, responses.hour)
            and responses.block is null and responses.quarantined_at is null
            and responses.flags & ${flag.burst} = 0`,
      )
      .bind(office, JSON.stringify(rows)),
    db
      .prepare(
        `insert into bursts (week, office, agent, kind, hours, responses, expected)
         select value ->> 0, ?1, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
           from json_each(?2) where true
         on conflict do update
            set hours = excluded.hours, responses = excluded.responses, expected = excluded.expected
          where excluded.responses >= bursts.responses`,
      )
      .bind(office, JSON.stringify(rows)),
  ])
}
