import { weekOfDay } from '../../schema/calendar.ts'
import type { Context } from '../context.ts'
import { deleteAlertsBefore } from '../db/alerts.ts'
import { daysKeptAfterExpiry, deleteExpired } from '../db/expired.ts'

const dayLength = 86_400_000
/** Two years. */
const weeksOfAlerts = 104

/** What has served: visits long expired and that they were used; sessions, links, counts, mails and alerts of the staff. */
export async function forgetExpired(context: Context): Promise<void> {
  const today = Math.floor(context.now() / dayLength)
  await deleteAlertsBefore(context.db, weekOfDay(today) - weeksOfAlerts)
  await deleteExpired(context.db, {
    expiredBefore: context.now() - daysKeptAfterExpiry * dayLength,
    today,
    now: context.now(),
  })
}
