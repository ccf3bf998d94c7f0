import { localTime } from '../../../schema/calendar.ts'
import type { ReceivedToday, ReceivedTodayQuery } from '../../../schema/contracts/reports.ts'
import type { Context } from '../../context.ts'
import { countReceived } from '../../db/received.ts'
import type { Viewer } from '../access/viewer.ts'
import { visibleOffices } from './scope.ts'

/** The only live figure: what arrived since midnight on each office's wall. */
export async function countReceivedToday(
  context: Context,
  viewer: Viewer,
  query: ReceivedTodayQuery,
): Promise<ReceivedToday> {
  const offices = await visibleOffices(context, viewer, query.office)
  const now = context.now()
  const days = offices.map((office) => ({ office, day: localTime(now, office.timeZone).day }))
  return { received: await countReceived(context.db, days) }
}
