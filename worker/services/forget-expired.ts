import type { Context } from '../context.ts'
import { daysKeptAfterExpiry, deleteExpiredVisits } from '../db/expired.ts'

const dayLength = 86_400_000

/** What is left of visits whose link has long expired: the visit, and that it was used. */
export function forgetExpired(context: Context): Promise<void> {
  return deleteExpiredVisits(context.db, {
    expiredBefore: context.now() - daysKeptAfterExpiry * dayLength,
    today: Math.floor(context.now() / dayLength),
  })
}
