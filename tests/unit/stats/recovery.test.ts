import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../schema/random.ts'
import {
  laneyChart,
  normalQuantile,
  specialCauses,
  type WeekMean,
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
  return { random, normal, binomial }
}

const shareOf = (runs: number, holds: (run: number) => boolean) =>
  Array.from({ length: runs }, (_, run) => holds(run)).filter(Boolean).length / runs

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
