import { localMinute, localWeek } from '../../schema/calendar.ts'
import type { Context } from '../context.ts'
import { addOpened, firstOpening } from '../db/participation.ts'
import { addScans } from '../db/touchpoint-use.ts'
import { tokenHashes } from './find-place.ts'

/** Counts an opening of the survey of a static code, after the answer: a scan that is lost must not cost a survey. */
export function countScan(context: Context, code: string, timeZone: string): void {
  const now = context.now()
  const scan = { code, week: localWeek(now, timeZone), minute: localMinute(now, timeZone), scans: 1 }
  const counted = Promise.all([addScans(context.db, [scan]), addOpened(context.db, [scan])])
  context.later(counted.then(() => {}).catch(() => {}))
}

/** Counts that the link of a visit was opened, the first time. */
export function countOpening(context: Context, token: string, timeZone: string): void {
  const count = async () => {
    const { visit } = await tokenHashes(context, token)
    const opening = { week: localWeek(context.now(), timeZone), kind: 'verified' } as const
    await context.db.batch(firstOpening(context.db, visit, opening))
  }
  context.later(count().catch(() => {}))
}
