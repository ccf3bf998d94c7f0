import { describe, expect, it } from 'vitest'
import { binomialAtMost, binomialExactly } from '../../../worker/stats/binomial.ts'
import { normalTail } from '../../../worker/stats/normal-tail.ts'
import { poissonTail } from '../../../worker/stats/poisson-tail.ts'
import { tQuantile } from '../../../worker/stats/t-quantile.ts'
import { tTail } from '../../../worker/stats/t-tail.ts'
import fromR from '../../vectors/r/distributions.json' with { type: 'json' }
import { published } from './published.ts'

/** The largest relative distance; distances below the given floor count as absolute ones. */
const farthest = <T>(
  rows: readonly T[],
  actual: (row: T) => number,
  expected: (row: T) => number,
  floor: number,
) =>
  rows.reduce((most, row) => {
    const distance = Math.abs(actual(row) - expected(row)) / Math.max(Math.abs(expected(row)), floor)
    return distance > most || Number.isNaN(distance) ? distance : most
  }, 0)

describe('tQuantile', () => {
  it('agrees with qt of R to eleven digits, from 0.3 to ten million degrees of freedom', () => {
    const { t_quantile } = fromR
    expect(t_quantile.length).toBeGreaterThan(150)
    const actual = ({ p, df }: (typeof t_quantile)[number]) => tQuantile(p, df)
    expect(farthest(t_quantile, actual, ({ t }) => t, 1e-4)).toBeLessThan(1e-11)
  })

  // R: t.test(sleep$extra[1:10])$conf.int, in statistics.json
  it('gives the interval of a mean (Student 1908)', () => {
    type Expected = { mean: number; sd: number; lower: number; upper: number }
    const { inputs, expected } = published<{ x: number[] }, Expected>('t-ci-1')
    const reach = (tQuantile(0.975, inputs.x.length - 1) * expected.sd) / Math.sqrt(inputs.x.length)
    expect(expected.mean - reach).toBeCloseTo(expected.lower, 9)
    expect(expected.mean + reach).toBeCloseTo(expected.upper, 9)
  })

  it.each([
    [0, 5],
    [1, 5],
    [Number.NaN, 5],
    [0.9, 0],
    [0.9, -1],
    [0.9, Number.POSITIVE_INFINITY],
    [0.9, Number.NaN],
  ])('refuses p = %d with %d degrees of freedom', (p, df) => {
    expect(() => tQuantile(p, df)).toThrow(RangeError)
  })
})

describe('normalTail', () => {
  it('agrees with pnorm of R to twelve digits, 37 standard deviations out too', () => {
    const { normal_tail } = fromR
    expect(
      farthest(
        normal_tail,
        ({ z }) => normalTail(z),
        ({ tail }) => tail,
        1e-300,
      ),
    ).toBeLessThan(1e-12)
  })

  it('ends at 0 and 1', () => {
    expect(normalTail(Number.POSITIVE_INFINITY)).toBe(0)
    expect(normalTail(Number.NEGATIVE_INFINITY)).toBe(1)
    expect(() => normalTail(Number.NaN)).toThrow(RangeError)
  })
})

describe('tTail', () => {
  it('agrees with pt of R to twelve digits, far out too', () => {
    const { t_tail } = fromR
    expect(
      farthest(
        t_tail,
        ({ t, df }) => tTail(t, df),
        ({ tail }) => tail,
        1e-290,
      ),
    ).toBeLessThan(1e-12)
  })

  it('ends at 0 and 1', () => {
    expect(tTail(Number.POSITIVE_INFINITY, 3)).toBe(0)
    expect(tTail(Number.NEGATIVE_INFINITY, 3)).toBe(1)
  })

  it('refuses what is not a number', () => expect(() => tTail(Number.NaN, 3)).toThrow(RangeError))
})

describe('poissonTail', () => {
  it('agrees with ppois of R to twelve digits, from one in a billion to a million expected', () => {
    const { poisson } = fromR
    const actual = ({ k, mean }: (typeof poisson)[number]) => poissonTail(k, mean)
    expect(farthest(poisson, actual, ({ tail }) => tail, 1e-290)).toBeLessThan(1e-12)
  })

  it('knows what happens where nothing is expected', () => {
    expect(poissonTail(0, 0)).toBe(1)
    expect(poissonTail(1, 0)).toBe(0)
  })
})

describe('binomialAtMost and binomialExactly', () => {
  it('agree with pbinom and dbinom of R to twelve digits, up to 100 000 answers', () => {
    const { binomial } = fromR
    type Row = (typeof binomial)[number]
    const atMost = ({ k, n, share }: Row) => binomialAtMost(k, n, share)
    const exactly = ({ k, n, share }: Row) => binomialExactly(k, n, share)
    expect(farthest(binomial, atMost, (row) => row.at_most, 1e-290)).toBeLessThan(1e-12)
    expect(farthest(binomial, exactly, (row) => row.exactly, 1e-290)).toBeLessThan(1e-12)
  })

  it('puts everything on one count where the share is 0 or 1', () => {
    expect([0, 1, 5].map((k) => binomialExactly(k, 5, 0))).toEqual([1, 0, 0])
    expect([0, 1, 5].map((k) => binomialExactly(k, 5, 1))).toEqual([0, 0, 1])
    expect([-1, 0, 4, 5].map((k) => binomialAtMost(k, 5, 1))).toEqual([0, 0, 0, 1])
  })
})
