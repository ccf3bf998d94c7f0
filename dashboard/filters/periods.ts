import { weekName, weekOfName } from '../../schema/calendar.ts'
import { weekCount, weeksBefore } from '../format/weeks.ts'
import type { Filters } from './filters.ts'

export const presetWeeks = [13, 26, 52] as const
export const defaultWeeks: number = 13
export type Period = '13' | '26' | '52' | 'own'

/** The window of the last so many weeks; the default one needs no words in the address. */
export function windowOf(
  weeks: number,
  last: string | undefined,
  standard = defaultWeeks,
): Pick<Filters, 'from' | 'to'> {
  if (weeks === standard || !last) return {}
  return { from: weeksBefore(last, weeks - 1), to: last }
}

export function periodOf({ from, to }: Filters, last: string | undefined, standard = defaultWeeks): Period {
  if (!from && !to) return presetOf(standard)
  if (!from || !to || to !== last) return 'own'
  return presetOf(weekCount(from, to))
}

function presetOf(count: number): Period {
  const preset = presetWeeks.find((weeks) => weeks === count)
  return preset ? (String(preset) as Period) : 'own'
}

/** Names of the weeks to choose from, newest first. */
export function weekNames(first: string, last: string): string[] {
  const start = weekOfName(first)
  const end = weekOfName(last)
  if (start === undefined || end === undefined || end < start) return []
  return Array.from({ length: end - start + 1 }, (_, index) => weekName(end - index))
}
