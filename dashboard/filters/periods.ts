import { weekName, weekOfName } from '../../schema/calendar.ts'
import { weekCount, weeksBefore } from '../format/weeks.ts'
import type { Filters } from './filters.ts'

export const presetWeeks = [13, 26, 52] as const
export const defaultWeeks = 13
export type Period = '13' | '26' | '52' | 'own'

/** The window of the last so many weeks; the default one needs no words in the address. */
export function windowOf(weeks: number, last: string | undefined): Pick<Filters, 'from' | 'to'> {
  if (weeks === defaultWeeks || !last) return {}
  return { from: weeksBefore(last, weeks - 1), to: last }
}

export function periodOf({ from, to }: Filters, last: string | undefined): Period {
  if (!from && !to) return '13'
  if (!from || !to || to !== last) return 'own'
  const preset = presetWeeks.find((weeks) => weekCount(from, to) === weeks)
  return preset ? (String(preset) as Period) : 'own'
}

/** Names of the weeks to choose from, newest first. */
export function weekNames(first: string, last: string): string[] {
  const start = weekOfName(first)
  const end = weekOfName(last)
  if (start === undefined || end === undefined || end < start) return []
  return Array.from({ length: end - start + 1 }, (_, index) => weekName(end - index))
}
