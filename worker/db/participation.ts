import { type Day, mondayOf, type Week } from '../../schema/calendar.ts'
import type { Kind } from '../../schema/contracts/fields.ts'
import { type ArrivedHour, arrivedHours } from './flags.ts'
import type { SeenOffice } from './tallies.ts'

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

export type ServedTotal = {
  readonly day: Day
  /** '' where it is not known. */
  readonly agent: string
  readonly procedure: string
  readonly people: number
}

/** Keeps what was told last, and adds up anew the weeks that it is of. */
export async function storeServed(
  db: D1Database,
  office: string,
  totals: readonly ServedTotal[],
): Promise<void> {
  const rows = JSON.stringify(
    totals.map(({ day, agent, procedure, people }) => [day, agent, procedure, people]),
  )
  await db.batch([
    db
      .prepare(
        `insert into served (office, day, agent, procedure, people)
         select ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?2) where true
         on conflict do update set people = excluded.people`,
      )
      .bind(office, rows),
    db
      .prepare(
        `with told as (select distinct (value ->> 0 + 3) / 7 as week, value ->> 1 as agent from json_each(?2))
         insert into participation (office, week, agent, kind, served)
         select ?1, told.week, told.agent, '', sum(s.people)
           from told
           join served s on s.office = ?1 and s.day between told.week * 7 - 3 and told.week * 7 + 3
                        and s.agent = told.agent
          group by told.week, told.agent
         on conflict do update set served = excluded.served`,
      )
      .bind(office, rows),
    db
      .prepare(
        `with told as (select distinct (value ->> 0 + 3) / 7 as week, value ->> 2 as procedure
                         from json_each(?2) where value ->> 2 <> '')
         insert into served_procedures (office, week, procedure, people)
         select ?1, told.week, told.procedure, sum(s.people)
           from told
           join served s on s.office = ?1 and s.day between told.week * 7 - 3 and told.week * 7 + 3
                        and s.procedure = told.procedure
          group by told.week, told.procedure
         on conflict do update set people = excluded.people`,
      )
      .bind(office, rows),
  ])
}

/** Which of the names that totals give are not of the office, or not of the catalogue. */
export async function unknownNames(
  db: D1Database,
  office: string,
  named: { agents: readonly string[]; procedures: readonly string[] },
): Promise<{ agents: Set<string>; procedures: Set<string> }> {
  const [agents, procedures] = await db.batch<{ name: string }>([
    db
      .prepare(
        `select value as name from json_each(?2)
          where not exists (select 1 from agents where code = value and office = ?1)`,
      )
      .bind(office, JSON.stringify(named.agents)),
    db
      .prepare(
        `select value as name from json_each(?1) where not exists (select 1 from procedures where code = value)`,
      )
      .bind(JSON.stringify(named.procedures)),
  ])
  const names = (found: D1Result<{ name: string }> | undefined) =>
    new Set((found?.results ?? []).map(({ name }) => name))
  return { agents: names(agents), procedures: names(procedures) }
}

export type Counted = {
  readonly office: string
  readonly week: Week
  readonly agent: string | null
  readonly kind: Kind
  readonly invited?: number
  readonly opened?: number
}

/** Adds to those who were invited and to those who opened a survey. */
export const addCounts = (db: D1Database, counted: readonly Counted[]) =>
  db
    .prepare(
      `insert into participation (office, week, agent, kind, invited, opened)
       select value ->> 0, value ->> 1, coalesce(value ->> 2, ''), value ->> 3, value ->> 4, value ->> 5
         from json_each(?1) where true
       on conflict do update set invited = invited + excluded.invited, opened = opened + excluded.opened`,
    )
    .bind(
      JSON.stringify(
        counted.map(({ office, week, agent, kind, invited = 0, opened = 0 }) => [
          ...[office, week, agent, kind, invited, opened],
        ]),
      ),
    )

export type Opened = { code: string; week: Week; minute: number | null; scans: number }

/** Adds openings of static codes to whom the roster had at the desk in that minute, as answers are. */
export async function addOpened(db: D1Database, opened: readonly Opened[]): Promise<void> {
  await db
    .prepare(
      `insert into participation (office, week, agent, kind, opened)
       select t.office, value ->> 1,
              coalesce(t.agent,
                       (select min(r.agent) from roster r
                         where r.desk = t.desk and r.starts_at <= value ->> 2 and r.ends_at > value ->> 2
                        having count(distinct r.agent) = 1),
                       ''),
              'open', sum(value ->> 3)
         from json_each(?1)
         join touchpoints t on t.code = value ->> 0
        where t.revoked_at is null
        group by 1, 2, 3
       on conflict do update set opened = opened + excluded.opened`,
    )
    .bind(JSON.stringify(opened.map(({ code, week, minute, scans }) => [code, week, minute, scans])))
    .run()
}

/**
 * Counts that a visit's survey was opened, the first time.
 * @param tokens keyed hashes of the token in the link, one for each key
 */
export function firstOpening(
  db: D1Database,
  tokens: readonly string[],
  { week, kind }: { week: Week; kind: Kind },
): D1PreparedStatement[] {
  const visit = JSON.stringify(tokens)
  return [
    db
      .prepare(
        `insert into participation (office, week, agent, kind, opened)
         select office, ?2, coalesce(agent, ''), ?3, 1
           from visits where token in (select value from json_each(?1)) and opened = 0
         on conflict do update set opened = opened + 1`,
      )
      .bind(visit, week, kind),
    db
      .prepare('update visits set opened = 1 where token in (select value from json_each(?1)) and opened = 0')
      .bind(visit),
  ]
}

export type Participated = {
  readonly office: string
  /** '' for nobody's. */
  readonly agent: string
  /** '' for those served. */
  readonly kind: Kind | ''
  readonly served: number
  readonly invited: number
  readonly opened: number
  readonly complete: number
  readonly partial: number
  /** Of the weeks in which the office's ticket system told how many were served. */
  readonly answeredOfServed: number
  readonly invitedOfServed: number
}

/** Who came and who answered, in the whole weeks of a window that each office's publisher has counted. */
export async function participationIn(
  db: D1Database,
  offices: readonly SeenOffice[],
  { from, to }: { from: Week; to: Week },
): Promise<Participated[]> {
  const { results } = await db
    .prepare(
      `with weeks as materialized (
              select p.office, p.week, sum(p.served) > 0 as told
                from json_each(?1) o
                join offices f on f.code = o.value
                join participation p on p.office = f.code and p.week between ?2 and ?3
                                    and p.week < f.published_through
               group by p.office, p.week)
       select p.office, p.agent, p.kind, sum(p.served) as served, sum(p.invited) as invited,
              sum(p.opened) as opened, sum(p.complete) as complete, sum(p.partial) as partial,
              sum((p.complete + p.partial) * told) as answeredOfServed, sum(p.invited * told) as invitedOfServed
         from weeks
        cross join participation p on p.office = weeks.office and p.week = weeks.week
        group by p.office, p.agent, p.kind`,
    )
    .bind(JSON.stringify(offices.map(({ code }) => code)), from, to)
    .all<Participated>()
  return results
}
