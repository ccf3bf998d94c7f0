import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveSampleSize, type RakeCell, rake } from '../../../worker/stats/index.ts'
import fromR from '../../vectors/r/comparisons-and-weights.json' with { type: 'json' }
import { published } from './published.ts'

const grid = (counts: readonly (readonly number[])[]): RakeCell[] =>
  counts.flatMap((row, i) => row.map((count, j) => ({ levels: [i, j], count })))

function weightsOf(cells: readonly RakeCell[], targets: readonly (readonly number[])[]) {
  const raked = rake(cells, targets)
  if (raked.kind !== 'converged') throw new Error(raked.kind)
  return raked.weights
}

describe('rake', () => {
  it('gives the weights and effective n of the worked table', () => {
    type Table = { counts_rows_a_cols_b: number[][]; row_targets: number[]; col_targets: number[] }
    type Expected = { weights: number[][]; deff: number; n_eff: number }
    const { inputs, expected } = published<Table, Expected>('rake-1')
    const cells = grid(inputs.counts_rows_a_cols_b)
    const weights = weightsOf(cells, [inputs.row_targets, inputs.col_targets])
    expect(weights).toEqual(expected.weights.flat().map((weight) => expect.closeTo(weight, 9)))
    const counts = cells.map(({ count }) => count)
    const effective = effectiveSampleSize(weights, counts)
    expect(effective).toBeCloseTo(expected.n_eff, 7)
    expect(100 / effective).toBeCloseTo(expected.deff, 8)
  })

  it.each(['one_margin', 'two_margins', 'three_margins', 'empty_cell'] as const)(
    "agrees with survey's rake to nine decimals (%s)",
    (name) => {
      const { cells, counts, targets, weights, effective } = fromR.raked[name]
      const given = cells.map((levels, i) => ({ levels, count: counts[i] as number }))
      const result = weightsOf(given, targets)
      expect(result).toEqual(weights.map((weight) => expect.closeTo(weight, 9)))
      expect(effectiveSampleSize(result, counts)).toBeCloseTo(effective, 7)
    },
  )

  it('hits every margin, and weighs 1 on average', () => {
    const shape = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    const table = shape.chain(([rows, columns]) =>
      fc.record({
        counts: fc.array(
          fc.array(fc.integer({ min: 1, max: 50 }), { minLength: columns, maxLength: columns }),
          {
            minLength: rows,
            maxLength: rows,
          },
        ),
        byRow: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: rows, maxLength: rows }),
        byColumn: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: columns, maxLength: columns }),
      }),
    )
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    fc.assert(
      fc.property(table, ({ counts, byRow, byColumn }) => {
        const cells = grid(counts)
        const weights = weightsOf(cells, [byRow, byColumn])
        const n = sum(counts.flat())
        for (const [margin, target] of [byRow, byColumn].entries()) {
          for (const [level, wanted] of target.entries()) {
            const got = sum(
              cells.map((cell, i) => (cell.levels[margin] === level ? cell.count * (weights[i] ?? 0) : 0)),
            )
            expect(got / n).toBeCloseTo(wanted / sum(target), 10)
          }
        }
        const effective = effectiveSampleSize(weights, counts.flat())
        expect(effective).toBeGreaterThan(0)
        expect(effective).toBeLessThanOrEqual(n * (1 + 1e-12))
      }),
      { numRuns: 100 },
    )
  })

  it('does not mind in which order the cells come, or that one comes in two parts', () => {
    const cells = grid([
      [30, 25],
      [20, 25],
    ])
    const targets = [
      [0.5, 0.5],
      [0.6, 0.4],
    ]
    const weights = weightsOf(cells, targets)
    expect(weightsOf(cells.toReversed(), targets)).toEqual(
      weights.toReversed().map((w) => expect.closeTo(w, 10)),
    )
    const split = [{ levels: [0, 0], count: 12 }, { levels: [0, 0], count: 18 }, ...cells.slice(1)]
    expect(weightsOf(split, targets)).toEqual(
      [weights[0], ...weights].map((w) => expect.closeTo(w as number, 10)),
    )
  })

  it('gives a cell without responses no weight', () => {
    const cells = grid([
      [30, 0],
      [20, 25],
    ])
    expect(
      weightsOf(cells, [
        [1, 2],
        [1, 1],
      ])[1],
    ).toBe(0)
  })

  it('takes nobody of a level that the margin does not expect', () => {
    expect(weightsOf(grid([[30, 20]]), [[1], [1, 0]])).toEqual([expect.closeTo(50 / 30, 12), 0])
  })

  it('says that it did not converge where the empty cells contradict the margins', () => {
    const diagonal = grid([
      [10, 0],
      [0, 10],
    ])
    const raked = rake(diagonal, [
      [0.7, 0.3],
      [0.4, 0.6],
    ])
    expect(raked).toEqual({ kind: 'not-converged', gap: expect.closeTo(0.3, 6) })
  })

  it('says of which level nobody answered', () => {
    expect(rake(grid([[10, 0]]), [[1], [0.5, 0.5]])).toEqual({ kind: 'nobody-answered', margin: 1, level: 1 })
  })

  it.each([
    ['a count below 0', grid([[-1, 5]]), [[1], [1, 1]]],
    ['half a response', grid([[0.5, 5]]), [[1], [1, 1]]],
    ['no response', grid([[0, 0]]), [[1], [1, 1]]],
    ['a level that the margin lacks', grid([[5, 5]]), [[1], [1]]],
    ['a cell without its level', [{ levels: [0], count: 5 }], [[1], [1]]],
    ['a target below 0', grid([[5, 5]]), [[1], [2, -1]]],
    ['a target that is no number', grid([[5, 5]]), [[1], [2, Number.NaN]]],
    ['a margin that expects nobody', grid([[5, 5]]), [[0], [1, 1]]],
  ])('refuses %s', (_, cells, targets) => {
    expect(() => rake(cells, targets)).toThrow(RangeError)
  })
})

describe('effectiveSampleSize', () => {
  it('is the number of answers where all weigh the same', () => {
    expect(effectiveSampleSize([3, 3, 3, 3])).toBeCloseTo(4, 12)
  })

  // Kish: (1 + 2 + 3)² / (1 + 4 + 9) = 36 / 14
  it('falls as weights differ', () => {
    expect(effectiveSampleSize([1, 2, 3])).toBeCloseTo(36 / 14, 12)
    expect(effectiveSampleSize([1, 0, 0])).toBe(1)
  })

  it('does not mind the scale of the weights', () => {
    expect(effectiveSampleSize([1e300, 2e300, 3e300])).toBeCloseTo(36 / 14, 12)
    expect(effectiveSampleSize([1e-200, 2e-200, 3e-200])).toBeCloseTo(36 / 14, 12)
  })

  it.each([
    [[], undefined],
    [[0, 0], undefined],
    [[1, -1], undefined],
    [[1, Number.NaN], undefined],
    [[1, Number.POSITIVE_INFINITY], undefined],
    [[1, 2], [1]],
    [
      [1, 2],
      [1, 0.5],
    ],
    [
      [1, 2],
      [1, -1],
    ],
    [
      [1, 2],
      [0, 0],
    ],
  ])('refuses the weights %j with the counts %j', (weights, counts) => {
    expect(() => effectiveSampleSize(weights, counts)).toThrow(RangeError)
  })
})
