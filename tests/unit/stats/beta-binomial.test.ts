import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitBetaBinomial, reliability, responsesNeeded, shrink } from '../../../worker/stats/index.ts'
import fromR from '../../vectors/r/beta-binomial.json' with { type: 'json' }

const csat = readFileSync(`${import.meta.dirname}/../../vectors/csat_betabinomial.csv`, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [favorable = 0, n = 0, share = 0, low = 0, high = 0, reliability = 0] = line.split(',').map(Number)
    return { favorable, n, share, low, high, reliability }
  })

const agents = (count: number, of: (index: number) => [favorable: number, n: number]) =>
  Array.from({ length: count }, (_, index) => {
    const [favorable, n] = of(index)
    return { favorable, n }
  })

describe('fitBetaBinomial', () => {
  // R, maximum likelihood: alpha 23.029574, beta 4.616867
  it('finds the alpha and beta of 803 real agents', () => {
    const fit = fitBetaBinomial(csat)
    expect(fit).toMatchObject({ kind: 'fitted', agents: 803 })
    if (fit.kind !== 'fitted') return
    expect(fit.alpha).toBeCloseTo(23.029574, 5)
    expect(fit.beta).toBeCloseTo(4.616867, 5)
  })

  // mpmath 1.3, 40 digits: the root of the likelihood's gradient (digamma)
  it.each([
    [
      'six agents of few answers',
      agents(6, (i) => six[i] as [number, number]),
      2.4086689878338,
      1.0064829478862,
    ],
    [
      'thirty alike',
      agents(30, (i) => [12 + ((i * 7) % 9), 20 + ((i * 3) % 7)]),
      11.086141436856,
      4.6587470613736,
    ],
    [
      'fifty of 100 000 answers',
      agents(50, (i) => [60_000 + i * 400, 100_000]),
      43.499402193009,
      18.817241372521,
    ],
  ])('converges on %s', (_, counts, alpha, beta) => {
    const fit = fitBetaBinomial(counts)
    if (fit.kind !== 'fitted') throw new Error(fit.reason)
    expect(fit.alpha / alpha).toBeCloseTo(1, 8)
    expect(fit.beta / beta).toBeCloseTo(1, 8)
  })

  it.each(fromR.fits.map((each) => [each.n.length, each] as const))(
    'agrees with R to seven digits on %i agents drawn',
    (_, { favorable, n, alpha, beta }) => {
      const fit = fitBetaBinomial(agents(n.length, (i) => [favorable[i] as number, n[i] as number]))
      if (fit.kind !== 'fitted') throw new Error(fit.reason)
      expect(fit.alpha / alpha).toBeCloseTo(1, 7)
      expect(fit.beta / beta).toBeCloseTo(1, 7)
    },
  )

  it('converges on 5 000 agents', () => {
    const fit = fitBetaBinomial(agents(5000, (i) => [24 + (i % 13), 40]))
    expect(fit).toMatchObject({ kind: 'fitted', agents: 5000 })
  })

  it.each([
    ['no agent', [], undefined, 0],
    ['one agent', agents(1, () => [8, 10]), 0.8, 1],
    ['two agents', agents(2, (i) => [i * 10, 20]), 0.25, 2],
    ['four agents with answers among nine', agents(9, (i) => (i < 4 ? [5, 10] : [0, 0])), 0.5, 4],
  ])('gives the pooled share for %s', (_, counts, share, count) => {
    expect(fitBetaBinomial(counts)).toMatchObject({
      kind: 'pooled',
      reason: 'few-agents',
      share,
      agents: count,
    })
  })

  it.each([
    ['all favorable', agents(12, () => [20, 20]), 1],
    ['none favorable', agents(12, () => [0, 20]), 0],
    [
      'as close to each other as six can be',
      agents(6, (i) => [[30, 31, 29, 30, 32, 28][i] as number, 40]),
      0.75,
    ],
    ['all exactly alike', agents(100, () => [15, 20]), 0.75],
    ['closer to each other than chance', agents(50, (i) => [79_975 + i, 100_000]), 0.799995],
    ['one answer each', agents(90, (i) => [i % 3 === 0 ? 0 : 1, 1]), 2 / 3],
  ])('finds no spread where the agents are %s', (_, counts, share) => {
    const fit = fitBetaBinomial(counts)
    expect(fit).toMatchObject({ kind: 'pooled', reason: 'no-spread' })
    if (fit.kind === 'pooled') expect(fit.share).toBeCloseTo(share, 5)
  })

  it('says that it did not converge where every agent has all or nothing: the likelihood has no maximum', () => {
    expect(fitBetaBinomial(agents(10, (i) => [i % 2 === 0 ? 10 : 0, 10]))).toMatchObject({
      kind: 'pooled',
      reason: 'not-converged',
      share: 0.5,
    })
  })

  it('does not mind in which order the agents come', () => {
    expect(fitBetaBinomial(csat.toReversed())).toEqual(fitBetaBinomial(csat))
  })

  it('refuses impossible counts', () => {
    expect(() => fitBetaBinomial(agents(6, () => [11, 10]))).toThrow(RangeError)
    expect(() => fitBetaBinomial(agents(6, () => [1.5, 10]))).toThrow(RangeError)
  })
})

