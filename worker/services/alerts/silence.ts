import { type Day, dateOfDay, mondayOf, type Week } from '../../../schema/calendar.ts'
import type { SilentOfficeEvidence } from '../../../schema/contracts/alerts.ts'

/** So improbable by chance alone that somebody should ask. */
const improbable = 0.001
const fewestDays = 3

export type Silence = { readonly evidence: SilentOfficeEvidence; readonly sinceDay: Day }

/**
 * Whether answers stopped that used to come: of a Poisson process at the office's own rate, no answer on so many
 * opening days is less probable than one in a thousand. Three days at least: a long weekend is no silence.
 * @param published answers of the weeks before, of which `usualDays` were opening days
 * @param openDays opening days since the last answer and before today, in order
 */
export function silenceOf(
  published: number,
  usualDays: number,
  openDays: readonly Day[],
): Silence | undefined {
  const [sinceDay] = openDays
  if (sinceDay === undefined || openDays.length < fewestDays || usualDays === 0) return undefined
  const usual = published / usualDays
  // ppois(0, expected) of R
  if (Math.exp(-usual * openDays.length) >= improbable) return undefined
  return {
    sinceDay,
    evidence: { since: dateOfDay(sinceDay), days: openDays.length, usual: Math.round(usual * 10) / 10 },
  }
}

/** Whether scans of a code stopped, by the same measure, over whole weeks. @returns the first week without one */
export function stoppedSince(scans: readonly number[], from: Week): Week | undefined {
  const last = scans.findLastIndex((count) => count > 0)
  const first = scans.findIndex((count) => count > 0)
  const silent = scans.length - 1 - last
  const before = scans.slice(first, last + 1)
  if (last < 0 || silent < 2 || before.length < 2) return undefined
  const usual = before.reduce((sum, count) => sum + count, 0) / before.length
  return Math.exp(-usual * silent) < improbable ? from + last + 1 : undefined
}

/** Monday to Friday, where no roster tells when an office is open. */
export const workdays = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(
    (day) => (((day - mondayOf(0)) % 7) + 7) % 7 < 5,
  )
