import { localTime } from '../../schema/calendar.ts'

const minute = 60_000
const offsets = new Map<string, number>()

/**
 * The instant at which a clock on a wall of the zone showed a time; where it showed it twice, the first one or
 * the second, where it never did, one beside it.
 * @param local milliseconds since 1970-01-01T00:00 of that clock
 */
export function zonedInstant(local: number, timeZone: string): number {
  const guess = local - offsetAt(local, timeZone)
  return local - offsetAt(guess, timeZone)
}

// Zones change their offset at whole quarters of an hour.
function offsetAt(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / (15 * minute))
  const key = `${timeZone} ${quarter}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    const shown = localTime(quarter * 15 * minute, timeZone)
    offset = ((shown.day * 24 + shown.hour) * 60 + shown.minute) * minute - quarter * 15 * minute
    if (offsets.size > 100_000) offsets.clear()
    offsets.set(key, offset)
  }
  return offset
}
