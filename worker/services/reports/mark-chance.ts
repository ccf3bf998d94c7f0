import type { AgentsReport } from '../../../schema/contracts/reports.ts'
import type { Counts } from '../../../schema/instrument/measures.ts'
import { type BetaBinomialFit, benjaminiHochberg, differenceProbability } from '../../stats/index.ts'
import { isScored } from './agent-measures.ts'
import { favorableOf, sizeOf } from './counts.ts'

type Agents = AgentsReport['agents']
type Office = { readonly counts: (measure: string) => Counts }

/**
 * Rule 10: of the numbers whose interval leaves out the office's share, which may be chance among so many that are
 * compared at once. Each is tested against the rest of its office, and all of the report together.
 */
export function withChanceMarked(
  agents: Agents,
  measures: readonly string[],
  office: Office,
  fitOf: (measure: string) => BetaBinomialFit,
): Agents {
  const compared = measures.map((measure) => {
    const counts = office.counts(measure)
    const reference = { favorable: favorableOf(measure, counts), n: sizeOf(counts) }
    return { measure, reference, counts: isScored(measure) && fitOf(measure).kind === 'fitted' }
  })
  const apart: { agent: number; place: number; outside: boolean }[] = []
  const probabilities: number[] = []
  for (const [agent, { estimates }] of agents.entries()) {
    for (const [place, { measure, reference, counts }] of compared.entries()) {
      const estimate = estimates[place]
      if (!counts || estimate?.kind !== 'known') continue
      const favorable = favorableOf(measure, estimate.distribution as unknown as Counts)
      const rest = reference.n - estimate.n
      const share = reference.favorable / reference.n
      apart.push({ agent, place, outside: estimate.high < share || estimate.low > share })
      probabilities.push(
        rest > 0 ? differenceProbability(favorable, estimate.n, reference.favorable - favorable, rest) : 1,
      )
    }
  }
  const tests = benjaminiHochberg(probabilities)
  const chance = new Map<number, Set<number>>()
  for (const [index, { agent, place, outside }] of apart.entries()) {
    if (!outside || tests[index]?.flagged) continue
    chance.set(agent, (chance.get(agent) ?? new Set()).add(place))
  }
  return agents.map((agent, index) => {
    const places = chance.get(index)
    if (!places) return agent
    const estimates = agent.estimates.map((estimate, place) =>
      places.has(place) && estimate.kind === 'known' ? { ...estimate, mayBeChance: true as const } : estimate,
    )
    return { ...agent, estimates }
  })
}
