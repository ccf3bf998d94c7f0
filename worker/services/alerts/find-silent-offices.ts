import { type Day, localTime, mondayOf, weekOfDay } from '../../../schema/calendar.ts'
import type { Context } from '../../context.ts'
import { arrivalsOf, rosteredDays } from '../../db/arrivals.ts'
import type { SeenOffice } from '../../db/tallies.ts'
import type { Finding } from './finding.ts'
import { silenceOf, workdays } from './silence.ts'

/** An office's own rate is that of so many whole weeks before its last answer. */
const usualWeeks = 8

/** Offices that got answers and get none any more. */
export async function findSilentOffices(
  context: Context,
  offices: readonly SeenOffice[],
): Promise<Finding[]> {
  const found: Finding[] = []
  for (const [timeZone, there] of Map.groupBy(offices, (office) => office.timeZone)) {
    const today = localTime(context.now(), timeZone).day
    const week = weekOfDay(today)
    const window = { from: week - usualWeeks - 1, to: week - 2 }
    const [arrivals, rostered] = await Promise.all([
      arrivalsOf(context.db, there, window),
      rosteredDays(context.db, there, { from: mondayOf(window.from), to: today - 1 }),
    ])
    for (const { office, published, lastWeek, lastDay } of arrivals) {
      // A published answer is known by its week alone: it may have come on the last day of it.
      const last = Math.max(lastDay ?? 0, lastWeek === null ? 0 : mondayOf(lastWeek) + 6)
      const open = (from: Day, to: Day) =>
        rostered.get(office)?.filter((day) => from <= day && day <= to) ?? workdays(from, to)
      const usualDays = open(mondayOf(window.from), mondayOf(window.to) + 6).length
      const silence = silenceOf(published, usualDays, open(last + 1, today - 1))
      if (!silence) continue
      found.push({
        kind: 'silent-office',
        key: `silent-office ${office} ${silence.sinceDay}`,
        office,
        agent: null,
        week: weekOfDay(silence.sinceDay),
        evidence: silence.evidence,
      })
    }
  }
  return found
}
