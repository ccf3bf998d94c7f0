import { binomialAtMost } from './binomial.ts'
import { requireCounts } from './interval.ts'
import { normalTail } from './normal-tail.ts'
import { type Overdispersion, requireTarget } from './overdispersion.ts'

/**
 * How probable a share as far from the target as an agent's or farther is by chance alone, for benjaminiHochberg
 * where a funnel plot flags several agents at once. Exact binomial, twice the smaller tail; where the agents are
 * overdispersed (φ > 1), normal with the variance τ² between agents.
 * @param favorable count of the agent's favorable answers, 0 ≤ favorable ≤ n
 * @param n count of the agent's valid answers, n ≥ 1
 * @param target the share that agents are compared with, 0 to 1
 * @param spread overdispersion() of the same agents; without it, and where it is withheld, chance alone
 * @returns two-sided p-value in [0, 1]
 * @throws RangeError when a value is impossible
 * @see Spiegelhalter (2005), Stat Med 24:1185; Jones, Ohlssen & Spiegelhalter (2008), J Clin Epidemiol 61:232
 */
export function funnelProbability(
  favorable: number,
  n: number,
  target: number,
  spread?: Overdispersion,
): number {
  requireCounts(favorable, n)
  requireTarget(target)
  if (spread?.kind === 'known' && spread.phi > 1) {
    const deviation = Math.sqrt((target * (1 - target)) / n + spread.tau2)
    return 2 * normalTail(Math.abs(favorable / n - target) / deviation)
  }
  const below = binomialAtMost(favorable, n, target)
  // The other tail by the answers turned over: 1 − below would lose its digits.
  const above = binomialAtMost(n - favorable, n, 1 - target)
  return Math.min(1, 2 * Math.min(below, above))
}
