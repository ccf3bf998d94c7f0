import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfDate, localTime } from '../../schema/calendar.ts'
import { isHoliday } from '../../worker/messaging/holidays.ts'
import { type Facts, nextAllowed, usualHours, verdictOn } from '../../worker/messaging/schedule.ts'

const lima = 'America/Lima'
const at = (text: string) => Date.parse(`${text}:00-05:00`)

describe('people are written to', () => {
  // 2026-11-02 is a Monday.
  it.each([
    ['in the morning of a weekday', '2026-11-02T08:00', '2026-11-02T08:00'],
    ['until its evening', '2026-11-02T19:59', '2026-11-02T19:59'],
    ['not before it', '2026-11-02T07:59', '2026-11-02T08:00'],
    ['not after it', '2026-11-02T20:00', '2026-11-03T08:00'],
    ['later on a Saturday', '2026-11-07T08:30', '2026-11-07T09:00'],
    ['not on a Friday night', '2026-11-06T23:59', '2026-11-07T09:00'],
    ['earlier on a Sunday', '2026-11-08T18:00', '2026-11-09T08:00'],
    ['later on a holiday', '2026-12-25T08:30', '2026-12-25T09:00'],
    ['not in the night before a holiday', '2026-12-07T21:00', '2026-12-08T09:00'],
    ['later on Good Friday', '2027-03-26T08:15', '2027-03-26T09:00'],
  ])('%s', (_, asked, allowed) => {
    expect(nextAllowed(at(asked), lima, usualHours)).toBe(at(allowed))
  })

  it('by the clock of the office, where it changes in summer too', () => {
    // Santiago goes from -04 to -03 in the night of 2026-09-05.
    const night = Date.parse('2026-09-05T22:00:00-04:00')
    expect(nextAllowed(night, 'America/Santiago', usualHours)).toBe(Date.parse('2026-09-06T09:00:00-03:00'))
  })

  it('never outside these hours, whenever it is asked', () => {
    const zones = fc.constantFrom(lima, 'America/Santiago', 'Europe/Madrid', 'Asia/Kathmandu')
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-01-01T00:00'), max: at('2028-01-01T00:00') }),
        zones,
        (instant, zone) => {
          const allowed = nextAllowed(instant, zone, usualHours)
          const { day, hour } = localTime(allowed, zone)
          const rests = (day + 3) % 7 >= 5 || isHoliday(day, [])
          expect(allowed).toBeGreaterThanOrEqual(instant)
          expect(allowed - instant).toBeLessThan(16 * 3_600_000)
          expect(hour).toBeGreaterThanOrEqual(rests ? 9 : 8)
          expect(hour).toBeLessThan(rests ? 18 : 20)
        },
      ),
    )
  })
})

describe('the holidays', () => {
  // Easter Sundays as the US Naval Observatory lists them: 2026-04-05, 2027-03-28, 2038-04-25.
  it.each(['2026-04-02', '2026-04-03', '2027-03-25', '2027-03-26', '2038-04-22', '2026-07-28', '2026-10-08'])(
    'have %s',
    (date) => {
      expect(isHoliday(dayOfDate(date), [])).toBe(true)
    },
  )

  it.each(['2026-04-04', '2026-04-05', '2026-07-27', '2026-11-26'])('do not have %s', (date) => {
    expect(isHoliday(dayOfDate(date), [])).toBe(false)
  })

  it('are added to by the entity', () => {
    expect(isHoliday(dayOfDate('2026-11-26'), ['2026-11-26'])).toBe(true)
  })
})

describe('an SMS', () => {
  const now = at('2026-11-02T10:00')
  const invite: Facts = {
    kind: 'invite',
    now,
    timeZone: lima,
    hours: usualHours,
    expiresAt: now + 3_600_000,
    consented: true,
    suppressed: false,
    link: { expiresAt: now + 86_400_000, used: false },
    invitation: null,
  }
  const reminder: Facts = { ...invite, kind: 'reminder', invitation: { state: 'delivered', mayRemind: true } }

  it('goes where nothing speaks against it', () => {
    expect(verdictOn(invite)).toEqual({ kind: 'send' })
    expect(verdictOn(reminder)).toEqual({ kind: 'send' })
  })

  it.each<[string, Partial<Facts>, string]>([
    ['nobody agreed', { consented: false }, 'no-consent'],
    ['who is asked opted out', { suppressed: true }, 'suppressed'],
    ['its link is gone', { link: null }, 'expired'],
    ['its link has expired', { link: { expiresAt: now, used: false } }, 'expired'],
    ['the answer is there', { link: { expiresAt: now + 1, used: true } }, 'answered'],
    ['it waited too long', { expiresAt: now }, 'stale'],
    [
      'it would be too late in the morning',
      {
        now: at('2026-11-02T20:30'),
        expiresAt: at('2026-11-03T07:00'),
        link: { expiresAt: at('2026-11-09T00:00'), used: false },
      },
      'stale',
    ],
  ])('is dropped where %s', (_, given, reason) => {
    expect(verdictOn({ ...invite, ...given })).toEqual({ kind: 'drop', reason })
  })

  it.each([
    ['not sent yet', { state: 'queued', mayRemind: true }, 'not-invited'],
    ['dropped', { state: 'dropped', mayRemind: true }, 'not-invited'],
    ['rejected', { state: 'rejected', mayRemind: true }, 'not-invited'],
    ['never made', null, 'not-invited'],
    ['not to be delivered', { state: 'undelivered', mayRemind: false }, 'not-delivered'],
  ])('does not remind of an invitation that was %s', (_, invitation, reason) => {
    expect(verdictOn({ ...reminder, invitation })).toEqual({ kind: 'drop', reason })
  })

  it('waits for the morning', () => {
    const late = {
      now: at('2026-11-02T20:30'),
      expiresAt: at('2026-11-04T00:00'),
      link: { expiresAt: at('2026-11-09T00:00'), used: false },
    }
    expect(verdictOn({ ...invite, ...late })).toEqual({ kind: 'wait', until: at('2026-11-03T08:00') })
  })
})
