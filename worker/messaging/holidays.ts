import { type Day, dayOfDate } from '../../schema/calendar.ts'

// Decreto Legislativo 713, art. 6, and the laws that added days since (31381, 31530, 31788, 31822).
const fixed = '01-01 05-01 06-07 06-29 07-23 07-28 07-29 08-06 08-30 10-08 11-01 12-08 12-09 12-25'.split(' ')

/** Whether it is a holiday in all of Peru, or one that the entity has added. */
export function isHoliday(day: Day, added: readonly string[]): boolean {
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
  const sinceEaster = day - easterSunday(Number(date.slice(0, 4)))
  return fixed.includes(date.slice(5)) || sinceEaster === -3 || sinceEaster === -2 || added.includes(date)
}

/** @see Meeus, Astronomical Algorithms (1998), chapter 8 */
function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return dayOfDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}
