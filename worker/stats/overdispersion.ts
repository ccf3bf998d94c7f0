import type { AgentCounts } from './beta-binomial-likelihood.ts'
import { requireCounts } from './interval.ts'
import { sampleQuantile } from './sample-quantile.ts'

export type Overdispersion =
  | {
      readonly kind: 'known'
      /** The share that agents are compared with. */
      readonly target: number
      /** Mean square of the winsorised z-scores: above 1 where more than chance sets the agents apart. */
      readonly phi: number
      /** Variance between agents' own shares; 0 where phi is at most 1. */
      readonly tau2: number
      readonly agents: number
    }
  | { readonly kind: 'withheld'; readonly needs: number }

const fewestAgents = 5
const winsorised = 0.1

/**
 * How much more agents' shares vary than chance alone would have them: φ of z-scores winsorised at 10 % on either
 * side, and, where φ > 1, the variance τ² between agents that explains it (additive random effects, by moments).
 * Winsorising keeps 0.68 of a normal variance: so much is φ by chance alone, and τ² errs on the small side.
 * @param counts per agent, favorable and n; agents with n = 0 are left out
 * @param target the share that agents are compared with, 0 to 1; the pooled share unless given
 * @returns φ and τ² (a variance of shares, 0.01 is a standard deviation of 10 points); withheld under 5 agents, with
 *   how many more it needs
 * @throws RangeError when counts are impossible, or a target of 0 or 1 that the counts contradict
 * @see Spiegelhalter (2005), Qual Saf Health Care 14:347; DerSimonian & Laird (1986) for τ²
 */
export function overdispersion(counts: readonly AgentCounts[], target?: number): Overdispersion {
  const agents = counts.filter(({ n }) => n !== 0)
  for (const { favorable, n } of agents) requireCounts(favorable, n)
  if (agents.length < fewestAgents) return { kind: 'withheld', needs: fewestAgents - agents.length }
  const n = agents.reduce((sum, agent) => sum + agent.n, 0)
  const pooled = agents.reduce((sum, agent) => sum + agent.favorable, 0) / n
  const compared = target ?? pooled
  requireTarget(compared)
  const known = { kind: 'known', target: compared, agents: agents.length } as const
  if (compared === 0 || compared === 1) {
    if (pooled !== compared) {
      throw new RangeError(`no agent can differ from a target of ${compared} by chance`)
    }
    return { ...known, phi: 0, tau2: 0 }
  }

  const variance = compared * (1 - compared)
  const scores = agents.map((agent) => (agent.favorable / agent.n - compared) / Math.sqrt(variance / agent.n))
  const low = sampleQuantile(scores, winsorised)
  const high = sampleQuantile(scores, 1 - winsorised)
  const squares = scores.reduce((sum, score) => sum + Math.min(high, Math.max(low, score)) ** 2, 0)
  const phi = squares / agents.length
  if (!Number.isFinite(phi)) throw new RangeError(`target ${compared} is too close to 0 or 1 to compare with`)
  if (phi <= 1) return { ...known, phi, tau2: 0 }
  const sumOfSquares = agents.reduce((sum, agent) => sum + agent.n * agent.n, 0)
  return { ...known, phi, tau2: ((squares - (agents.length - 1)) * variance) / (n - sumOfSquares / n) }
}

/** @throws RangeError unless the target is a share from 0 to 1 */
export function requireTarget(target: number): void {
  if (!(target >= 0 && target <= 1)) throw new RangeError(`target must lie from 0 to 1, not ${target}`)
}
