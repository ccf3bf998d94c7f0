import { describe, expect, it } from 'vitest'
import { betaQuantile, incompleteBeta, logGamma, normalQuantile } from '../../../worker/stats/index.ts'

const closeTo = (actual: number, expected: number, relative: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(Math.abs(expected), 1e-300))

describe('logGamma', () => {
  // mpmath 1.3: loggamma, 40 digits
  it.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [3.7, 1.4280723266653879],
    [9.99, 12.779315214350193],
    [10, 12.801827480081469],
    [1234.5, 7550.550901077895],
    [1e6, 12_815_504.569147611],
  ])('of %d', (x, expected) => closeTo(logGamma(x), expected, 1e-14))

  it('is 0 at 1 and at 2', () => {
    expect(logGamma(1)).toBeCloseTo(0, 14)
    expect(logGamma(2)).toBeCloseTo(0, 14)
  })

  it.each([0, -1, Number.NaN])('refuses %d', (x) => expect(() => logGamma(x)).toThrow(RangeError))
})

describe('normalQuantile', () => {
  // mpmath 1.3: √2 · erfinv(2p − 1), 40 digits; 1e-40: SciPy 1.17.1, norm.ppf
  it.each([
    [0.975, 1.9599639845400543],
    [0.995, 2.575829303548901],
    [0.5, 0],
    [0.25, -0.6744897501960817],
    [0.001, -3.0902323061678136],
    [1e-10, -6.361340902404057],
    [1e-40, -13.310921371425],
  ])('of %d', (p, expected) => closeTo(normalQuantile(p), expected, 1e-13))

  it.each([0, 1, -0.1, Number.NaN])('refuses %d', (p) => expect(() => normalQuantile(p)).toThrow(RangeError))
})

describe('incompleteBeta', () => {
  // mpmath 1.3: betainc(regularized=True), 40 digits; the last: SciPy 1.17.1, special.betainc
  it.each([
    [0.3, 2, 5, 0.579825, 1e-13],
    [0.9, 0.5, 0.5, 0.795167235300867, 1e-13],
    [0.83, 23.029574, 4.616867, 0.438146362979282, 1e-13],
    [0.001, 0.2, 30, 0.53610718981345, 1e-13],
    [0.8, 80_000, 20_000, 0.499369215844513, 1e-13],
  ])('at %d of Beta(%d, %d)', (x, a, b, expected, relative) => {
    closeTo(incompleteBeta(x, a, b), expected, relative)
  })

  it('goes from 0 to 1', () => {
    expect(incompleteBeta(0, 3, 4)).toBe(0)
    expect(incompleteBeta(1, 3, 4)).toBe(1)
  })

  it('refuses what lies outside', () => {
    expect(() => incompleteBeta(1.1, 3, 4)).toThrow(RangeError)
    expect(() => incompleteBeta(0.5, 0, 4)).toThrow(RangeError)
  })
})

describe('betaQuantile', () => {
  // mpmath 1.3: the root of betainc(regularized=True) − p, 40 digits; the last: SciPy 1.17.1, beta.ppf
  it.each([
    [0.025, 2, 5, 0.0432718682927417, 1e-11],
    [0.975, 0.5, 0.5, 0.998458666866564, 1e-11],
    [0.025, 39.029574, 6.616867, 0.740594686099033, 1e-11],
    [0.5, 1, 1, 0.5, 1e-11],
    [0.025, 1, 10, 0.00252857854446178, 1e-11],
    [0.025, 0.3, 4, 8.70338058836443e-7, 1e-11],
    [0.001, 0.05, 10.3, 5.9461787768547e-62, 1e-9],
    [0.975, 80_010, 20_010, 0.8024135198893155, 1e-11],
  ])('%d of Beta(%d, %d)', (p, a, b, expected, relative) =>
    closeTo(betaQuantile(p, a, b), expected, relative),
  )

  it('undoes the distribution function, far from the middle too', () => {
    for (const [a, b] of [
      [0.05, 10.3],
      [0.7, 300],
      [5000.3, 1.2],
      [1e6, 3e5],
    ] as const) {
      for (const p of [0.001, 0.025, 0.5, 0.975, 0.999]) {
        expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 6)
      }
    }
  })

  it('refuses what is not a probability', () => {
    expect(() => betaQuantile(0, 2, 3)).toThrow(RangeError)
    expect(() => betaQuantile(0.5, -2, 3)).toThrow(RangeError)
  })
})
