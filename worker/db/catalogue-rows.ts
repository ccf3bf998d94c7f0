import type { Catalogue } from '../../schema/contracts/catalogue.ts'

type Table = keyof typeof upserts

// Offices first, then what stands in them.
const upserts = {
  offices: `insert into offices (code, name, time_zone)
            select value ->> 'code', value ->> 'name', value ->> 'time_zone' from json_each(?1) where true
            on conflict (code) do update set name = excluded.name, time_zone = excluded.time_zone`,
  teams: `insert into teams (code, office, name)
          select value ->> 'code', value ->> 'office', value ->> 'name' from json_each(?1) where true
          on conflict (code) do update set office = excluded.office, name = excluded.name`,
  desks: `insert into desks (code, office, name)
          select value ->> 'code', value ->> 'office', value ->> 'name' from json_each(?1) where true
          on conflict (code) do update set office = excluded.office, name = excluded.name`,
  agents: `insert into agents (code, office, team)
           select value ->> 'code', value ->> 'office', value ->> 'team' from json_each(?1) where true
           on conflict (code) do update set office = excluded.office, team = excluded.team`,
  procedures: `insert into procedures (code, name)
               select value ->> 'code', value ->> 'name' from json_each(?1) where true
               on conflict (code) do update set name = excluded.name`,
  roster: `insert into roster (desk, starts_at, ends_at, agent)
           select value ->> 'desk', unixepoch(value ->> 'from') / 60, unixepoch(value ->> 'to') / 60, value ->> 'agent'
             from json_each(?1) where true
           on conflict (desk, starts_at, agent) do update set ends_at = excluded.ends_at`,
} as const

// A bind holds at most 2 MB.
const perStatement = 5_000

/** Adds and changes rows, all of them or none; takes nothing away. */
export async function upsertCatalogue(
  db: D1Database,
  catalogue: Omit<Catalogue, 'touchpoints'>,
): Promise<void> {
  const statements = (Object.keys(upserts) as Table[]).flatMap((table) => {
    const rows = catalogue[table]
    const portions = Array.from({ length: Math.ceil(rows.length / perStatement) }, (_, index) =>
      rows.slice(index * perStatement, (index + 1) * perStatement),
    )
    return portions.map((portion) => db.prepare(upserts[table]).bind(JSON.stringify(portion)))
  })
  if (statements.length > 0) await db.batch(statements)
}

export type StandingTouchpoint = { code: string; office: string; desk: string | null; agent: string | null }

/** Codes in use. */
export async function touchpointsInUse(db: D1Database): Promise<StandingTouchpoint[]> {
  const { results } = await db
    .prepare(
      'select code, office, desk, agent from touchpoints where revoked_at is null order by office, desk, agent',
    )
    .all<StandingTouchpoint>()
  return results
}
