import type { Context } from '../../context.ts'
import { endPause } from '../../db/sms-report.ts'
import { dueSms } from '../../db/sms-upkeep.ts'
import { report } from '../../report.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'

/** Of what waits: the schedule wakes the rest within a quarter of an hour. */
const mostWoken = 100

/** Ends a pause, whatever it was for. @throws AppError forbidden */
export async function resumeSending(context: Context, viewer: Viewer): Promise<void> {
  requirePermission(viewer, 'sms')
  const { messaging, db } = context
  if (!messaging || !(await endPause(db, messaging.provider.id, context.now()))) return
  const due = await dueSms(db, context.now(), mostWoken)
  if (due.length > 0) await messaging.wake(due).catch((error) => report('sms queue', error))
}
