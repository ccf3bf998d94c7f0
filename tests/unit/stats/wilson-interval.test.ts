import { describe, expect, it } from 'vitest'
import { scoreInterval, wilsonInterval } from '../../../worker/stats/index.ts'
import { published } from './published.ts'

describe('wilsonInterval', () => {
  // Newcombe (1998), Stat Med 17:857, Table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])('gives the published bounds for %i of %i', (favorable, n, low, high) => {
    const interval = wilsonInterval(favorable, n)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it.each(['wilson-1', 'wilson-3'])('agrees with R to six decimals (%s)', (id) => {
    type Bounds = { lower: number; upper: number }
    const { inputs, expected } = published<{ x: number; n: number }, Bounds>(id)
    const { low, high } = wilsonInterval(inputs.x, inputs.n)
    expect(low).toBeCloseTo(expected.lower, 6)
    expect(high).toBeCloseTo(expected.upper, 6)
  })

  // mpmath 1.3, 40 digits, the closed form with z = √2 · erfinv(0.99)
  it('widens with the level asked for', () => {
    expect(wilsonInterval(18, 20, 0.99).low).toBeCloseTo(0.620502213471, 10)
    expect(wilsonInterval(18, 20, 0.99).high).toBeCloseTo(0.98021346565, 10)
  })

  it('ends exactly at 0 and at 1 when nobody or everybody is favorable', () => {
    expect(wilsonInterval(0, 37).low).toBe(0)
    expect(wilsonInterval(37, 37).high).toBe(1)
  })

  it('holds the share for one answer and for a hundred million', () => {
    for (const [favorable, n] of [
      [1, 1],
      [0, 1],
      [99_999_999, 100_000_000],
    ] as const) {
      const { low, high } = wilsonInterval(favorable, n)
      expect(low).toBeLessThanOrEqual(favorable / n)
      expect(high).toBeGreaterThanOrEqual(favorable / n)
    }
  })

  it.each([
    [5, 0],
    [-1, 10],
    [11, 10],
    [2.5, 10],
    [Number.NaN, 10],
    [1, Number.POSITIVE_INFINITY],
  ])('refuses impossible counts: %d of %d', (favorable, n) => {
    expect(() => wilsonInterval(favorable, n)).toThrow(RangeError)
  })

  it.each([0, 1, -0.5, 95, Number.NaN])('refuses the level %d', (level) => {
    expect(() => wilsonInterval(8, 10, level)).toThrow(RangeError)
  })
})

describe('scoreInterval', () => {
  // R 4: the roots of (p - x)^2 = qnorm(.975)^2 * x * (1 - x) / n, by uniroot; mpmath 1.3 agrees
  it('gives the bounds at an effective n that is not whole', () => {
    const { low, high } = scoreInterval(0.8, 160 / 3)
    expect(low).toBeCloseTo(0.674219947957, 10)
    expect(high).toBeCloseTo(0.885467263739, 10)
  })

  it.each([
    [1.01, 10],
    [-0.1, 10],
    [Number.NaN, 10],
    [0.5, 0.9],
    [0.5, Number.POSITIVE_INFINITY],
    [0.5, Number.NaN],
  ])('refuses a share of %d and an n of %d', (share, n) => {
    expect(() => scoreInterval(share, n)).toThrow(RangeError)
  })
})
