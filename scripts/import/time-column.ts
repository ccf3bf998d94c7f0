import { localTime } from '../../schema/calendar.ts'
import { type CsvRow, cellText } from './csv-rows.ts'
import type { Column, ImportMap } from './import-map.ts'
import { type ReadTime, timeReader } from './time-format.ts'
import { zonedInstant } from './zoned-instant.ts'

export type RowTime =
  | { readonly kind: 'time'; readonly at: number }
  | { readonly kind: 'wrong'; readonly value: string; readonly reason: string }

const dayLength = 86_400_000
// Systems that never learnt the date write 1970, 1980 or 1900.
const earliest = Date.UTC(2000, 0, 1)

/** Reads when a row's answer was given, by the zone of the map or, where it names none, of the row's office. */
export function timeColumn(
  { column, format, zone }: ImportMap['time'],
  columnOf: (column: Column) => number,
  now: number,
): (row: CsvRow, timeZone: string) => RowTime {
  const read = timeReader([format].flat())
  const indexes = [column].flat().map(columnOf)
  return ({ cells }, timeZone) => {
    const value = indexes
      .map((index) => cellText(cells[index] ?? ''))
      .join(' ')
      .trim()
    if (value === '') return { kind: 'wrong', value, reason: 'The time is missing' }
    const reading = read(value)
    if (reading.kind === 'wrong') return { ...reading, value }
    const at = instantOf(reading, zone, timeZone)
    if (isFuture(reading, at, timeZone)) return { kind: 'wrong', value, reason: 'The time is in the future' }
    if (!(at >= earliest)) return { kind: 'wrong', value, reason: 'The time is before the year 2000' }
    return { kind: 'time', at }
  }

  function isFuture(reading: ReadTime, at: number, timeZone: string) {
    return reading.kind === 'day' ? reading.day > localTime(now, timeZone).day : at > now
  }
}

/** A day is a day of the office, whatever the zone: noon of it. */
function instantOf(reading: ReadTime, zone: string | undefined, timeZone: string): number {
  if (reading.kind === 'instant') return reading.at
  if (reading.kind === 'local') return zonedInstant(reading.at, zone ?? timeZone)
  return zonedInstant((reading.day + 0.5) * dayLength, timeZone)
}
