import type { Context } from '../context.ts'
import { daysKeptAfterExpiry, deleteExpired } from '../db/expired.ts'

const dayLength = 86_400_000

/** What has served: visits long expired and that they were used; sessions, links, counts and mails of the staff. */
export function forgetExpired(context: Context): Promise<void> {
  return deleteExpired(context.db, {
    expiredBefore: context.now() - daysKeptAfterExpiry * dayLength,
    today: Math.floor(context.now() / dayLength),
    now: context.now(),
  })
}
