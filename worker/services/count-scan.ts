import { localWeek } from '../../schema/calendar.ts'
import type { Context } from '../context.ts'
import { addScans } from '../db/touchpoint-use.ts'

/** Counts an opening of the survey of a static code, after the answer: a scan that is lost must not cost a survey. */
export function countScan(context: Context, code: string, timeZone: string): void {
  const week = localWeek(context.now(), timeZone)
  context.later(addScans(context.db, [{ code, week, scans: 1 }]).catch(() => {}))
}
