import type { Week } from '../../schema/calendar.ts'
import type { SeenOffice } from './tallies.ts'

/** Adds to the scans of codes in use. */
export async function addScans(
  db: D1Database,
  scans: readonly { code: string; week: Week; scans: number }[],
): Promise<void> {
  await db
    .prepare(
      `insert into touchpoint_use (touchpoint, week, scans)
       select t.code, value ->> 1, value ->> 2
         from json_each(?1)
         join touchpoints t on t.code = value ->> 0
        where t.revoked_at is null
       on conflict (touchpoint, week) do update set scans = scans + excluded.scans`,
    )
    .bind(JSON.stringify(scans.map(({ code, week, scans }) => [code, week, scans])))
    .run()
}

export type StoredUse = {
  readonly code: string
  readonly office: string
  readonly desk: string | null
  readonly agent: string | null
  readonly createdAt: number | null
  readonly revoked: boolean
  readonly scans: number
  readonly answers: number
  readonly lastScanned: Week | null
}

/**
 * Every code of some offices with what was counted for it, published or waiting, in the order of places.
 * @param offices with the whole weeks to count; none where `through` comes before `from`
 */
export async function touchpointUse(
  db: D1Database,
  offices: readonly { office: SeenOffice; from: Week; through: Week }[],
): Promise<StoredUse[]> {
  const { results } = await db
    .prepare(
      `with weeks as materialized (
              select value ->> 0 as office, value ->> 1 as first, value ->> 2 as last from json_each(?1)),
            waiting as materialized (
              select r.touchpoint, count(*) as answers
                from weeks
               cross join responses r indexed by responses_waiting
                  on r.office = weeks.office and r.block is null
               where r.touchpoint is not null and r.quarantined_at is null
                 and r.week between weeks.first and weeks.last
               group by r.touchpoint),
            counted as materialized (
              select t.code, sum(u.scans) as scans, sum(u.answers) as answers
                from weeks
                join touchpoints t on t.office = weeks.office
                join touchpoint_use u on u.touchpoint = t.code and u.week between weeks.first and weeks.last
               group by t.code)
       select t.code, t.office, d.name as desk, t.agent, t.created_at as createdAt,
              t.revoked_at is not null as revoked,
              coalesce(counted.scans, 0) as scans,
              coalesce(counted.answers, 0) + coalesce(waiting.answers, 0) as answers,
              (select max(week) from touchpoint_use where touchpoint = t.code and scans > 0) as lastScanned
         from weeks
         join touchpoints t on t.office = weeks.office
         left join desks d on d.code = t.desk
         left join counted on counted.code = t.code
         left join waiting on waiting.touchpoint = t.code
        order by t.office, t.agent is not null, t.desk, t.agent, t.code`,
    )
    .bind(JSON.stringify(offices.map(({ office, from, through }) => [office.code, from, through])))
    .all<Omit<StoredUse, 'revoked'> & { revoked: number }>()
  return results.map((row) => ({ ...row, revoked: row.revoked === 1 }))
}
