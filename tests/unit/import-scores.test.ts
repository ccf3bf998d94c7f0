import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemScores } from '../../scripts/import/import-map.ts'
import { scoreReader } from '../../scripts/import/item-scores.ts'

const reader = (item: string, source: Partial<ItemScores> = {}) =>
  scoreReader(item, { column: 'x', ...source })
const valueFor = (item: string, source: Partial<ItemScores>, cell: string) => {
  const score = reader(item, source)(cell)
  return score.kind === 'answer' ? score.value : score.kind
}

const whatToDo = ': give its meaning in "values", or list it in "notApplicable"'

describe('a score', () => {
  it.each<[string, [number, number] | undefined, number]>([
    ['5 - Muy satisfecho', undefined, 5],
    ['4: Satisfecho', undefined, 4],
    ['2. Malo', undefined, 2],
    ['3 (regular)', undefined, 3],
    ['4.0', undefined, 4],
    ['5,0', undefined, 5],
    ['10 – Muy probable', [0, 10], 5],
    ['10/10', [0, 10], 5],
    ['0 de 10', [0, 10], 1],
    ['100 %', [0, 100], 5],
  ])('may stand with its label or with its highest: %s', (cell, range, value) => {
    expect(valueFor('G1', { range }, cell)).toBe(value)
  })

  it('is the same number whatever its decimals: data frames write 99 as 99.0', () => {
    expect(valueFor('OS1', { notApplicable: 99, range: [1, 5] }, '99.0')).toBe(null)
    expect(valueFor('OS1', { values: { 1: 5, 2: 4 } }, '2,0')).toBe(4)
  })

  it('in words is turned round where the item has two', () => {
    expect(valueFor('G3', { reverse: true }, 'Sí')).toBe(0)
    expect(valueFor('G3', { reverse: true }, 'no')).toBe(1)
    expect(reader('OS1', { reverse: true })('Muy bien')).toMatchObject({ kind: 'wrong' })
  })

  it.each(['8/10', '80%', '5 min', '5.', '1e3', '5-4', 'N/A', '#N/A', '５'])(
    'is not guessed where it may mean something else: %s',
    (cell) => expect(reader('G1')(cell)).toMatchObject({ kind: 'wrong' }),
  )

  it.each([
    ['1', 1],
    ['5', 5],
    ['4,0', 4],
    ['4.0', 4],
    ['Muy satisfactoria', 5],
    ['muy  SATISFACTORIA', 5],
    ['Very satisfied', 5],
    ['', 'none'],
    ['0', 'wrong'],
    ['6', 'wrong'],
    ['4,5', 'wrong'],
    ['=4', 'wrong'],
    ['cuatro', 'wrong'],
    ['1e0', 'wrong'],
  ])('without range or values is on the item’s own scale: «%s»', (cell, expected) => {
    expect(valueFor('G1', {}, cell)).toBe(expected)
  })

  // By hand: 0 to 10 on five options is one option every 2.5.
  it.each(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((score, index) => [
      score,
      [1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5][index],
    ]),
  )('of 0 to 10 goes to the nearest of five options: %i', (score, expected) =>
    expect(valueFor('G1', { range: [0, 10] }, String(score))).toBe(expected),
  )

  it('halfway between two options is the one that is worse for who is rated', () => {
    expect(valueFor('G1', { range: [1, 5] }, '4,5')).toBe(4)
    expect(valueFor('G1', { range: [1, 5], reverse: true }, '1.5')).toBe(4)
    // G3 asks for a problem: Sí (1) is the worse one.
    expect(valueFor('G3', { range: [1, 3] }, '2')).toBe(1)
    expect(valueFor('OS5', { range: [1, 3] }, '2')).toBe(0)
  })

  it('that is no score is told what may stand there', () => {
    expect(reader('G3')('Tal vez')).toEqual({
      kind: 'wrong',
      reason: `«Tal vez» is none of Sí, No${whatToDo}`,
    })
    expect(reader('G3')('7')).toEqual({ kind: 'wrong', reason: `«7» is none of 1, 0${whatToDo}` })
    expect(reader('G1', { range: [1, 10] })('diez')).toEqual({
      kind: 'wrong',
      reason: `«diez» is none of 1 to 10${whatToDo}`,
    })
  })

  it('outside its range is wrong, and says which it is', () => {
    expect(reader('G1', { range: [1, 7] })('8')).toEqual({
      kind: 'wrong',
      reason: '«8» is outside the range 1 to 7: if it means no answer, list it in "notApplicable"',
    })
    expect(valueFor('G1', { range: [1, 7] }, '-1')).toBe('wrong')
  })

  it('reversed counts from the other end', () => {
    expect(valueFor('G1', { range: [1, 5], reverse: true }, '1')).toBe(5)
    expect(valueFor('G1', { reverse: true }, '2')).toBe(4)
    expect(valueFor('G3', { reverse: true }, '1')).toBe(0)
  })

  it('by values is what the map says, and nothing else', () => {
    const values = { Excelente: 5, Malo: 1, 'No aplica': null }
    expect(valueFor('OS1', { values }, ' excelente')).toBe(5)
    expect(valueFor('OS1', { values }, 'No aplica')).toBe(null)
    expect(reader('OS1', { values })('5')).toEqual({
      kind: 'wrong',
      reason: `«5» is none of Excelente, Malo, No aplica${whatToDo}`,
    })
    expect(valueFor('OS1', { values, range: [1, 10] }, '10')).toBe(5)
  })

  it('that does not apply is «no sé» where the item has it, and no answer where it has not', () => {
    expect(valueFor('OS1', { notApplicable: [9, 'N/A'] }, '9')).toBe(null)
    expect(valueFor('OS1', { notApplicable: [9, 'N/A'] }, 'n/a')).toBe(null)
    expect(valueFor('OS1', {}, 'No sé o no es mi caso')).toBe(null)
    expect(valueFor('G1', { notApplicable: 99, range: [0, 10] }, '99')).toBe('none')
  })

  it('of any range is never better than one that was higher, and its ends are the scale’s ends', () => {
    const lows = fc.integer({ min: -10, max: 10 })
    fc.assert(
      fc.property(
        lows,
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (low, width, share) => {
          const source = { range: [low, low + width] as [number, number] }
          const cell = (low + width * share).toFixed(3)
          const value = valueFor('G1', source, cell)
          expect([1, 2, 3, 4, 5]).toContain(value)
          expect(valueFor('G1', source, String(low))).toBe(1)
          expect(valueFor('G1', source, String(low + width))).toBe(5)
          const higher = valueFor('G1', source, Math.min(low + width, Number(cell) + 0.1).toFixed(3))
          expect(Number(higher)).toBeGreaterThanOrEqual(Number(value))
        },
      ),
    )
  })
})
