import type { Day } from '../../schema/calendar.ts'

export async function deleteExpiredVisits(
  db: D1Database,
  { expiredBefore, today }: { expiredBefore: number; today: Day },
): Promise<void> {
  await db.batch([
    db.prepare('delete from visits where expires_at < ?1').bind(expiredBefore),
    db.prepare('delete from used_tokens where forget_from <= ?1').bind(today),
  ])
}
