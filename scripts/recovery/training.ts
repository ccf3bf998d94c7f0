import { type AgentPeriods, differenceInDifferences, expectedRise } from '../../worker/stats/index.ts'
import type { Draws } from './draws.ts'
import { holds, once, type Study } from './study.ts'

/** Everybody's share falls by this in the second period, whoever is trained. */
const drift = -0.04

/** With answers before and after; `effect` is the training's. */
function agent(draws: Draws, trained: boolean, effect: number): AgentPeriods {
  const share = 0.08 + 0.7 * draws.beta(20, 5)
  const own = 0.06 * (draws.random() - 0.5)
  const [before, after] = [draws.whole(10, 70), draws.whole(10, 70)]
  return {
    trained,
    before: { favorable: draws.binomial(before, share), n: before },
    after: { favorable: draws.binomial(after, share + drift + own + (trained ? effect : 0)), n: after },
  }
}

const entity = (draws: Draws, trained: number, others: number, effect: number) => [
  ...Array.from({ length: trained }, () => agent(draws, true, effect)),
  ...Array.from({ length: others }, () => agent(draws, false, effect)),
]

const covered = (
  [
    [5, 5],
    [6, 24],
    [12, 24],
    [40, 160],
  ] as const
).map(
  ([trained, others]): Study => ({
    what: `effect of training ${trained} agents beside ${others}, all drift (CR2)`,
    counts: 'truth held',
    band: [0.93, 0.97],
    runs: 20_000,
    ...(trained < 40 && { quick: 1500 }),
    one(draws) {
      const result = differenceInDifferences(entity(draws, trained, others, 0.08))
      return once(result.kind === 'known' && holds(result, 0.08))
    },
  }),
)

const found = (
  [
    [0.05, 0.2],
    [0.1, 0.65],
    [0.15, 0.9],
  ] as const
).map(
  ([effect, least]): Study => ({
    what: `a training that raises 12 agents by ${Math.round(effect * 100)} points, beside 24`,
    counts: 'found',
    band: [least, 1],
    runs: 5000,
    quick: 400,
    one(draws) {
      const result = differenceInDifferences(entity(draws, 12, 24, effect))
      return once(result.kind === 'known' && result.low > 0)
    },
  }),
)

/** Chosen by the answers that the effect is measured from. */
function weakest(draws: Draws): AgentPeriods[] {
  const shareOf = ({ before }: AgentPeriods) => before.favorable / before.n
  const sorted = entity(draws, 0, 36, 0).toSorted((one, other) => shareOf(one) - shareOf(other))
  return sorted.map((each, index) => ({ ...each, trained: index < 12 }))
}

const chosen: readonly Study[] = [
  {
    what: 'no effect on the 12 weakest of 36, chosen by the same answers (CR2 alone)',
    counts: 'truth held',
    band: [0.1, 0.5],
    runs: 5000,
    quick: 300,
    one(draws) {
      const result = differenceInDifferences(weakest(draws))
      return once(result.kind === 'known' && holds(result, 0))
    },
  },
  {
    what: 'no effect on the 12 weakest of 36, less the expected rise (CR2)',
    counts: 'truth held',
    band: [0.9, 0.97],
    runs: 5000,
    quick: 300,
    one(draws) {
      const agents = weakest(draws)
      const result = differenceInDifferences(agents)
      return once(result.kind === 'known' && holds(result, expectedRise(agents)))
    },
  },
]

export const trainingStudies: readonly Study[] = [...covered, ...found, ...chosen]
