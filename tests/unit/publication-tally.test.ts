import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answered, Counts } from '../../schema/instrument/measures.ts'
import {
  add,
  at,
  checksumOf,
  countLevels,
  rowsOf,
  sumOf,
  withoutBlock,
  withoutResponse,
} from '../../worker/services/publication/tally.ts'

const none: Counts = [0, 0, 0, 0, 0]

describe('countLevels', () => {
  const answers: Answered[] = [
    { answers: { G1: 5, GI1: 3, GI2: 1 }, reasons: [] },
    { answers: { G1: 2, GI1: null }, reasons: ['R01'] },
    { answers: { G1: 4, GI2: 0 }, reasons: null },
  ]

  it('counts items and competencies by level, and «No sé» nowhere', () => {
    const counted = countLevels(answers, false)
    expect(counted.get('G1')).toEqual([0, 1, 0, 1, 1])
    expect(counted.get('GI1')).toEqual([0, 0, 1, 0, 0])
    // The mean of 50 and 100, and 0 alone.
    expect(counted.get('GI')).toEqual([1, 0, 0, 1, 0])
  })

  it('counts for an agent’s competency the agent’s items only', () => {
    const counted = countLevels(answers, true)
    expect(counted.get('GI')).toEqual([0, 0, 1, 0, 0])
    expect(counted.get('GI2')).toEqual([1, 0, 0, 0, 1])
  })

  it('counts a reason among those to whom it was offered', () => {
    const counted = countLevels(answers, false)
    expect(counted.get('R01')).toEqual([0, 0, 0, 0, 1])
    expect(counted.get('R02')).toEqual([1, 0, 0, 0, 0])
    expect(counted.has('E01')).toBe(false)
  })
})

describe('rowsOf', () => {
  it('makes a row of ten answers, without sources where they are all its own', () => {
    expect(rowsOf(1, new Map([['G1', at(100, 10)]]), {})).toEqual({
      rows: [{ measure: 'G1', counts: [0, 0, 0, 0, 10], sources: null }],
      carried: {},
    })
  })

  it('carries nine answers on', () => {
    expect(rowsOf(3, new Map([['GI', at(25, 9)]]), {})).toEqual({
      ...{ rows: [], carried: { GI: { 3: [0, 9, 0, 0, 0] } } },
    })
  })

  it('adds what was carried, names where it is from, and carries it no more', () => {
    const carried = { GI: { 10: at(0, 2), 9: at(50, 3) }, CE: { 9: at(75) } }
    expect(rowsOf(11, new Map([['GI', at(100, 5)]]), carried)).toEqual({
      rows: [{ measure: 'GI', counts: [2, 0, 3, 0, 5], sources: [9, 10, 11] }],
      carried: { CE: { 9: at(75) } },
    })
  })

  it('keeps what was carried where it is still too little, and changes nothing that it was given', () => {
    const carried = { GI: { 1: at(0, 2) } }
    expect(rowsOf(2, new Map([['GI', at(100, 7)]]), carried)).toEqual({
      ...{ rows: [], carried: { GI: { 1: at(0, 2), 2: at(100, 7) } } },
    })
    expect(carried).toEqual({ GI: { 1: at(0, 2) } })
  })

  it('loses no answer over many blocks, and makes no row of fewer than ten', () => {
    const block = fc.dictionary(
      fc.constantFrom('G1', 'OS', 'R01'),
      fc.tuple(...Array.from({ length: 5 }, () => fc.nat(4))).filter((counts) => sumOf(counts as never) > 0),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        let carried = {}
        const given: Record<string, Counts> = {}
        const held: Record<string, Counts> = {}
        const sources: Record<string, number[]> = {}
        for (const [index, counted] of blocks.entries()) {
          const counts = Object.entries(counted) as unknown as [string, Counts][]
          for (const [measure, each] of counts) given[measure] = add(given[measure] ?? none, each)
          const made = rowsOf(index + 1, new Map(counts), carried)
          carried = made.carried
          for (const row of made.rows) {
            expect(sumOf(row.counts)).toBeGreaterThanOrEqual(10)
            held[row.measure] = add(held[row.measure] ?? none, row.counts)
            sources[row.measure] = [...(sources[row.measure] ?? []), ...(row.sources ?? [index + 1])]
          }
        }
        for (const [measure, each] of Object.entries(carried as Record<string, Record<string, Counts>>)) {
          const left = Object.values(each).reduce(add, none)
          expect(sumOf(left)).toBeLessThan(10)
          held[measure] = add(held[measure] ?? none, left)
        }
        expect(held).toEqual(given)
        for (const list of Object.values(sources)) expect(new Set(list).size).toBe(list.length)
      }),
    )
  })
})

describe('withoutBlock', () => {
  it('drops what one block gave, and measures of which nothing is left', () => {
    const carried = { GI: { 1: at(0, 2), 2: at(25) }, CE: { 1: at(75) } }
    expect(withoutBlock(carried, 1)).toEqual({ GI: { 2: at(25) } })
    expect(withoutBlock(carried, 3)).toEqual(carried)
  })
})

describe('withoutResponse', () => {
  const carried = { GI: { 1: at(0, 2), 2: at(25) }, CE: { 1: at(75) } }

  it('takes one answer off where its block’s are carried, and the entry with the last', () => {
    expect(withoutResponse(carried, 1, new Map([['GI', 0]]))).toEqual({
      ...{ GI: { 1: at(0), 2: at(25) }, CE: { 1: at(75) } },
    })
    expect(withoutResponse(carried, 1, new Map([['CE', 75]]))).toEqual({ GI: carried.GI })
  })

  it('leaves alone what is in rows already, and other blocks', () => {
    expect(withoutResponse(carried, 3, new Map([['GI', 0]]))).toEqual(carried)
    expect(withoutResponse(carried, 2, new Map([['CE', 75]]))).toEqual(carried)
  })
})

describe('checksumOf', () => {
  const one = { measure: 'G1', counts: at(100, 10), sources: null }
  const other = { measure: 'OS', counts: at(75, 10), sources: [1, 2] }

  it('is the same in any order, and another for any other count, measure or source', async () => {
    const sum = await checksumOf([one, other])
    expect(await checksumOf([other, one])).toBe(sum)
    for (const changed of [
      [one],
      [one, { ...other, counts: at(75, 11) }],
      [one, { ...other, measure: 'CE' }],
      [one, { ...other, sources: [2] }],
    ]) {
      expect(await checksumOf(changed)).not.toBe(sum)
    }
  })
})
