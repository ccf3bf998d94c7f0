import {
  driverShares,
  effectiveSampleSize,
  fitBetaBinomial,
  newcombeInterval,
  rake,
  shrink,
  wilsonInterval,
} from '../../worker/stats/index.ts'
import type { Draws } from './draws.ts'
import { holds, once, type Study } from './study.ts'

const coverage = { counts: 'truth held', band: [0.93, 0.97] } as const

const shares = ([10, 20, 60, 200] as const).map(
  (n): Study => ({
    ...coverage,
    what: `share of ${n} answers (Wilson)`,
    runs: 100_000,
    quick: 8000,
    one(draws) {
      const share = 0.5 + 0.45 * draws.random()
      return once(holds(wilsonInterval(draws.binomial(n, share), n), share))
    },
  }),
)

const differences = (
  [
    [20, 20],
    [40, 120],
    [300, 300],
  ] as const
).map(
  ([before, now]): Study => ({
    ...coverage,
    what: `difference of two shares, ${before} and ${now} answers (Newcombe)`,
    runs: 100_000,
    quick: 6000,
    one(draws) {
      const [from, to] = [0.5 + 0.4 * draws.random(), 0.5 + 0.4 * draws.random()]
      const found = newcombeInterval(draws.binomial(now, to), now, draws.binomial(before, from), before)
      return once(holds(found, to - from))
    },
  }),
)

/** How agents differ, and how many answers each has. */
const entities = {
  'of all questions': { alpha: 23, beta: 4.6, answers: [20, 170] },
  'of one drawn question in four': { alpha: 23, beta: 4.6, answers: [40, 160], asked: 0.25 },
  'who differ much': { alpha: 8, beta: 2, answers: [10, 100] },
  'who hardly differ': { alpha: 80, beta: 16, answers: [20, 170] },
} as const
type Entity = { alpha: number; beta: number; answers: readonly [number, number]; asked?: number }

function agentsOf({ alpha, beta, answers, asked = 1 }: Entity, count: number, draws: Draws) {
  return Array.from({ length: count }, () => {
    const share = draws.beta(alpha, beta)
    // Under ten a number is withheld.
    const n = Math.max(10, draws.binomial(draws.whole(...answers), asked))
    return { share, n, favorable: draws.binomial(n, share) }
  })
}

function heldOf(agents: readonly { share: number; n: number; favorable: number }[], all = agents) {
  const fit = fitBetaBinomial(all)
  const hits = agents.filter(({ share, favorable, n }) => holds(shrink(favorable, n, fit), share)).length
  return { hits, of: agents.length }
}

const shrunken = Object.entries(entities).flatMap(([name, entity]) =>
  [5, 8, 12, 20, 36, 99, 100, 200].map(
    (count): Study => ({
      ...coverage,
      what: `agents ${name}, ${count} of them (posterior)`,
      runs: Math.ceil(40_000 / count),
      ...([5, 20, 100].includes(count) && { quick: Math.ceil(5000 / count) }),
      one: (draws) => heldOf(agentsOf(entity, count, draws)),
    }),
  ),
)

const gaming: Study = {
  ...coverage,
  what: 'honest agents beside 2 of 36 who answer for themselves (posterior)',
  runs: 1200,
  quick: 150,
  one(draws) {
    const honest = agentsOf(entities['of all questions'], 34, draws)
    const cheats = [150, 170].map((n) => ({ share: 0.99, n, favorable: draws.binomial(n, 0.99) }))
    return heldOf(honest, [...honest, ...cheats])
  },
}

const drifting: Study = {
  ...coverage,
  what: 'mean of an agent who drifts by up to 10 points, 36 of them (posterior)',
  runs: 1200,
  quick: 150,
  one(draws) {
    const weeks = 26
    const agents = Array.from({ length: 36 }, () => {
      const middle = 0.05 + 0.85 * draws.beta(23, 4.6)
      const drift = 0.1 * (2 * draws.random() - 1)
      const perWeek = draws.whole(1, 6)
      let favorable = 0
      for (let week = 0; week < weeks; week++) {
        favorable += draws.binomial(perWeek, middle + drift * (week / (weeks - 1) - 0.5))
      }
      return { share: middle, n: perWeek * weeks, favorable }
    })
    return heldOf(agents)
  },
}

/** Of four procedures with answers at different rates: raked to the visits, at Kish's effective n. */
const office: Study = {
  ...coverage,
  what: 'office of four procedures that answer unequally, raked (Wilson at Kish’s n)',
  runs: 40_000,
  quick: 4000,
  one(draws) {
    const served = [400, 250, 200, 150]
    const shares = served.map(() => 0.6 + 0.35 * draws.random())
    const answering = served.map(() => 0.08 + 0.25 * draws.random())
    const counts = served.map((visits, each) =>
      Math.max(1, draws.binomial(visits, answering[each] as number)),
    )
    const favorable = counts.map((count, each) => draws.binomial(count, shares[each] as number))
    const raked = rake(
      counts.map((count, each) => ({ levels: [each], count })),
      [served],
    )
    if (raked.kind !== 'converged') return { hits: 0, of: 0 }
    const n = counts.reduce((sum, count) => sum + count, 0)
    const share = favorable.reduce((sum, count, each) => sum + count * (raked.weights[each] as number), 0) / n
    const effective = Math.max(1, Math.round(effectiveSampleSize(raked.weights, counts)))
    const truth = served.reduce((sum, visits, each) => sum + visits * (shares[each] as number), 0) / 1000
    return once(holds(wilsonInterval(Math.round(share * effective), effective), truth))
  },
}

const drivers: Study = {
  ...coverage,
  what: 'share of two drivers, each asked of 8 in 10 of 400 (LMG, bootstrap)',
  runs: 1500,
  one(draws, run) {
    const asked = (value: number) => (draws.random() < 0.8 ? value : undefined)
    const rows = Array.from({ length: 400 }, () => {
      const [one, other] = [draws.normal(), draws.normal()]
      return { outcome: one + other + draws.normal(), drivers: [asked(one), asked(other)] }
    })
    const result = driverShares(rows, { seed: run + 1, resamples: 400 })
    const first = result.kind === 'known' ? result.drivers[0] : undefined
    return first?.kind === 'known' ? once(holds(first.ofVariance, 1 / 3)) : { hits: 0, of: 0 }
  },
}

export const intervalStudies: readonly Study[] = [
  ...shares,
  ...differences,
  ...shrunken,
  gaming,
  drifting,
  office,
  drivers,
]
