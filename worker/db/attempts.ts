/**
 * Counts one more attempt, exactly, whoever else counts at the same time.
 * @param subject keyed hash of what is counted
 * @param length milliseconds for which it is remembered, from the first attempt on
 */
export async function countAttempt(
  db: D1Database,
  subject: string,
  now: number,
  length: number,
): Promise<{ count: number; resetsAt: number }> {
  const row = await db
    .prepare(
      `insert into attempts (subject, count, resets_at) values (?1, 1, ?3)
       on conflict (subject) do update
          set count     = case when resets_at <= ?2 then 1 else count + 1 end,
              resets_at = case when resets_at <= ?2 then ?3 else resets_at end
       returning count, resets_at as resetsAt`,
    )
    .bind(subject, now, now + length)
    .first<{ count: number; resetsAt: number }>()
  return row ?? { count: 1, resetsAt: now + length }
}

export async function forgetAttempts(db: D1Database, subject: string): Promise<void> {
  await db.prepare('delete from attempts where subject = ?1').bind(subject).run()
}

export async function takeBackAttempt(db: D1Database, subject: string): Promise<void> {
  await db
    .prepare('update attempts set count = count - 1 where subject = ?1 and count > 0')
    .bind(subject)
    .run()
}

/** @returns false where the code was used before */
export async function recordCode(db: D1Database, code: string, forgetAt: number): Promise<boolean> {
  const { meta } = await db
    .prepare('insert into used_codes (code, forget_at) values (?1, ?2) on conflict (code) do nothing')
    .bind(code, forgetAt)
    .run()
  return meta.changes > 0
}
