import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialAtMost } from '../../../worker/stats/binomial.ts'
import { funnelLimits, funnelProbability, overdispersion } from '../../../worker/stats/index.ts'
import { normalFunnelLimits } from '../../../worker/stats/normal-funnel-limits.ts'
import fromR from '../../vectors/r/funnel.json' with { type: 'json' }
import { published } from './published.ts'

type Funnel = { target: number; n: number[] }

describe('funnelLimits', () => {
  it('gives the exact limits of Spiegelhalter (2005), A.1.1', () => {
    type Expected = Record<'lower025' | 'upper975' | 'lower001' | 'upper999', number[]>
    const { inputs, expected } = published<Funnel, Expected>('funnel-exact')
    for (const [i, n] of inputs.n.entries()) {
      const { at95, at998 } = funnelLimits(inputs.target, n)
      expect(at95.low).toBeCloseTo(expected.lower025[i] as number, 10)
      expect(at95.high).toBeCloseTo(expected.upper975[i] as number, 10)
      expect(at998.low).toBeCloseTo(expected.lower001[i] as number, 10)
      expect(at998.high).toBeCloseTo(expected.upper999[i] as number, 10)
    }
  })

  it('gives the normal limits of Spiegelhalter (2005), A.1.1', () => {
    type Expected = Record<'lower95' | 'upper95' | 'lower998' | 'upper998', number[]>
    const { inputs, expected } = published<Funnel, Expected>('funnel-normal')
    for (const [i, n] of inputs.n.entries()) {
      const { at95, at998 } = normalFunnelLimits(inputs.target, n, 0)
      expect(at95.low).toBeCloseTo(expected.lower95[i] as number, 10)
      expect(at95.high).toBeCloseTo(expected.upper95[i] as number, 10)
      expect(at998.low).toBeCloseTo(expected.lower998[i] as number, 10)
      expect(at998.high).toBeCloseTo(expected.upper998[i] as number, 10)
    }
  })

  it('agrees with R to eleven decimals from one answer to 20 000', () => {
    for (const { n, target, ...expected } of fromR.limits) {
      const { at95, at998 } = funnelLimits(target, n)
      expect(at95.low).toBeCloseTo(expected['p0.025'], 11)
      expect(at95.high).toBeCloseTo(expected['p0.975'], 11)
      expect(at998.low).toBeCloseTo(expected['p0.001'], 11)
      expect(at998.high).toBeCloseTo(expected['p0.999'], 11)
    }
  })

  it('holds the target, stays within 0 and 1, and is wider at 99.8 % than at 95 %', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 10, max: 5000 }),
        (target, n) => {
          const { at95, at998 } = funnelLimits(target, n)
          const inOrder = [0, at998.low, at95.low, at95.high, at998.high, 1]
          expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other))
          // Within one answer: a limit may lie between two counts.
          expect(at95.low).toBeLessThanOrEqual(target + 1 / n)
          expect(at95.high).toBeGreaterThanOrEqual(target - 1 / n)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('narrows as answers grow', () => {
    const widths = [10, 40, 160, 640, 2560].map((n) => {
      const { at998 } = funnelLimits(0.83, n)
      return at998.high - at998.low
    })
    expect(widths).toEqual(widths.toSorted((one, other) => other - one))
  })

  it('leaves the target alone at 0 and at 1', () => {
    expect(funnelLimits(1, 40)).toEqual({ at95: { low: 1, high: 1 }, at998: { low: 1, high: 1 } })
    expect(funnelLimits(0, 40)).toEqual({ at95: { low: 0, high: 0 }, at998: { low: 0, high: 0 } })
  })

  // R: dbinom(20, 20, 0.8) = 0.01152922
  it('puts 20 of 20 outside 99.8 % of a target of 0.8, though chance alone reaches it in 12 of 1000', () => {
    expect(funnelLimits(0.8, 20).at998.high).toBeLessThan(1)
    expect(1 - binomialAtMost(19, 20, 0.8)).toBeCloseTo(0.01152922, 8)
  })

  it('uses the variance between agents only where they are overdispersed', () => {
    const { wide, chance_alone } = fromR.dispersion
    const spread = overdispersion(wide.agents)
    const [low95 = 0, high95 = 0, low998 = 0, high998 = 0] = wide.limits_at_50
    const limits = funnelLimits(wide.target, 50, spread)
    expect(limits.at95.low).toBeCloseTo(low95, 11)
    expect(limits.at95.high).toBeCloseTo(high95, 11)
    expect(limits.at998.low).toBeCloseTo(low998, 11)
    expect(limits.at998.high).toBe(Math.min(1, high998))
    expect(funnelLimits(0.8, 50, overdispersion(chance_alone.agents))).toEqual(funnelLimits(0.8, 50))
    expect(funnelLimits(0.8, 50, overdispersion([]))).toEqual(funnelLimits(0.8, 50))
  })

  it.each([
    [-0.1, 10],
    [1.1, 10],
    [Number.NaN, 10],
    [0.8, 0],
    [0.8, 2.5],
  ])('refuses a target of %d with n = %d', (target, n) => {
    expect(() => funnelLimits(target, n)).toThrow(RangeError)
    expect(() => normalFunnelLimits(target, n, 0)).toThrow(RangeError)
  })

  it('refuses a variance below 0', () => {
    expect(() => normalFunnelLimits(0.8, 10, -1)).toThrow(RangeError)
  })
})

