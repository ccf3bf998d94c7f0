import { weekOfName } from '../../schema/calendar.ts'
import type { OfficesReport, ScopeSummary } from '../../schema/contracts/reports.ts'

/** Whether, of the window, only one week has been published. */
export function publishesOneWeek({ from, to }: ScopeSummary, weeks: OfficesReport['weeks']): boolean {
  const [start, end] = [weekOfName(from), weekOfName(to)]
  const [first, last] = [weekOfName(weeks?.first ?? ''), weekOfName(weeks?.last ?? '')]
  if (start === undefined || end === undefined || first === undefined || last === undefined) return false
  return Math.max(start, first) === Math.min(end, last)
}
