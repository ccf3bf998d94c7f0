import { describe, expect, it } from 'vitest'
import { ago } from '../../dashboard/format/ago.ts'
import { answers, count, percent, percentRange, signedPoints } from '../../dashboard/format/numbers.ts'
import { dateRange, mondayDate, weekCount, weekDates, weeksBefore } from '../../dashboard/format/weeks.ts'

describe('numbers', () => {
  it('are grouped and have one decimal where they are shares', () => {
    expect(count(1287, 'es')).toBe('1,287')
    expect(count(10_000, 'en')).toBe('10,000')
    expect(percent(0.81437, 'es')).toBe('81.4%')
    expect(percent(0.9, 'en')).toBe('90.0%')
    expect(percent(1, 'es')).toBe('100.0%')
  })

  it('say a range in words', () => {
    expect(percentRange(0.792, 0.8349, 'es')).toBe('79.2% a 83.5%')
    expect(percentRange(0.792, 0.8349, 'en')).toBe('79.2% to 83.5%')
  })

  it('carry a sign where they are differences: a true minus, and none on zero', () => {
    expect(signedPoints(0.065, 'es')).toBe('+6.5')
    expect(signedPoints(-0.019, 'es')).toBe('−1.9')
    expect(signedPoints(0, 'es')).toBe('0.0')
    expect(signedPoints(-0.0004, 'en')).toBe('0.0')
  })

  it('count answers in the singular and the plural', () => {
    expect(answers(1, 'es')).toBe('1 respuesta')
    expect(answers(1287, 'es')).toBe('1,287 respuestas')
    expect(answers(1, 'en')).toBe('1 answer')
    expect(answers(12, 'en')).toBe('12 answers')
  })
})

describe('weeks', () => {
  it('are dates with the month once where it is the same', () => {
    expect(weekDates('2026-W47', 'es')).toBe('16 – 22 nov.')
    expect(weekDates('2026-W47', 'en')).toBe('16 – 22 Nov')
    expect(weekDates('2026-W36', 'es')).toBe('31 ago. – 6 set.')
    expect(mondayDate('2026-W38', 'es')).toBe('14 set.')
  })

  it('make a range with its year, or both years', () => {
    expect(dateRange('2026-W44', '2026-W47', 'es')).toBe('26 oct. – 22 nov. 2026')
    expect(dateRange('2026-W47', '2026-W47', 'es')).toBe('16 – 22 nov. 2026')
    expect(dateRange('2026-W44', '2026-W47', 'en')).toBe('26 Oct – 22 Nov 2026')
    expect(dateRange('2026-W53', '2026-W53', 'es')).toBe('28 dic. 2026 – 3 ene. 2027')
  })

  it('are given back as they came where they are none', () => {
    expect(weekDates('2027-W53', 'es')).toBe('2027-W53')
    expect(dateRange('x', '2026-W47', 'es')).toBe('x – 2026-W47')
    expect(weeksBefore('x', 3)).toBe('x')
  })

  it('are counted and counted back over the new year', () => {
    expect(weekCount('2026-W35', '2026-W47')).toBe(13)
    expect(weekCount('2026-W47', '2026-W46')).toBe(0)
    expect(weeksBefore('2027-W02', 3)).toBe('2026-W52')
  })
})

describe('how long ago', () => {
  it('is said in the largest whole unit', () => {
    const now = Date.UTC(2026, 10, 24, 12)
    const hours = (value: number) => ago(now - value * 3_600_000, now, 'es')
    expect(hours(3.9)).toBe('hace 3 horas')
    expect(hours(1)).toBe('hace 1 hora')
    expect(hours(0.5)).toBe('hace 30 minutos')
    expect(hours(49)).toBe('hace 2 días')
    expect(hours(0)).toBe('hace un momento')
    expect(ago(now - 3 * 3_600_000, now, 'en')).toBe('3 hours ago')
  })
})
