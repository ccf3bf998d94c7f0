import type { Day, Week } from '../../schema/calendar.ts'
import type { SeenOffice } from './tallies.ts'

export type OfficeArrivals = {
  readonly office: string
  /** Responses of blocks that ended in those weeks; imports are no arrivals. */
  readonly published: number
  /** The last week of the newest block. */
  readonly lastWeek: Week | null
  /** The newest day of what waits. */
  readonly lastDay: Day | null
}

/** How many responses offices got in some weeks, and when the last one came: counts, never what they said. */
export async function arrivalsOf(
  db: D1Database,
  offices: readonly SeenOffice[],
  { from, to }: { from: Week; to: Week },
): Promise<OfficeArrivals[]> {
  const { results } = await db
    .prepare(
      `with named as materialized (
         select o.value as office, l.id from json_each(?1) o
          cross join leaves l on l.office = o.value and l.kind <> 'import'),
       made as materialized (
         select named.office, sum(b.n) as published
           from named cross join blocks b on b.leaf = named.id and b.last_week between ?2 and ?3
          group by named.office),
       latest as materialized (
         select office, max((select max(last_week) from blocks where leaf = named.id)) as week
           from named group by office)
       select o.value as office, coalesce(made.published, 0) as published, latest.week as lastWeek,
              (select max(day) from responses indexed by responses_waiting
                where office = o.value and block is null and kind <> 'import') as lastDay
         from json_each(?1) o
         left join made on made.office = o.value
         left join latest on latest.office = o.value`,
    )
    .bind(JSON.stringify(offices.map(({ code }) => code)), from, to)
    .all<OfficeArrivals>()
  return results
}

/** Days on which somebody of an office is on the roster, after one day and before another. */
export async function rosteredDays(
  db: D1Database,
  offices: readonly SeenOffice[],
  { from, to }: { from: Day; to: Day },
): Promise<ReadonlyMap<string, readonly Day[]>> {
  const { results } = await db
    .prepare(
      `select distinct d.office, r.starts_at / 1440 as day
         from json_each(?1) o
         join desks d on d.office = o.value
         join roster r on r.desk = d.code and r.starts_at between ?2 * 1440 and ?3 * 1440 + 1439
        order by 1, 2`,
    )
    .bind(JSON.stringify(offices.map(({ code }) => code)), from, to)
    .all<{ office: string; day: Day }>()
  const days = Map.groupBy(results, ({ office }) => office)
  return new Map([...days].map(([office, rows]) => [office, rows.map(({ day }) => day)]))
}

export type ScanWeek = { readonly code: string; readonly week: Week; readonly scans: number }

/** Scans of codes in use, by week. */
export async function scanWeeks(
  db: D1Database,
  offices: readonly SeenOffice[],
  { from, to }: { from: Week; to: Week },
): Promise<ScanWeek[]> {
  const { results } = await db
    .prepare(
      `select u.touchpoint as code, u.week, u.scans
         from json_each(?1) o
         join touchpoints t on t.office = o.value and t.revoked_at is null
         join touchpoint_use u on u.touchpoint = t.code and u.week between ?2 and ?3
        where u.scans > 0`,
    )
    .bind(JSON.stringify(offices.map(({ code }) => code)), from, to)
    .all<ScanWeek>()
  return results
}
