import type { Day } from '../../schema/calendar.ts'

/** So long are kept the visit, and that its link was used. */
export const daysKeptAfterExpiry = 14

export async function deleteExpired(
  db: D1Database,
  { expiredBefore, today, now }: { expiredBefore: number; today: Day; now: number },
): Promise<void> {
  await db.batch([
    db.prepare('delete from visits where expires_at < ?1').bind(expiredBefore),
    db.prepare('delete from network_keys where day < ?1').bind(today),
    db.prepare('delete from network_days where day < ?1').bind(today),
    db.prepare('delete from used_tokens where forget_from <= ?1').bind(today),
    db.prepare('delete from attempts where resets_at <= ?1').bind(now),
    db.prepare('delete from used_codes where forget_at <= ?1').bind(now),
    db.prepare('delete from invitations where expires_at < ?1').bind(expiredBefore),
    db.prepare('delete from mails where created_at < ?1').bind(expiredBefore),
    // The sign-in library's times are ISO 8601 text: they sort as they are.
    db.prepare('delete from sessions where expires_at < ?1').bind(new Date(now).toISOString()),
    db.prepare('delete from verifications where expires_at < ?1').bind(new Date(now).toISOString()),
  ])
}
