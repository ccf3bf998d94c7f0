import type { Scope } from './tallies.ts'

export type OfficeProcedure = {
  readonly office: string
  /** '' where it is not known. */
  readonly procedure: string
  readonly responses: number
  /** 0 where nobody told how many. */
  readonly served: number
}

/** Published responses and people served by procedure, of the offices whose ticket system tells procedures. */
export async function countProcedures(
  db: D1Database,
  { offices, from, to }: Scope,
): Promise<OfficeProcedure[]> {
  const { results } = await db
    .prepare(
      `with told as materialized (
              select s.office, s.procedure, sum(s.people) as served
                from json_each(?1) o
                join offices f on f.code = o.value
                join served_procedures s on s.office = f.code and s.week between ?2 and ?3
                                        and s.week < f.published_through
               where s.people > 0
               group by s.office, s.procedure),
            published as materialized (
              select l.office, b.n, b.procedures
                from (select distinct office from told) o
               cross join leaves l on l.office = o.office
               cross join blocks b on b.leaf = l.id and b.last_week between ?2 and ?3 and b.withdrawn_at is null)
       select office, procedure, sum(responses) as responses, sum(served) as served
         from (select office, procedure, 0 as responses, served from told
               union all
               select office, p.key, p.value, 0 from published, json_each(procedures) p
               union all
               select office, '', n - (select coalesce(sum(value), 0) from json_each(procedures)), 0 from published)
        group by office, procedure`,
    )
    .bind(JSON.stringify(offices), from, to)
    .all<OfficeProcedure>()
  return results
}
