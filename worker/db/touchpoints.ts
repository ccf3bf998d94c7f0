/** What a code stands for, as stored. */
export type Place = {
  readonly office: string
  readonly officeName: string
  readonly timeZone: string
  readonly deskName: string | null
}

export type Touchpoint = Place & { readonly revoked: boolean }
export type Visit = Place & {
  readonly expiresAt: number
  readonly used: boolean
  /** Somebody was invited by SMS. */
  readonly bySms: boolean
}

export async function findTouchpoint(db: D1Database, code: string): Promise<Touchpoint | null> {
  const row = await db
    .prepare(
      `select t.office, o.name as officeName, o.time_zone as timeZone, d.name as deskName,
              t.revoked_at is not null as revoked
         from touchpoints t
         join offices o on o.code = t.office
         left join desks d on d.code = t.desk
        where t.code = ?1`,
    )
    .bind(code)
    .first<Place & { revoked: number }>()
  return row && { ...row, revoked: row.revoked === 1 }
}

/** @param hashes of the token in the link, one for each key: its visit's, its use's, its SMS's */
export async function findVisit(
  db: D1Database,
  hashes: { visit: readonly string[]; used: readonly string[]; sms: readonly string[] },
): Promise<Visit | null> {
  const row = await db
    .prepare(
      `select v.office, o.name as officeName, o.time_zone as timeZone, null as deskName,
              v.expires_at as expiresAt,
              exists (select 1 from used_tokens where token in (select value from json_each(?2))) as used,
              exists (select 1 from sms where visit in (select value from json_each(?3))) as bySms
         from visits v
         join offices o on o.code = v.office
        where v.token in (select value from json_each(?1))`,
    )
    .bind(JSON.stringify(hashes.visit), JSON.stringify(hashes.used), JSON.stringify(hashes.sms))
    .first<Place & { expiresAt: number; used: number; bySms: number }>()
  return row && { ...row, used: row.used === 1, bySms: row.bySms === 1 }
}

/** The code of the office's own touchpoint, where it has one in use. */
export async function findOfficeCode(db: D1Database, office: string): Promise<string | null> {
  return db
    .prepare(
      `select code from touchpoints
        where office = ?1 and desk is null and agent is null and revoked_at is null
        order by code limit 1`,
    )
    .bind(office)
    .first<string>('code')
}

/** @returns false where the code is taken */
export async function insertTouchpoint(
  db: D1Database,
  touchpoint: {
    code: string
    office: string
    desk?: string | undefined
    agent?: string | undefined
    createdAt?: number
  },
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `insert into touchpoints (code, office, desk, agent, created_at) values (?1, ?2, ?3, ?4, ?5)
       on conflict (code) do nothing`,
    )
    .bind(
      touchpoint.code,
      touchpoint.office,
      touchpoint.desk ?? null,
      touchpoint.agent ?? null,
      touchpoint.createdAt ?? null,
    )
    .run()
  return meta.changes > 0
}

/** What a code stands for, in the words of the catalogue. */
export function touchpointPlace(
  db: D1Database,
  code: string,
): Promise<{ office: string; desk: string | null; agent: string | null } | null> {
  return db
    .prepare(
      `select t.office, d.name as desk, t.agent
         from touchpoints t left join desks d on d.code = t.desk
        where t.code = ?1`,
    )
    .bind(code)
    .first()
}

/** Where it is revoked already, when it was stays. */
export async function revokeTouchpoint(db: D1Database, code: string, at: number): Promise<void> {
  await db
    .prepare('update touchpoints set revoked_at = ?2 where code = ?1 and revoked_at is null')
    .bind(code, at)
    .run()
}

/** Keeps the first registration of a visit, and tells until when its link is good, and whether it is new. */
export async function insertVisit(
  db: D1Database,
  visit: {
    token: string
    office: string
    agent: string | null
    procedure: string | null
    expiresAt: number
    ticketKey?: string
  },
): Promise<{ expiresAt: number; created: boolean }> {
  const [inserted, kept] = await db.batch<{ expires_at: number }>([
    db
      .prepare(
        `insert into visits (token, office, agent, procedure, expires_at, ticket_key)
         values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (token) do nothing`,
      )
      .bind(
        visit.token,
        visit.office,
        visit.agent,
        visit.procedure,
        visit.expiresAt,
        visit.ticketKey ?? null,
      ),
    db.prepare('select expires_at from visits where token = ?1').bind(visit.token),
  ])
  return {
    expiresAt: kept?.results[0]?.expires_at ?? visit.expiresAt,
    created: (inserted?.meta.changes ?? 0) > 0,
  }
}

/** Which of the things that a visit names exist: the office with its time zone; an agent, in that office. */
export async function knownNames(
  db: D1Database,
  names: { office: string; agent: string | null; procedure: string | null },
): Promise<{ timeZone: string | null; agent: boolean; procedure: boolean }> {
  const row = await db
    .prepare(
      `select (select time_zone from offices where code = ?1) as timeZone,
              exists (select 1 from agents     where code = ?2 and office = ?1) as agent,
              exists (select 1 from procedures where code = ?3) as procedure`,
    )
    .bind(names.office, names.agent, names.procedure)
    .first<{ timeZone: string | null; agent: number; procedure: number }>()
  return { timeZone: row?.timeZone ?? null, agent: row?.agent === 1, procedure: row?.procedure === 1 }
}
