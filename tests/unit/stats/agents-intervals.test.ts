import { describe, expect, it } from 'vitest'
import { betaMixtureQuantiles } from '../../../worker/stats/beta-mixture-quantile.ts'
import { betaQuantile, fitBetaBinomial, shrink } from '../../../worker/stats/index.ts'
import vectors from '../../vectors/r/agents-intervals.json'

type Entity = { favorable: number[]; n: number[]; low: number[]; high: number[] }
const entities = vectors.entities as Entity[]
const agentsOf = ({ favorable, n }: Pick<Entity, 'favorable' | 'n'>) =>
  n.map((each, index) => ({ n: each, favorable: favorable[index] as number }))

describe('the interval of an agent among few', () => {
  it.each(entities)(
    'is within a point and a half of the whole posterior, by brute force in R, for $n.length agents',
    (entity) => {
      const agents = agentsOf(entity)
      const fit = fitBetaBinomial(agents)
      for (const [index, { favorable, n }] of agents.entries()) {
        const { low, high } = shrink(favorable, n, fit)
        expect(Math.abs(low - (entity.low[index] as number))).toBeLessThan(0.015)
        expect(Math.abs(high - (entity.high[index] as number))).toBeLessThan(0.015)
      }
    },
  )

  it('is wider than alpha and beta taken as known would make it, around the same share', () => {
    const agents = agentsOf(entities[0] as Entity)
    const fit = fitBetaBinomial(agents)
    if (fit.kind !== 'fitted') throw new Error(fit.kind)
    const { candidates: _, ...known } = fit
    for (const { favorable, n } of agents) {
      const [open, closed] = [shrink(favorable, n, fit), shrink(favorable, n, known)]
      expect(open.high - open.low).toBeGreaterThan(closed.high - closed.low)
      expect(open.share).toBe(closed.share)
      expect(closed.low).toBeCloseTo(betaQuantile(0.025, favorable + fit.alpha, n - favorable + fit.beta), 9)
    }
  })

  it('holds an agent’s own answers open where no spread was found, instead of giving all the pooled interval', () => {
    const agents = agentsOf(entities[2] as Entity)
    const fit = fitBetaBinomial(agents)
    expect(fit).toMatchObject({ kind: 'pooled', reason: 'no-spread' })
    const intervals = agents.map(({ favorable, n }) => shrink(favorable, n, fit))
    expect(new Set(intervals.map(({ share }) => share)).size).toBe(1)
    const [low, , , , high] = intervals
    expect(high?.high).toBeGreaterThan(low?.high ?? 1)
  })

  it('takes alpha and beta as known from 100 agents on', () => {
    const many = (count: number) =>
      fitBetaBinomial(Array.from({ length: count }, (_, index) => ({ n: 40, favorable: 24 + (index % 13) })))
    expect(many(99)).toHaveProperty('candidates')
    expect(many(100)).not.toHaveProperty('candidates')
  })

  it('weighs what it leaves open to one', () => {
    const { candidates = [] } = fitBetaBinomial(agentsOf(entities[1] as Entity))
    expect(candidates.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
    expect(candidates.length).toBeGreaterThan(5)
  })
})

describe('quantiles of a mixture', () => {
  it('are those of its only part', () => {
    const probabilities = [0.001, 0.025, 0.5, 0.975, 0.999]
    for (const [index, found] of betaMixtureQuantiles(
      [{ weight: 1, a: 63, b: 12 }],
      probabilities,
    ).entries()) {
      expect(found).toBeCloseTo(betaQuantile(probabilities[index] as number, 63, 12), 8)
    }
  })

  // Beta(1, 1) is x, Beta(2, 1) x²: (x + x²) / 2 = p where x = (√(1 + 8 p) − 1) / 2.
  it('solve two parts in closed form', () => {
    const parts = [
      { weight: 0.5, a: 1, b: 1 },
      { weight: 0.5, a: 2, b: 1 },
    ]
    for (const p of [0.025, 0.3, 0.8, 0.975]) {
      expect(betaMixtureQuantiles(parts, [p])[0]).toBeCloseTo((Math.sqrt(1 + 8 * p) - 1) / 2, 8)
    }
  })
})
