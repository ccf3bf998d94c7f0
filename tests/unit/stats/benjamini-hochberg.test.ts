import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../../worker/stats/index.ts'
import fromR from '../../vectors/r/comparisons-and-weights.json' with { type: 'json' }
import { published } from './published.ts'

const adjusted = (pValues: readonly number[]) => benjaminiHochberg(pValues).map((each) => each.adjusted)
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12))

describe('benjaminiHochberg', () => {
  it('flags the four of fifteen that Benjamini & Hochberg (1995) flag', () => {
    type Expected = { adjusted: number[]; n_reject_BH: number }
    const { inputs, expected } = published<{ p: number[]; q: number }, Expected>('bh-1995')
    const result = benjaminiHochberg(inputs.p, inputs.q)
    expect(result.map((each) => each.adjusted)).toEqual(
      expected.adjusted.map((value) => expect.closeTo(value, 11)),
    )
    expect(result.filter(({ flagged }) => flagged)).toHaveLength(expected.n_reject_BH)
  })

  it('agrees with p.adjust of R, in the given order, with ties', () => {
    for (const { p, adjusted: expected } of fromR.adjusted) expect(adjusted(p)).toEqual(close(expected))
  })

  it('takes no test for no test', () => expect(benjaminiHochberg([])).toEqual([]))

  it('raises no p-value above 1, lowers none, and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }), (pValues) => {
        const result = adjusted(pValues)
        for (const [i, p] of pValues.entries()) {
          expect(result[i]).toBeGreaterThanOrEqual(p)
          expect(result[i]).toBeLessThanOrEqual(1)
          for (const [j, other] of pValues.entries()) {
            if (p < other) expect(result[i]).toBeLessThanOrEqual(result[j] as number)
          }
        }
        expect(adjusted(pValues.toReversed())).toEqual(result.toReversed())
      }),
      { numRuns: 100 },
    )
  })

  it.each([-0.1, 1.1, Number.NaN])('refuses the p-value %d', (p) => {
    expect(() => benjaminiHochberg([0.5, p])).toThrow(RangeError)
  })

  it.each([0, 1, Number.NaN])('refuses the rate %d', (rate) => {
    expect(() => benjaminiHochberg([0.5], rate)).toThrow(RangeError)
  })
})
