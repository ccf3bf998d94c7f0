import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTimeFormat, timeReader } from '../../scripts/import/time-format.ts'
import { zonedInstant } from '../../scripts/import/zoned-instant.ts'

const utc = (text: string) => Date.parse(`${text}Z`)
const day = (date: string) => ({ kind: 'day', day: Date.parse(date) / 86_400_000 })
const local = (text: string) => ({ kind: 'local', at: utc(text) })
const instant = (text: string) => ({ kind: 'instant', at: Date.parse(text) })

describe('a time format', () => {
  it.each([
    ['YYYY-MM-DD HH:mm:ss', '2026-08-24 15:04:05', local('2026-08-24T15:04:05')],
    ['YYYY-MM-DD[T]HH:mm:ss.SSS', '2026-08-24T15:04:05.120', local('2026-08-24T15:04:05.120')],
    ['DD/MM/YYYY', '24/08/2026', day('2026-08-24')],
    ['DD/MM/YYYY', '4/8/2026', day('2026-08-04')],
    ['DD-Mon-YY', '01-Aug-23', day('2023-08-01')],
    ['DD-Mon-YY', '01-ago-23', day('2023-08-01')],
    ['D [de] MMMM [de] YYYY', '7 de setiembre de 2026', day('2026-09-07')],
    ['D MMM. YYYY', '7 dic. 2026', day('2026-12-07')],
    ['YYYYMMDD', '20260824', day('2026-08-24')],
    ['DD/MM/YYYY hh:mm:ss A', '24/08/2026 12:04:05 a. m.', local('2026-08-24T00:04:05')],
    ['YYYY/MM/DD h:mm:ss A Z', '2026/08/24 3:04:05 p. m. GMT-5', instant('2026-08-24T15:04:05-05:00')],
    ['YYYY/MM/DD h:mm:ss A Z', '2026/08/24 3:04:05 PM GMT-5', instant('2026-08-24T15:04:05-05:00')],
    ['YYYY-MM-DD[T]HH:mm:ssZ', '2026-08-24T15:04:05Z', instant('2026-08-24T15:04:05Z')],
    ['YYYY-MM-DD[T]HH:mm:ssZ', '2026-08-24T15:04:05+05:30', instant('2026-08-24T15:04:05+05:30')],
    ['epoch', '1787583845', instant('2026-08-24T15:04:05Z')],
    ['epoch-ms', '1787583845000', instant('2026-08-24T15:04:05Z')],
    // Excel: 45138 is 31 July 2023
    ['excel', '45138', day('2023-07-31')],
    ['excel', '45138,5', local('2023-07-31T12:00:00')],
    ['DD/MM/YYYY', '29/02/2024', day('2024-02-29')],
    // As other programs spell formats.
    ['dd/MM/yyyy', '24/08/2026', day('2026-08-24')],
    ['dd/mm/yyyy hh:mm', '24/08/2026 15:04', local('2026-08-24T15:04')],
    ['m/d/yyyy h:mm AM/PM', '8/24/2026 3:04 PM', local('2026-08-24T15:04')],
    ['d/M/yyyy h:mm a', '24/8/2026 3:04 p. m.', local('2026-08-24T15:04')],
    [
      "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
      '2026-08-24T15:04:05.120-05:00',
      instant('2026-08-24T15:04:05.120-05:00'),
    ],
    ['DD/MM/YYYY HH:MM:SS', '24/08/2026 15:04:05', local('2026-08-24T15:04:05')],
    ['DD/MM/YYYY HH24:MI:SS', '24/08/2026 15:04:05', local('2026-08-24T15:04:05')],
    ['%d/%m/%Y', '24/08/2026', day('2026-08-24')],
    ['%d de %B de %Y, %I:%M %p', '24 de agosto de 2026, 03:04 p.m.', local('2026-08-24T15:04')],
    ['M/D/YY H:mm:ss', '11/23/26 9:05:12', local('2026-11-23T09:05:12')],
    ['D de MMMM de YYYY H:mm', '23 de noviembre de 2026 9:05', local('2026-11-23T09:05')],
    ['ISO', '2026-08-24T15:04:05-05:00', instant('2026-08-24T15:04:05-05:00')],
    ['iso 8601', '2026-08-24 15:04', local('2026-08-24T15:04')],
    ['ISO', '2026-08-24', day('2026-08-24')],
    ['ISO', '2026-08-24T15:04:05+14:00', instant('2026-08-24T15:04:05+14:00')],
    ['unix', '1787583845', instant('2026-08-24T15:04:05Z')],
  ])('%s reads %s', (format, cell, expected) => {
    expect(isTimeFormat(format)).toBe(true)
    expect(timeReader([format])(cell)).toEqual(expected)
  })

  it.each([
    ['DD/MM/YYYY', '31/02/2026', 'There is no day «31/02/2026»'],
    ['DD/MM/YYYY', '29/02/2026', 'There is no day «29/02/2026»'],
    [
      'DD/MM/YYYY',
      '08/24/2026',
      'There is no day «08/24/2026»: it has no month 24; is the month before the day?',
    ],
    [
      'MM/DD/YYYY',
      '24/08/2026',
      'There is no day «24/08/2026»: it has no month 24; is the day before the month?',
    ],
    ['ISO', '2026-08-24T15:04:05+15:00', 'There is no offset as in «2026-08-24T15:04:05+15:00»'],
    ['DD/MM/YYYY', '0/08/2026', 'There is no day «0/08/2026»'],
    ['DD-Mon-YY', '01-Foo-23', 'There is no day «01-Foo-23»'],
    ['DD/MM/YYYY', '2026-08-24', '«2026-08-24» is not written DD/MM/YYYY'],
    [
      'DD/MM/YYYY',
      '24/08/2026 10:00',
      '«24/08/2026 10:00» is not written DD/MM/YYYY: it has a time too; is DD/MM/YYYY HH:mm meant, or with :ss?',
    ],
    ['DD/MM/YYYY HH:mm', '24/08/2026 24:00', 'There is no time «24/08/2026 24:00»'],
    ['DD/MM/YYYY hh:mm A', '24/08/2026 13:00 PM', 'There is no time «24/08/2026 13:00 PM»'],
    ['epoch', 'ayer', '«ayer» is no number'],
    ['excel', '', '«» is no number'],
  ])('%s refuses %s with a reason', (format, cell, reason) => {
    expect(timeReader([format])(cell)).toEqual({ kind: 'wrong', reason })
  })

  it.each(['YYYY-MM', 'DD/MM', 'HH:mm', 'DD/MM/YYYY mm', 'YYYY-MM-DD YYYY', 'fecha', ''])(
    'is none: «%s»',
    (format) => expect(isTimeFormat(format)).toBe(false),
  )

  it('may be one of several, the first that fits', () => {
    const read = timeReader(['DD/MM/YYYY HH:mm', 'DD/MM/YYYY'])
    expect(read('24/08/2026')).toEqual(day('2026-08-24'))
    expect(read('24/08/2026 10:30')).toEqual(local('2026-08-24T10:30'))
    expect(read('ayer')).toMatchObject({ reason: '«ayer» is not written DD/MM/YYYY HH:mm' })
  })

  it('reads every day of two centuries as it was written', () => {
    const read = timeReader(['DD/MM/YYYY HH:mm:ss'])
    fc.assert(
      fc.property(
        fc.integer({ min: utc('1900-01-01T00:00') / 1000, max: utc('2099-12-31T00:00') / 1000 }),
        (second) => {
          const [, year, month, dayOfMonth, time] =
            /^(\d+)-(\d+)-(\d+)T(.{8})/.exec(new Date(second * 1000).toISOString()) ?? []
          expect(read(`${dayOfMonth}/${month}/${year} ${time}`)).toEqual({ kind: 'local', at: second * 1000 })
        },
      ),
    )
  })

  it('never throws, whatever stands in the cell', () => {
    const read = timeReader(['DD/MM/YYYY HH:mm:ss', 'epoch', 'D [de] MMMM [de] YYYY'])
    fc.assert(
      fc.property(fc.string(), (cell) => {
        expect(['wrong', 'instant', 'local', 'day']).toContain(read(cell).kind)
      }),
    )
  })
})

describe('a clock on a wall', () => {
  it.each([
    ['2026-08-24T15:04:05', 'America/Lima', '2026-08-24T20:04:05Z'],
    ['2026-08-24T15:04:05', 'Asia/Kathmandu', '2026-08-24T09:19:05Z'],
    // Madrid changed from UTC+2 to UTC+1 on 2026-10-25 at 01:00Z
    ['2026-10-25T01:30:00', 'Europe/Madrid', '2026-10-24T23:30:00Z'],
    ['2026-10-25T03:30:00', 'Europe/Madrid', '2026-10-25T02:30:00Z'],
  ])('%s in %s is %s', (shown, zone, expected) => {
    expect(new Date(zonedInstant(utc(shown), zone)).toISOString()).toBe(new Date(expected).toISOString())
  })
})
