import { type Day, weekOfDay } from '../../schema/calendar.ts'
import { addCounts, type Counted } from './participation.ts'

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
  key: { id: string; office: string; name: string; secret: string; by: string | null; at: number },
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

/** An office's key in use, by its name. */
export async function findKeyNamed(db: D1Database, office: string, name: string): Promise<string | null> {
  return db
    .prepare('select id from ticket_keys where office = ?1 and name = ?2 and revoked_at is null')
    .bind(office, name)
    .first<string>('id')
}

/** @returns false where there is no such key in use */
export async function revokeKey(db: D1Database, id: string, at: number): Promise<boolean> {
  const { meta } = await db
    .prepare('update ticket_keys set revoked_at = ?2 where id = ?1 and revoked_at is null')
    .bind(id, at)
    .run()
  return meta.changes > 0
}

/** One more visit, today, and one more who was invited. */
export async function countUse(
  db: D1Database,
  id: string,
  { day, at, invited }: { day: Day; at: number; invited: Counted },
): Promise<void> {
  await db.batch([
    db.prepare('update ticket_keys set last_used_at = ?2 where id = ?1').bind(id, at),
    db
      .prepare(
        `insert into ticket_key_days (ticket_key, day, visits) values (?1, ?2, 1)
         on conflict (ticket_key, day) do update set visits = visits + 1`,
      )
      .bind(id, day),
    addCounts(db, [invited]),
  ])
}

/**
 * Ids of the responses that came by a key's visits. Those that wait, of the days named; of those that are published
 * the week alone is known: the whole weeks that these days touch.
 */
export async function responsesByKey(db: D1Database, id: string, from: Day, to: Day): Promise<string[]> {
  const { results } = await db
    .prepare(
      `select hex(id) as id from responses
        where key >= cast(?2 as integer) << 50 and key < (cast(?3 as integer) + 1) << 50
          and ticket_key = ?1 and (day is null or day between ?4 and ?5)`,
    )
    .bind(id, weekOfDay(from), weekOfDay(to), from, to)
    .all<{ id: string }>()
  return results.map((row) => row.id)
}

/** Links of a key's visits that expire between two instants are good no more. @returns how many */
export async function closeVisits(
  db: D1Database,
  id: string,
  { from, to, now }: { from: number; to: number; now: number },
): Promise<number> {
  const { meta } = await db
    .prepare(
      `update visits set expires_at = ?4
        where ticket_key = ?1 and expires_at >= ?2 and expires_at < ?3 and expires_at > ?4`,
    )
    .bind(id, from, to, now)
    .run()
  return meta.changes
}

export async function keyExists(db: D1Database, id: string): Promise<boolean> {
  return (await db.prepare('select 1 from ticket_keys where id = ?1').bind(id).first()) !== null
}
