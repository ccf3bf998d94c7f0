import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../schema/random.ts'
import {
  type AgentPeriods,
  betaQuantile,
  differenceInDifferences,
  driverShares,
  fitBetaBinomial,
  funnelLimits,
  laneyChart,
  normalQuantile,
  overdispersion,
  shrink,
  specialCauses,
  type WeekMean,
  wilsonInterval,
  xmrChart,
} from '../../../worker/stats/index.ts'

/** Draws from a seeded generator. */
function draws(seed: number) {
  const random = seededRandom(seed)
  const normal = () => normalQuantile(Math.max(Number.EPSILON, random()))
  const binomial = (n: number, share: number) => {
    let count = 0
    for (let i = 0; i < n; i++) if (random() < share) count++
    return count
  }
  const beta = (a: number, b: number) =>
    betaQuantile(Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, random())), a, b)
  const whole = (from: number, to: number) => from + Math.floor((to - from + 1) * random())
  return { random, normal, binomial, beta, whole }
}

const shareOf = (runs: number, holds: (run: number) => boolean) =>
  Array.from({ length: runs }, (_, run) => holds(run)).filter(Boolean).length / runs

const holds = ({ low, high }: { low: number; high: number }, truth: number) => low <= truth && truth <= high

function expectCoverage(covered: number): void {
  expect(covered).toBeGreaterThan(0.93)
  expect(covered).toBeLessThan(0.97)
}

describe('an interval of 95 % holds the truth in 93 to 97 of 100', () => {
  const { random, binomial, beta, whole } = draws(95)

  it.each([20, 60, 200])('shares of %i answers (Wilson)', (n) => {
    expectCoverage(
      shareOf(4000, () => {
        const share = 0.5 + 0.45 * random()
        return holds(wilsonInterval(binomial(n, share), n), share)
      }),
    )
  })

  it('shares of 36 agents, whose alpha and beta are fitted (beta-binomial)', () => {
    const entities = 60
    let covered = 0
    for (let entity = 0; entity < entities; entity++) {
      const agents = Array.from({ length: 36 }, () => {
        const share = beta(23, 4.6)
        const n = whole(20, 170)
        return { share, n, favorable: binomial(n, share) }
      })
      const fit = fitBetaBinomial(agents)
      for (const { share, favorable, n } of agents) if (holds(shrink(favorable, n, fit), share)) covered++
    }
    expectCoverage(covered / (36 * entities))
  })

  const agent = (trained: boolean, effect: number): AgentPeriods => {
    const share = 0.05 + 0.7 * beta(20, 5)
    const change = 0.06 * (random() - 0.5)
    const [before, after] = [whole(10, 70), whole(10, 70)]
    return {
      trained,
      before: { favorable: binomial(before, share), n: before },
      after: { favorable: binomial(after, share + change + effect), n: after },
    }
  }
  const trial = (trained: number, others: number, effect: number) =>
    differenceInDifferences([
      ...Array.from({ length: trained }, () => agent(true, effect)),
      ...Array.from({ length: others }, () => agent(false, 0)),
    ])

  it.each([
    [5, 5],
    [6, 24],
  ])('effects of a training of %i agents beside %i (CR2, Satterthwaite)', (trained, others) => {
    expectCoverage(
      shareOf(1200, () => {
        const result = trial(trained, others, 0.08)
        return result.kind === 'known' && holds(result, 0.08)
      }),
    )
  })

  it('and a training that raises twelve agents by 15 points is seen in 9 of 10', () => {
    const seen = shareOf(200, () => {
      const result = trial(12, 24, 0.15)
      return result.kind === 'known' && result.low > 0
    })
    expect(seen).toBeGreaterThan(0.9)
  })
})