describe('funnelProbability', () => {
  it('agrees with pbinom of R to eleven digits where chance alone sets agents apart', () => {
    for (const { favorable, n, target, p } of fromR.two_sided) {
      expect(funnelProbability(favorable, n, target) / p).toBeCloseTo(1, 11)
    }
  })

  it('agrees with pnorm of R to eleven digits where agents are overdispersed', () => {
    const { agents, target, p_values } = fromR.dispersion.wide
    const spread = overdispersion(agents)
    for (const [i, { favorable, n }] of agents.entries()) {
      expect(funnelProbability(favorable, n, target, spread) / (p_values[i] as number)).toBeCloseTo(1, 11)
    }
  })

  it('is 1 on a target of 0 or 1 that is met, and 0 on one that is not', () => {
    expect(funnelProbability(20, 20, 1)).toBe(1)
    expect(funnelProbability(19, 20, 1)).toBe(0)
    expect(funnelProbability(0, 20, 0)).toBe(1)
    expect(funnelProbability(1, 20, 0)).toBe(0)
  })

  it('refuses impossible counts and targets', () => {
    expect(() => funnelProbability(21, 20, 0.8)).toThrow(RangeError)
    expect(() => funnelProbability(2, 20, 1.8)).toThrow(RangeError)
  })
})

describe('overdispersion', () => {
  it.each(['wide', 'given_target', 'outlier', 'chance_alone'] as const)(
    'agrees with R to ten digits (%s)',
    (name) => {
      const { agents, target, phi, tau2 } = fromR.dispersion[name]
      const result = overdispersion(agents, name === 'given_target' ? target : undefined)
      if (result.kind !== 'known') throw new Error(result.kind)
      expect(result.target).toBeCloseTo(target, 12)
      expect(result.phi).toBeCloseTo(phi, 10)
      expect(result.tau2).toBeCloseTo(tau2, 12)
      expect(result.agents).toBe(agents.length)
    },
  )

  it('finds none where agents differ by less than chance', () => {
    expect(overdispersion(fromR.dispersion.chance_alone.agents)).toMatchObject({ kind: 'known', tau2: 0 })
  })

  it('finds none where everybody is favorable, or nobody', () => {
    const alike = (favorable: number) => Array.from({ length: 6 }, () => ({ favorable, n: 20 }))
    expect(overdispersion(alike(20))).toMatchObject({ kind: 'known', phi: 0, tau2: 0 })
    expect(overdispersion(alike(0))).toMatchObject({ kind: 'known', phi: 0, tau2: 0 })
  })

  it('is withheld under five agents with answers, and says how many more it needs', () => {
    const three = [1, 2, 3, 0].map((each) => ({ favorable: each * 5, n: each * 10 }))
    expect(overdispersion(three)).toEqual({ kind: 'withheld', needs: 2 })
  })

  it('does not mind in which order the agents come', () => {
    const { agents } = fromR.dispersion.wide
    const one = overdispersion(agents)
    const other = overdispersion(agents.toReversed())
    if (one.kind !== 'known' || other.kind !== 'known') throw new Error('withheld')
    expect(other.phi).toBeCloseTo(one.phi, 12)
    expect(other.tau2).toBeCloseTo(one.tau2, 14)
  })

  it('refuses impossible counts and targets', () => {
    const agents = (favorable: number) => Array.from({ length: 6 }, () => ({ favorable, n: 10 }))
    expect(() => overdispersion(agents(11))).toThrow(RangeError)
    expect(() => overdispersion(agents(5), 1)).toThrow(RangeError)
    expect(() => overdispersion(agents(5), 1.5)).toThrow(RangeError)
    expect(() => overdispersion(agents(5), Number.NaN)).toThrow(RangeError)
  })
})
