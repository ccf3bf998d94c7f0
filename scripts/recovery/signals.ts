import {
  benjaminiHochberg,
  burstProbability,
  funnelProbability,
  laneyChart,
  overdispersion,
  type SpecialCause,
  specialCauses,
  type WeekMean,
  xmrChart,
} from '../../worker/stats/index.ts'
import type { Draws } from './draws.ts'
import { once, type Study } from './study.ts'

type Baseline = { readonly from: number; readonly to: number }

function signalsOf(means: readonly number[], baseline: Baseline = { from: 0, to: means.length - 1 }) {
  const chart = xmrChart(
    means.map((mean): WeekMean => ({ kind: 'known', mean })),
    { baseline },
  )
  return chart.kind === 'known' ? specialCauses(chart) : []
}

const stable = (draws: Draws, weeks: number) => Array.from({ length: weeks }, () => 75 + 3 * draws.normal())

/** Bands around what was measured first over many seeds: they tell a change of the rules, not a target. */
const alarms: readonly Study[] = [
  {
    what: 'a signal in 12 stable weeks, limits of all',
    counts: 'false alarm',
    band: [0.03, 0.08],
    runs: 50_000,
    quick: 3000,
    one: (draws) => once(signalsOf(stable(draws, 12)).length > 0),
  },
  {
    what: 'a signal in 26 stable weeks, limits of all',
    counts: 'false alarm',
    band: [0.13, 0.21],
    runs: 50_000,
    quick: 3000,
    one: (draws) => once(signalsOf(stable(draws, 26)).length > 0),
  },
  {
    what: 'a signal in 26 stable weeks, limits of the first 13',
    counts: 'false alarm',
    band: [0.26, 0.38],
    runs: 50_000,
    quick: 3000,
    one: (draws) => once(signalsOf(stable(draws, 26), { from: 0, to: 12 }).length > 0),
  },
  {
    what: 'a signal in 26 stable weeks of shares, 60 to 120 answers (Laney)',
    counts: 'false alarm',
    band: [0.13, 0.22],
    runs: 20_000,
    quick: 1500,
    one: (draws) => once(laneySignals(draws, 26, () => 0.82).length > 0),
  },
]

function laneySignals(draws: Draws, weeks: number, shareOf: (week: number) => number, baseline?: Baseline) {
  const chart = laneyChart(
    Array.from({ length: weeks }, (_, week) => {
      const n = draws.whole(60, 120)
      return { kind: 'known', favorable: draws.binomial(n, shareOf(week)), n } as const
    }),
    baseline ? { baseline } : {},
  )
  return chart.kind === 'known' ? specialCauses(chart) : []
}

/** Limits of so many weeks are as good as known. */
const known = 4000

/**
 * Rules one by one, on limits that are known: how many of the weeks that can show it do. Outside: 2 · (1 − Φ(3)),
 * one week in 370 (Shewhart). Shift: a week ends seven on one side with probability 2 / 2⁷. Trend: seven values are in
 * order in 2 of 7!.
 */
function perWeek(rule: SpecialCause['rule'], what: string, expected: number, tolerance: number): Study {
  return {
    what: `${what}, per week, limits known`,
    counts: 'false alarm',
    band: [expected * (1 - tolerance), expected * (1 + tolerance)],
    runs: 400,
    quick: 40,
    one(draws) {
      const causes = signalsOf(stable(draws, known)).filter((cause) => cause.rule === rule)
      // Of a run of nine, three weeks end seven.
      const ends = rule === 'outside' ? 1 : 7
      return { hits: causes.reduce((sum, { points }) => sum + points.length - ends + 1, 0), of: known }
    },
  }
}

const rules: readonly Study[] = [
  perWeek('outside', 'a week outside (1 in 370)', 0.0027, 0.12),
  perWeek('shift', 'seven on one side (1 in 64)', 2 / 2 ** 7, 0.08),
  perWeek('trend', 'seven in order (1 in 2 520)', 2 / 5040, 0.3),
]

