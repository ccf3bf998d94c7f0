import type { Day } from '../../schema/calendar.ts'

/** So long are kept the visit, and that its link was used. */
export const daysKeptAfterExpiry = 14

export async function deleteExpiredVisits(
  db: D1Database,
  { expiredBefore, today }: { expiredBefore: number; today: Day },
): Promise<void> {
  await db.batch([
    db.prepare('delete from visits where expires_at < ?1').bind(expiredBefore),
    db.prepare('delete from used_tokens where forget_from <= ?1').bind(today),
  ])
}