describe('the variance between agents', () => {
  const { binomial, beta, whole } = draws(14)

  it('is found where it was planted, and brings most agents back inside the funnel', () => {
    const entities = 40
    let tau = 0
    let inside = 0
    for (let entity = 0; entity < entities; entity++) {
      const agents = Array.from({ length: 50 }, () => {
        const n = whole(80, 300)
        return { n, favorable: binomial(n, beta(20, 5)) }
      })
      const spread = overdispersion(agents)
      if (spread.kind !== 'known') throw new Error(spread.kind)
      tau += Math.sqrt(spread.tau2) / entities
      inside += shareOf(50, (i) => {
        const { favorable, n } = agents[i] as (typeof agents)[number]
        return holds(funnelLimits(spread.target, n, spread).at95, favorable / n)
      })
    }
    // Beta(20, 5) has a variance of 0.8 · 0.2 / 26 = 0.00615, chance 0.16 / 190 = 0.00084. Winsorising keeps 0.68 of
    // the two together: √(0.68 · 0.00699 − 0.00084) = 0.0625.
    expect(tau).toBeGreaterThan(0.055)
    expect(tau).toBeLessThan(0.068)
    expect(inside / entities).toBeGreaterThan(0.88)
  })
})

describe('the bootstrap of driver shares', () => {
  it('holds the planted shares in 90 to 98 of 100 samples', () => {
    const { normal, random } = draws(12)
    const asked = (value: number) => (random() < 0.8 ? value : undefined)
    const covered = shareOf(80, (seed) => {
      const rows = Array.from({ length: 250 }, () => {
        const [one, other] = [normal(), normal()]
        return { outcome: one + other + normal(), drivers: [asked(one), asked(other)] }
      })
      const result = driverShares(rows, { seed, resamples: 100 })
      if (result.kind !== 'known') throw new Error(result.kind)
      const first = result.drivers[0]
      return first?.kind === 'known' && holds(first.ofVariance, 1 / 3)
    })
    expect(covered).toBeGreaterThan(0.88)
    expect(covered).toBeLessThan(0.99)
  })
})

describe('the four rules on weeks that are known', () => {
  const { normal, binomial, random } = draws(20_261_126)
  const signals = (means: readonly number[], baseline = { from: 0, to: means.length - 1 }) => {
    const weeks = means.map((mean): WeekMean => ({ kind: 'known', mean }))
    const chart = xmrChart(weeks, { baseline })
    if (chart.kind !== 'known') throw new Error(chart.kind)
    return specialCauses(chart)
  }
  const stable = (weeks: number) => Array.from({ length: weeks }, () => 75 + 3 * normal())

  it('give a false alarm in about 17 of 100 stable series of 26 weeks, 5 of 100 of 12 weeks', () => {
    const of26 = shareOf(1500, () => signals(stable(26)).length > 0)
    const of12 = shareOf(1500, () => signals(stable(12)).length > 0)
    expect(of26).toBeGreaterThan(0.13)
    expect(of26).toBeLessThan(0.21)
    expect(of12).toBeGreaterThan(0.025)
    expect(of12).toBeLessThan(0.075)
  })

  it('do so no more often on shares than on means (Laney)', () => {
    const alarms = shareOf(500, () => {
      const chart = laneyChart(
        Array.from({ length: 26 }, () => {
          const n = 60 + Math.floor(60 * random())
          return { kind: 'known', favorable: binomial(n, 0.82), n }
        }),
      )
      return chart.kind === 'known' && specialCauses(chart).length > 0
    })
    expect(alarms).toBeGreaterThan(0.11)
    expect(alarms).toBeLessThan(0.24)
  })

  it('find a fall of two standard deviations within a quarter in 99 of 100 series', () => {
    const found = shareOf(400, () => {
      const weeks = stable(26).map((mean, week) => (week < 13 ? mean : mean - 6))
      return signals(weeks, { from: 0, to: 12 }).some(
        ({ side, points }) => side === 'below' && points.some((week) => week >= 13),
      )
    })
    expect(found).toBeGreaterThan(0.97)
  })
})
