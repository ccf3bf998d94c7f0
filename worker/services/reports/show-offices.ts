import { weekName } from '../../../schema/calendar.ts'
import type { OfficesReport } from '../../../schema/contracts/reports.ts'
import type { Context } from '../../context.ts'
import type { Viewer } from '../access/viewer.ts'
import { publishedIn, visibleOffices } from './scope.ts'

/** The offices that the viewer may ask for, and the weeks in which there is something to see. */
export async function showOffices(context: Context, viewer: Viewer): Promise<OfficesReport> {
  const offices = await visibleOffices(context, viewer)
  const { first, last } = await publishedIn(context, offices)
  return {
    offices: offices.map(({ code, name }) => ({ office: code, name })),
    ...(first !== undefined &&
      last !== undefined && { weeks: { first: weekName(first), last: weekName(last) } }),
  }
}
