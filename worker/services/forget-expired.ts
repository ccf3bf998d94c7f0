import type { Context } from '../context.ts'
import { deleteExpiredVisits } from '../db/expired.ts'

const dayLength = 86_400_000
const keptAfterExpiry = 14 * dayLength

/** What is left of visits whose link has long expired: the visit, and that it was used. */
export function forgetExpired(context: Context): Promise<void> {
  return deleteExpiredVisits(context.db, {
    expiredBefore: context.now() - keptAfterExpiry,
    today: Math.floor(context.now() / dayLength),
  })
}
