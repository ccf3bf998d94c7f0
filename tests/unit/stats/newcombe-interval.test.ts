import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newcombeInterval, wilsonInterval } from '../../../worker/stats/index.ts'
import { published } from './published.ts'

describe('newcombeInterval', () => {
  // Newcombe (1998), Stat Med 17:873, Table II, method 10
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('gives the published bounds for %i/%i − %i/%i', (x1, n1, x2, n2, low, high) => {
    const interval = newcombeInterval(x1, n1, x2, n2)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('agrees with R to six decimals', () => {
    type Counts = { x1: number; n1: number; x2: number; n2: number }
    type Bounds = { diff: number; lower: number; upper: number }
    const { inputs, expected } = published<Counts, Bounds>('newcombe-diff-1')
    const result = newcombeInterval(inputs.x1, inputs.n1, inputs.x2, inputs.n2)
    expect(result.difference).toBeCloseTo(expected.diff, 6)
    expect(result.low).toBeCloseTo(expected.lower, 6)
    expect(result.high).toBeCloseTo(expected.upper, 6)
  })

  it('does not tell two agents apart whose intervals overlap widely', () => {
    type Pair = [number, number]
    type Bounds = { a: Pair; b: Pair; diff: Pair }
    const { inputs, expected } = published<{ a: Pair; b: Pair }, Bounds>('weak-competency-overlap')
    for (const agent of ['a', 'b'] as const) {
      const { low, high } = wilsonInterval(...inputs[agent])
      expect(low).toBeCloseTo(expected[agent][0], 6)
      expect(high).toBeCloseTo(expected[agent][1], 6)
    }
    const { low, high } = newcombeInterval(...inputs.a, ...inputs.b)
    expect(low).toBeCloseTo(expected.diff[0], 6)
    expect(high).toBeCloseTo(expected.diff[1], 6)
    expect(low < 0 && high > 0).toBe(true)
  })

  it('changes sign when the two are exchanged', () => {
    const one = newcombeInterval(18, 20, 15, 25)
    const other = newcombeInterval(15, 25, 18, 20)
    expect(other.difference).toBeCloseTo(-one.difference, 12)
    expect(other.low).toBeCloseTo(-one.high, 12)
    expect(other.high).toBeCloseTo(-one.low, 12)
  })

  it('holds the difference within −1 and 1, and so do both Wilson intervals their shares', () => {
    const counts = fc.integer({ min: 1, max: 1000 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)))
    fc.assert(
      fc.property(counts, counts, ([x1, n1], [x2, n2]) => {
        const { difference, low, high } = newcombeInterval(x1, n1, x2, n2)
        const inOrder = [-1, low, difference, high, 1]
        expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other))
        const wilson = wilsonInterval(x1, n1)
        expect(wilson.low).toBeLessThanOrEqual(x1 / n1)
        expect(wilson.high).toBeGreaterThanOrEqual(x1 / n1)
        expect(wilson.low >= 0 && wilson.high <= 1).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('refuses impossible counts on either side', () => {
    expect(() => newcombeInterval(5, 4, 1, 10)).toThrow(RangeError)
    expect(() => newcombeInterval(1, 10, 1, 0)).toThrow(RangeError)
  })
})
