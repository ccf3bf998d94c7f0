import type { Context } from '../../worker/context.ts'

/** Offices, desks and agents as a test names them. */
export async function givenCatalogue(
  { db }: Context,
  {
    offices = { L: 'America/Lima' },
    agents = {},
    desks = {},
    procedures = [],
  }: {
    /** Code -> time zone. */
    offices?: Readonly<Record<string, string>>
    /** Code -> office. */
    agents?: Readonly<Record<string, string>>
    desks?: Readonly<Record<string, string>>
    procedures?: readonly string[]
  },
): Promise<void> {
  await db.batch([
    ...Object.entries(offices).map(([code, zone]) =>
      db
        .prepare('insert into offices (code, name, time_zone) values (?1, ?2, ?3)')
        .bind(code, `Sede ${code}`, zone),
    ),
    ...Object.entries(agents).map(([code, office]) =>
      db.prepare('insert into agents (code, office) values (?1, ?2)').bind(code, office),
    ),
    ...Object.entries(desks).map(([code, office]) =>
      db
        .prepare('insert into desks (code, office, name) values (?1, ?2, ?3)')
        .bind(code, office, `Módulo ${code}`),
    ),
    ...procedures.map((code) => db.prepare('insert into procedures (code, name) values (?1, ?1)').bind(code)),
  ])
}

/** Who sat at a desk, in local minutes since 1970. */
export async function givenRoster(
  { db }: Context,
  desk: string,
  shifts: readonly { agent: string; from: number; to: number }[],
): Promise<void> {
  await db.batch(
    shifts.map(({ agent, from, to }) =>
      db
        .prepare('insert into roster (desk, starts_at, ends_at, agent) values (?1, ?2, ?3, ?4)')
        .bind(desk, from, to, agent),
    ),
  )
}
