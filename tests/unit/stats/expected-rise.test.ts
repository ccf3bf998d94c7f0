import { describe, expect, it } from 'vitest'
import { type AgentPeriods, expectedRise } from '../../../worker/stats/index.ts'

const agent = (trained: boolean, before: number, n = 40, after = before): AgentPeriods => ({
  trained,
  before: { favorable: before, n },
  after: { favorable: after, n },
})

describe('the rise to expect of a training without effect', () => {
  it('is that of the weakest toward the others, and none where both sides are alike', () => {
    const favorable = [18, 20, 22, 24, 26, 36, 37, 38, 38, 39]
    const weakest = favorable.map((each, index) => agent(index < 5, each))
    expect(expectedRise(weakest)).toBeGreaterThan(0.02)
    expect(expectedRise(weakest.map((each) => ({ ...each, trained: !each.trained })))).toBeCloseTo(
      -expectedRise(weakest),
      12,
    )
    const alike = [...favorable, ...favorable].map((each, index) => agent(index < 10, each))
    expect(expectedRise(alike)).toBeCloseTo(0, 12)
  })

  // No spread is found: everybody is expected at the pooled 30 of 40, whatever they answered before.
  it('is the whole gap where chance explains it', () => {
    const agents = [30, 31, 29, 30, 32, 28].map((each, index) => agent(index >= 4, each))
    expect(expectedRise(agents)).toBeCloseTo(30 / 40 - 60 / 80 - (30 / 40 - 120 / 160), 12)
    const apart = [28, 29, 30, 30, 31, 32].map((each, index) => agent(index < 3, each))
    expect(expectedRise(apart)).toBeCloseTo(93 / 120 - 87 / 120, 12)
  })

  it('does not look at what came afterwards', () => {
    const favorable = [18, 20, 22, 24, 26, 36, 37, 38, 38, 39]
    const rise = (after: number) =>
      expectedRise(favorable.map((each, index) => agent(index < 5, each, 40, after)))
    expect(rise(40)).toBe(rise(10))
  })

  it('is none where a side has nobody', () => {
    expect(expectedRise([])).toBe(0)
    expect(expectedRise([agent(true, 20), agent(true, 30)])).toBe(0)
  })
})
