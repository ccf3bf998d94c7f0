import { mondayOf, weekName, weekOfName } from '../../schema/calendar.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { locales } from './numbers.ts'

const dayLength = 86_400_000
const dayAndMonth = (language: Language) =>
  new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', day: 'numeric', month: 'short' })
const formats = { es: dayAndMonth('es'), en: dayAndMonth('en') }

const instantOf = (day: number) => new Date(day * dayLength)
const yearOf = (day: number) => instantOf(day).getUTCFullYear()
const monthOf = (day: number) => instantOf(day).getUTCMonth()
const shortDate = (day: number, language: Language) => formats[language].format(instantOf(day))

function days(from: string, to: string): { first: number; last: number } | undefined {
  const first = weekOfName(from)
  const last = weekOfName(to)
  return first === undefined || last === undefined
    ? undefined
    : { first: mondayOf(first), last: mondayOf(last) + 6 }
}

function withoutYear(first: number, last: number, language: Language): string {
  const sameMonth = monthOf(first) === monthOf(last) && yearOf(first) === yearOf(last)
  return `${sameMonth ? instantOf(first).getUTCDate() : shortDate(first, language)} – ${shortDate(last, language)}`
}

/** `26 oct. – 22 nov. 2026`; a name that is no week is given back as it is */
export function dateRange(from: string, to: string, language: Language): string {
  const range = days(from, to)
  if (!range) return from === to ? from : `${from} – ${to}`
  const { first, last } = range
  if (yearOf(first) !== yearOf(last)) {
    return `${shortDate(first, language)} ${yearOf(first)} – ${shortDate(last, language)} ${yearOf(last)}`
  }
  return `${withoutYear(first, last, language)} ${yearOf(last)}`
}

/** `22 nov.`: the Sunday with which a week ends */
export function lastDay(week: string, language: Language): string {
  const range = days(week, week)
  return range ? shortDate(range.last, language) : week
}

/** `16 – 22 nov.` */
export function weekDates(week: string, language: Language): string {
  const range = days(week, week)
  return range ? withoutYear(range.first, range.last, language) : week
}

/** `16 nov.`: a week by its Monday, where there is no room for more */
export function mondayDate(week: string, language: Language): string {
  const range = days(week, week)
  return range ? shortDate(range.first, language) : week
}

/** How many weeks a window holds; 0 where an end is no week. */
export function weekCount(from: string, to: string): number {
  const range = days(from, to)
  return range ? Math.max(0, (range.last + 1 - range.first) / 7) : 0
}

export function weeksBefore(week: string, weeks: number): string {
  const last = weekOfName(week)
  return last === undefined ? week : weekName(last - weeks)
}

/** `25 nov. 2026`, by the reader's clock */
export function printDate(date: Date, language: Language): string {
  const short = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short' })
  return `${short.format(date)} ${date.getFullYear()}`
}
