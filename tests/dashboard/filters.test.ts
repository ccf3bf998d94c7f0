import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../../dashboard/filters/address.ts'
import { filtersOf, parseSearch, queryOf } from '../../dashboard/filters/filters.ts'
import { periodOf, weekNames, windowOf } from '../../dashboard/filters/periods.ts'

describe('filters in the address', () => {
  it('go there and back unchanged', () => {
    const all = { from: '2026-W35', to: '2026-W47', office: 'LIM-01', kind: 'verified', lang: 'en' } as const
    for (const search of [{}, { lang: 'es' }, { office: '1001' }, { from: '2026-W35' }, all]) {
      expect(parseSearch(readAddress(writeAddress(search)))).toEqual(search)
    }
  })

  it('stay text where they look like numbers', () => {
    expect(parseSearch(readAddress('?office=1001'))).toEqual({ office: '1001' })
  })

  it('keep values that nobody knows, for the API to judge', () => {
    expect(parseSearch({ office: 'no existe', from: '2027-W53', kind: 'fax' })).toEqual({
      office: 'no existe',
      from: '2027-W53',
      kind: 'fax',
    })
  })

  it('leave out what is empty, no text, of another language or not a filter', () => {
    expect(parseSearch({ office: '  ', from: 3, to: ['2026-W47'], lang: 'qu', agent: 'A-014' })).toEqual({})
  })

  it('keep what a page asks for besides them, and never ask other reports for it', () => {
    const search = { search: '"mesa de partes" ñ & #?', favorable: 'no', measure: 'OS' }
    expect(parseSearch(readAddress(writeAddress(search)))).toEqual(search)
    expect(queryOf(filtersOf({ ...search, office: 'A' }))).toBe('?office=A')
  })

  it('are cut where they are absurdly long', () => {
    expect(parseSearch({ office: 'x'.repeat(5000) }).office).toHaveLength(64)
    expect(parseSearch({ search: 'x'.repeat(5000) }).search).toHaveLength(100)
  })

  it('ask the API without the language, in one order', () => {
    expect(queryOf(filtersOf({ lang: 'en', office: 'A B', from: '2026-W35' }))).toBe(
      '?from=2026-W35&office=A+B',
    )
    expect(queryOf({})).toBe('')
  })
})

describe('the period', () => {
  it('is the last 13 weeks without a word', () => {
    expect(windowOf(13, '2026-W47')).toEqual({})
    expect(periodOf({}, '2026-W47')).toBe('13')
  })

  it('is a preset where it ends with the last published week', () => {
    expect(windowOf(26, '2026-W47')).toEqual({ from: '2026-W22', to: '2026-W47' })
    expect(windowOf(52, '2026-W47')).toEqual({ from: '2025-W48', to: '2026-W47' })
    expect(periodOf(windowOf(26, '2026-W47'), '2026-W47')).toBe('26')
    expect(periodOf(windowOf(52, '2026-W47'), '2026-W47')).toBe('52')
  })

  it('is one’s own otherwise', () => {
    expect(periodOf({ from: '2026-W22', to: '2026-W46' }, '2026-W47')).toBe('own')
    expect(periodOf({ from: '2026-W22' }, '2026-W47')).toBe('own')
    expect(periodOf({ from: 'x', to: '2026-W47' }, '2026-W47')).toBe('own')
    expect(periodOf({ from: '2026-W22', to: '2026-W47' }, undefined)).toBe('own')
  })

  it('offers the weeks with results, newest first', () => {
    expect(weekNames('2026-W52', '2027-W01')).toEqual(['2027-W01', '2026-W53', '2026-W52'])
    expect(weekNames('2027-W01', '2026-W52')).toEqual([])
  })
})