/** The mean number of weeks to the first signal, as the share of weeks that are one: 1 / ARL. */
const together: Study = {
  what: 'first signal of any rule, per week, limits known (1 / average run length)',
  counts: 'false alarm',
  band: [0.0105, 0.0145],
  runs: 200,
  quick: 25,
  one(draws) {
    const means = stable(draws, known)
    let [from, hits] = [0, 0]
    // Each time from the week after a signal, as if nothing had been before.
    const first = (causes: readonly SpecialCause[]) =>
      Math.min(
        ...causes.map(
          ({ rule, points }) =>
            (rule === 'outside' ? points[0] : points[rule === 'near-limit' ? 1 : 6]) ?? known,
        ),
      )
    const all = signalsOf(means)
    while (from < known) {
      const later = all.flatMap(({ rule, side, points }) => {
        const left = points.filter((week) => week >= from)
        const enough = { outside: 1, shift: 7, trend: 7, 'near-limit': 2 }[rule]
        return left.length >= enough ? [{ rule, side, points: left }] : []
      })
      const at = later.length > 0 ? first(later) : known
      if (at >= known) return { hits, of: from }
      hits++
      from = at + 1
    }
    return { hits, of: from }
  },
}

const shifts: readonly Study[] = (
  [
    [1, 0.7],
    [1.5, 0.9],
    [2, 0.97],
  ] as const
).map(([sigmas, least]) => ({
  what: `a fall of ${sigmas} standard deviations, within 13 weeks`,
  counts: 'found',
  band: [least, 1],
  runs: 20_000,
  quick: 1500,
  one(draws) {
    const weeks = stable(draws, 26).map((mean, week) => (week < 13 ? mean : mean - 3 * sigmas))
    return once(seesFall(signalsOf(weeks, { from: 0, to: 12 })))
  },
}))

const points: readonly Study[] = (
  [
    [5, 0.5],
    [10, 0.9],
  ] as const
).map(([fall, least]) => ({
  what: `a fall of ${fall} points from 82 %, 60 to 120 answers a week, within 13 weeks (Laney)`,
  counts: 'found',
  band: [least, 1],
  runs: 10_000,
  quick: 800,
  one(draws) {
    const shareOf = (week: number) => (week < 13 ? 0.82 : 0.82 - fall / 100)
    return once(seesFall(laneySignals(draws, 26, shareOf, { from: 0, to: 12 })))
  },
}))

const seesFall = (causes: readonly SpecialCause[]) =>
  causes.some(({ side, points }) => side === 'below' && points.some((week) => week >= 13))

/** Agents who look different on the funnel, after Benjamini and Hochberg at 5 %. */
function flagsOf(draws: Draws, shareOf: (agent: number) => number) {
  const agents = Array.from({ length: 200 }, (_, index) => {
    const n = draws.whole(20, 170)
    return { n, favorable: draws.binomial(n, shareOf(index)) }
  })
  const spread = overdispersion(agents)
  if (spread.kind !== 'known') throw new Error(spread.kind)
  const probabilities = agents.map(({ favorable, n }) =>
    funnelProbability(favorable, n, spread.target, spread),
  )
  return benjaminiHochberg(probabilities).map(({ flagged }) => flagged)
}

const flags: readonly Study[] = [
  {
    what: 'entities of 200 equal agents with anyone flagged (funnel, Benjamini–Hochberg)',
    counts: 'false flag',
    band: [0, 0.05],
    runs: 4000,
    quick: 400,
    one: (draws) => once(flagsOf(draws, () => 0.82).includes(true)),
  },
  {
    what: 'agents flagged among 200 who differ as usual, nobody apart (funnel with τ²)',
    counts: 'false flag',
    band: [0, 0.02],
    runs: 1000,
    quick: 60,
    one(draws) {
      const flagged = flagsOf(draws, () => draws.beta(23, 4.6))
      return { hits: flagged.filter(Boolean).length, of: 200 }
    },
  },
  {
    what: 'days of an honest agent that look like a burst (Poisson, p < 0.001)',
    counts: 'false flag',
    band: [0, 0.001],
    runs: 4000,
    quick: 400,
    one(draws) {
      const days = Array.from({ length: 130 }, () => draws.poisson(2.5))
      const rate = days.reduce((sum, count) => sum + count, 0) / days.length
      return { hits: days.filter((count) => burstProbability(count, rate) < 0.001).length, of: days.length }
    },
  },
  {
    what: 'a day on which an agent of 2.5 answers a day gives himself 10 more',
    counts: 'found',
    band: [0.95, 1],
    runs: 4000,
    quick: 400,
    one(draws) {
      const days = Array.from({ length: 130 }, () => draws.poisson(2.5))
      const burst = draws.poisson(2.5) + 10
      const rate = days.reduce((sum, count) => sum + count, burst) / 131
      return once(burstProbability(burst, rate) < 0.001)
    },
  },
]

export const signalStudies: readonly Study[] = [...alarms, ...rules, together, ...shifts, ...points, ...flags]
