import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateOfDay,
  dayOfDate,
  isTimeZone,
  localMinute,
  localTime,
  localWeek,
  mondayOf,
  weekName,
  weekOfDay,
  weekOfName,
} from '../../schema/calendar.ts'

const weekOfDate = (date: string) => weekName(weekOfDay(dayOfDate(date)))
const wall = (instant: string, timeZone: string) => {
  const { day, hour, minute } = localTime(Date.parse(instant), timeZone)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${dateOfDay(day)} ${two(hour)}:${two(minute)}`
}

describe('the name of a week', () => {
  // Python 3: datetime.date.isocalendar()
  it.each([
    ['1969-12-29', '1970-W01'],
    ['2000-01-01', '1999-W52'],
    ['2016-01-03', '2015-W53'],
    ['2020-02-29', '2020-W09'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2025-12-28', '2025-W52'],
    ['2025-12-29', '2026-W01'],
    ['2026-11-23', '2026-W48'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2032-12-31', '2032-W53'],
  ])('of %s is %s', (date, name) => {
    expect(weekOfDate(date)).toBe(name)
  })

  it('is the same from Monday to Sunday, and leads back to its week', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 100_000 }), (day) => {
        const week = weekOfDay(day)
        const monday = mondayOf(week)
        expect(day - monday).toBeGreaterThanOrEqual(0)
        expect(day - monday).toBeLessThan(7)
        expect(new Date(`${dateOfDay(monday)}T00:00Z`).getUTCDay()).toBe(1)
        expect(weekOfName(weekName(week))).toBe(week)
        expect(dayOfDate(dateOfDay(day))).toBe(day)
      }),
    )
  })

  it.each([
    '2027-W53',
    '2025-W53',
    '2026-W00',
    '2026-W54',
    '2026-W99',
    '0050-W01',
    '2026-47',
    '2026-w47',
    '',
    'W',
  ])('is no name of a week: «%s»', (name) => {
    expect(weekOfName(name)).toBeUndefined()
  })
})

describe('the clock on the wall', () => {
  it('starts the week on Monday 00:00 in Lima, five hours after UTC', () => {
    expect(weekName(localWeek(Date.parse('2026-11-23T04:59:59.999Z'), 'America/Lima'))).toBe('2026-W47')
    expect(weekName(localWeek(Date.parse('2026-11-23T05:00:00Z'), 'America/Lima'))).toBe('2026-W48')
  })

  // Clocks in Iran went from 00:00 to 01:00 on that Monday: midnight did not exist.
  it('starts a week whose Monday has no midnight: Tehran, 2021-03-22', () => {
    expect(wall('2021-03-21T20:29:59Z', 'Asia/Tehran')).toBe('2021-03-21 23:59')
    expect(wall('2021-03-21T20:30:00Z', 'Asia/Tehran')).toBe('2021-03-22 01:00')
    expect(weekName(localWeek(Date.parse('2021-03-21T20:29:59Z'), 'Asia/Tehran'))).toBe('2021-W11')
    expect(weekName(localWeek(Date.parse('2021-03-21T20:30:00Z'), 'Asia/Tehran'))).toBe('2021-W12')
  })

  // From the IANA list of time zones: the changes of Chile in 2026, of Spain in 2026, of Nepal (+05:45).
  it.each([
    ['2026-04-05T02:59:00Z', 'America/Santiago', '2026-04-04 23:59'],
    ['2026-04-05T03:00:00Z', 'America/Santiago', '2026-04-04 23:00'],
    ['2026-04-05T04:00:00Z', 'America/Santiago', '2026-04-05 00:00'],
    ['2026-09-06T03:59:00Z', 'America/Santiago', '2026-09-05 23:59'],
    ['2026-09-06T04:00:00Z', 'America/Santiago', '2026-09-06 01:00'],
    ['2026-03-29T00:59:00Z', 'Europe/Madrid', '2026-03-29 01:59'],
    ['2026-03-29T01:00:00Z', 'Europe/Madrid', '2026-03-29 03:00'],
    ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01 05:45'],
    ['2026-01-01T05:00:00Z', 'America/Lima', '2026-01-01 00:00'],
  ])('at %s in %s shows %s', (instant, timeZone, shown) => {
    expect(wall(instant, timeZone)).toBe(shown)
  })

  // Samoa crossed the date line at the end of 2011-12-29.
  it('leaves out a day that was left out: Apia, 2011-12-30', () => {
    expect(wall('2011-12-30T09:59:00Z', 'Pacific/Apia')).toBe('2011-12-29 23:59')
    expect(wall('2011-12-30T10:00:00Z', 'Pacific/Apia')).toBe('2011-12-31 00:00')
  })

  it.each([
    ['America/Santiago', '2026-04-04', 25],
    ['America/Santiago', '2026-09-06', 23],
    ['Europe/Madrid', '2026-10-25', 25],
    ['America/Lima', '2026-10-25', 24],
  ])('gives each hour to one day: in %s %s has %i', (timeZone, date, hours) => {
    const noon = Date.parse(`${date}T12:00:00Z`)
    const around = Array.from({ length: 96 }, (_, hour) => noon + (hour - 48) * 3_600_000)
    const thatDay = around.filter((instant) => dateOfDay(localTime(instant, timeZone).day) === date)
    expect(thatDay).toHaveLength(hours)
  })

  it('never goes back by a day or a week as time goes on', () => {
    const zones = fc.constantFrom('America/Lima', 'America/Santiago', 'Asia/Tehran', 'Pacific/Apia', 'UTC')
    const instants = fc.integer({ min: 0, max: 4_000_000_000_000 })
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 0, max: 3 * 86_400_000 }), (zone, instant, later) => {
        const [before, after] = [localTime(instant, zone), localTime(instant + later, zone)]
        expect(after.day).toBeGreaterThanOrEqual(before.day)
        expect(localWeek(instant + later, zone)).toBeGreaterThanOrEqual(localWeek(instant, zone))
      }),
      { numRuns: 500 },
    )
  })

  it('counts local minutes as the roster does', () => {
    expect(localMinute(Date.parse('1970-01-01T05:00:00Z'), 'America/Lima')).toBe(0)
    // (56 years × 365 + 14 leap days) × 1440 = 20454 × 1440; 8 h 30 min more.
    expect(localMinute(Date.parse('2026-01-01T08:30:59-05:00'), 'America/Lima')).toBe(20_454 * 1440 + 510)
  })
})

describe('the name of a time zone', () => {
  it.each(['America/Lima', 'Asia/Tehran', 'UTC'])('is %s', (name) => {
    expect(isTimeZone(name)).toBe(true)
  })

  it.each(['Lima', 'America/', '', 'Peru/Lima', 'America/Lima '])('is not «%s»', (name) => {
    expect(isTimeZone(name)).toBe(false)
  })
})
