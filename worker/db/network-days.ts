import type { Day } from '../../schema/calendar.ts'

/** The key under which a day's networks are hashed: made by whoever needs it first, gone when the day is over. */
export async function keyOfDay(db: D1Database, day: Day, fresh: string): Promise<string> {
  const [, kept] = await db.batch<{ key: string }>([
    db.prepare('insert into network_keys (day, key) values (?1, ?2) on conflict do nothing').bind(day, fresh),
    db.prepare('select key from network_keys where day = ?1').bind(day),
  ])
  return kept?.results[0]?.key ?? fresh
}

/** One more from a sender, unless the response is known. */
export const countSender = (db: D1Database, id: string, { day, sender }: { day: Day; sender: string }) =>
  db
    .prepare(
      `insert into network_days (day, sender, responses)
       select ?2, ?3, 1 where not exists (select 1 from responses where id = unhex(replace(?1, '-', '')))
       on conflict do update set responses = responses + 1`,
    )
    .bind(id, day, sender)
