/**
 * Weeks are whole numbers: Mondays since the one of 1969-12-29 (week 0). ISO 8601 names (`2026-W47`) are for people.
 * Days are whole numbers since 1970-01-01. Both are of the office's calendar, never of UTC.
 */
export type Week = number
export type Day = number

const dayLength = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

function localFormat(timeZone: string) {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formats.set(timeZone, format)
  }
  return format
}

/** What a clock and a calendar on the office's wall show at an instant (milliseconds since 1970). */
export function localTime(instant: number, timeZone: string): { day: Day; hour: number; minute: number } {
  const part: Record<string, number> = {}
  for (const { type, value } of localFormat(timeZone).formatToParts(instant)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part
  return { day: Date.UTC(year, month - 1, day) / dayLength, hour, minute }
}

/** Local minutes since 1970-01-01T00:00, for comparing with a roster. */
export function localMinute(instant: number, timeZone: string): number {
  const { day, hour, minute } = localTime(instant, timeZone)
  return (day * 24 + hour) * 60 + minute
}

export function isTimeZone(name: string): boolean {
  try {
    localFormat(name)
    return true
  } catch {
    return false
  }
}

export const weekOfDay = (day: Day): Week => Math.floor((day + 3) / 7)
export const mondayOf = (week: Week): Day => week * 7 - 3
export const localWeek = (instant: number, timeZone: string): Week =>
  weekOfDay(localTime(instant, timeZone).day)

/** `2026-11-23` */
export const dateOfDay = (day: Day): string => new Date(day * dayLength).toISOString().slice(0, 10)
export const dayOfDate = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / dayLength

/** ISO 8601: the week's year is the one of its Thursday. */
export function weekName(week: Week): string {
  const thursday = mondayOf(week) + 3
  const year = new Date(thursday * dayLength).getUTCFullYear()
  const number = Math.floor((thursday - Date.UTC(year, 0, 1) / dayLength) / 7) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** The week of an ISO name, or undefined where there is none such (`2027-W53`). */
export function weekOfName(name: string): Week | undefined {
  const match = /^(\d{4})-W(\d{2})$/.exec(name)
  if (!match) return undefined
  const fourthOfJanuary = Date.UTC(Number(match[1]), 0, 4) / dayLength
  const week = weekOfDay(fourthOfJanuary) + Number(match[2]) - 1
  return weekName(week) === name ? week : undefined
}
