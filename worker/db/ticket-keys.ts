import type { Day } from '../../schema/calendar.ts'

export type StoredKey = {
  readonly id: string
  readonly office: string
  readonly name: string
  readonly createdAt: number
  readonly revokedAt: number | null
  readonly lastUsedAt: number | null
  readonly today: number
  readonly lastWeek: number
  readonly ever: number
}

export async function insertKey(
  db: D1Database,
  key: { id: string; office: string; name: string; secret: string; by: string; at: number },
): Promise<void> {
  await db
    .prepare(
      `insert into ticket_keys (id, office, name, secret, created_by, created_at) values (?1, ?2, ?3, ?4, ?5, ?6)`,
    )
    .bind(key.id, key.office, key.name, key.secret, key.by, key.at)
    .run()
}

const keys = `
  select k.id, k.office, k.name, k.created_at as createdAt, k.revoked_at as revokedAt,
         k.last_used_at as lastUsedAt,
         coalesce(sum(d.visits) filter (where d.day = ?1), 0) as today,
         coalesce(sum(d.visits) filter (where d.day > ?1 - 7), 0) as lastWeek,
         coalesce(sum(d.visits), 0) as ever
    from ticket_keys k
    left join ticket_key_days d on d.ticket_key = k.id`

export async function listKeys(db: D1Database, today: Day): Promise<StoredKey[]> {
  const { results } = await db
    .prepare(`${keys} group by k.id order by k.revoked_at is not null, k.office, k.name`)
    .bind(today)
    .all<StoredKey>()
  return results
}

/** The secret's hash and the office of a key in use. */
export async function findKey(
  db: D1Database,
  id: string,
): Promise<{ secret: string; office: string } | null> {
  return db
    .prepare('select secret, office from ticket_keys where id = ?1 and revoked_at is null')
    .bind(id)
    .first<{ secret: string; office: string }>()
}

/** @returns false where there is no such key in use */
export async function revokeKey(db: D1Database, id: string, at: number): Promise<boolean> {
  const { meta } = await db
    .prepare('update ticket_keys set revoked_at = ?2 where id = ?1 and revoked_at is null')
    .bind(id, at)
    .run()
  return meta.changes > 0
}

/** One more visit, today. */
export async function countUse(db: D1Database, id: string, day: Day, at: number): Promise<void> {
  await db.batch([
    db.prepare('update ticket_keys set last_used_at = ?2 where id = ?1').bind(id, at),
    db
      .prepare(
        `insert into ticket_key_days (ticket_key, day, visits) values (?1, ?2, 1)
         on conflict (ticket_key, day) do update set visits = visits + 1`,
      )
      .bind(id, day),
  ])
}