const six: [number, number][] = [
  [9, 12],
  [20, 40],
  [33, 35],
  [10, 10],
  [44, 60],
  [3, 11],
]

describe('shrink', () => {
  it('gives the posterior mean, interval and reliability of 803 real agents to four decimals', () => {
    const fit = fitBetaBinomial(csat)
    for (const agent of csat) {
      const result = shrink(agent.favorable, agent.n, fit)
      expect(Math.abs(result.share - agent.share)).toBeLessThan(5e-5)
      expect(Math.abs(result.low - agent.low)).toBeLessThan(5e-5)
      expect(Math.abs(result.high - agent.high)).toBeLessThan(5e-5)
      expect(Math.abs(result.reliability - agent.reliability)).toBeLessThan(5e-5)
    }
  })

  it('gives every agent the pooled share where no fit was possible, and relies on none', () => {
    const fit = fitBetaBinomial(agents(3, (i) => [[50, 20, 11][i] as number, [70, 100, 93][i] as number]))
    // Newcombe (1998), Stat Med 17:857: 81 of 263
    for (const favorable of [0, 10, 20]) {
      const result = shrink(favorable, 20, fit)
      expect(result.share).toBeCloseTo(81 / 263, 12)
      expect(result.low).toBeCloseTo(0.2553, 4)
      expect(result.high).toBeCloseTo(0.3662, 4)
      expect(result.reliability).toBe(0)
    }
  })

  it("keeps share and bounds in order within 0 and 1, the share between the agent's own and all agents'", () => {
    const counts = fc
      .integer({ min: 1, max: 60 })
      .chain((n) => fc.record({ n: fc.constant(n), favorable: fc.nat(n) }))
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 25 }), (all) => {
        const fit = fitBetaBinomial(all)
        for (const { favorable, n } of all) {
          const { share, low, high, reliability: relied } = shrink(favorable, n, fit)
          const inOrder = [0, low, share, high, 1]
          expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other))
          expect(relied >= 0 && relied < 1).toBe(true)
          if (fit.kind !== 'fitted') continue
          const between = [favorable / n, fit.alpha / (fit.alpha + fit.beta)]
          expect(share).toBeGreaterThanOrEqual(Math.min(...between) - 1e-12)
          expect(share).toBeLessThanOrEqual(Math.max(...between) + 1e-12)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('refuses impossible counts', () => {
    const fit = fitBetaBinomial(csat)
    expect(() => shrink(3, 2, fit)).toThrow(RangeError)
    expect(() => shrink(0, 0, fit)).toThrow(RangeError)
  })
})

describe('reliability', () => {
  // Adams (2009): between-agent variance over total variance; 28 answers weigh as much as alpha + beta = 28
  it('is a half where the answers are as many as alpha + beta', () => {
    expect(reliability(28, 28)).toBe(0.5)
    expect(reliability(0, 28)).toBe(0)
  })

  it('refuses what is not a size', () => {
    expect(() => reliability(10, 0)).toThrow(RangeError)
    expect(() => reliability(-1, 28)).toThrow(RangeError)
    expect(() => reliability(10, Number.NaN)).toThrow(RangeError)
  })
})

describe('responsesNeeded', () => {
  it('needs 65 answers for 0.7 where alpha + beta is that of the 803 agents', () => {
    expect(responsesNeeded(23.029574 + 4.616867)).toBe(65) // 0.7 / 0.3 · 27.646441 = 64.508…
  })

  it('is not raised by rounding where the answer is whole', () => {
    expect(responsesNeeded(30, 0.7)).toBe(70)
    expect(responsesNeeded(28, 0.5)).toBe(28)
    expect(responsesNeeded(7, 0.9)).toBe(63)
  })

  it('reaches the target, and one answer fewer does not', () => {
    for (const size of [3.3, 11.7, 27.6, 412.9]) {
      const n = responsesNeeded(size, 0.7)
      expect(reliability(n, size)).toBeGreaterThanOrEqual(0.7)
      expect(reliability(n - 1, size)).toBeLessThan(0.7)
    }
  })

  it.each([0, 1, 1.2, -1])('refuses the target %d', (target) => {
    expect(() => responsesNeeded(28, target)).toThrow(RangeError)
  })
})
