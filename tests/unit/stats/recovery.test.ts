import { describe, expect, it } from 'vitest'
import { drawsOf } from '../../../scripts/recovery/draws.ts'
import { studies } from '../../../scripts/recovery/studies.ts'
import { carryOut, holds } from '../../../scripts/recovery/study.ts'
import { driverShares, funnelLimits, overdispersion } from '../../../worker/stats/index.ts'

const quick = studies.filter(({ quick }) => quick !== undefined)
const counted = Map.groupBy(quick, ({ counts }) => counts)

const shareOf = (runs: number, holds: (run: number) => boolean) =>
  Array.from({ length: runs }, (_, run) => holds(run)).filter(Boolean).length / runs

// The same as `npm run bench -- --recovery`, over fewer seeds.
describe.each([...counted])('%s, of simulated entities with known truth', (_, studies) => {
  it.each(studies)('$what', (study) => {
    const { share } = carryOut(study, study.quick ?? 0)
    const [least, most] = study.band
    expect(share).toBeGreaterThanOrEqual(least)
    expect(share).toBeLessThanOrEqual(most)
  })
})

it('a study can fail: intervals of one and a half standard errors miss the band', () => {
  const study = studies.find(({ what }) => what.startsWith('share of 60 answers'))
  if (!study) throw new Error('no such study')
  const narrow = {
    ...study,
    one: (draws: ReturnType<typeof drawsOf>) => {
      const share = 0.5 + 0.45 * draws.random()
      const found = draws.binomial(60, share) / 60
      const reach = 1.5 * Math.sqrt((found * (1 - found)) / 60)
      return { hits: holds({ low: found - reach, high: found + reach }, share) ? 1 : 0, of: 1 }
    },
  }
  expect(carryOut(narrow, 2000).share).toBeLessThan(study.band[0])
})

describe('the variance between agents', () => {
  const { binomial, beta, whole } = drawsOf(14)

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
    const { normal, random } = drawsOf(12)
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
