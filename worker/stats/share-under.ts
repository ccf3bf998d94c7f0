import type { BetaBinomialFit } from './fit-beta-binomial.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { requireCounts } from './interval.ts'

/**
 * Probability that an agent's true share lies under a bound: of the posterior distribution of a beta-binomial fit.
 * Where there is no fit the answers tell no agent from another, and it is that of the pooled share, from Jeffreys'
 * prior.
 * @param bound a share, in [0, 1]
 * @param favorable count of the agent's favorable answers, 0 ≤ favorable ≤ n
 * @param n count of the agent's valid answers, n ≥ 1
 * @param fit of all agents, this one among them
 * @returns probability in [0, 1]
 * @throws RangeError when the counts or the bound are impossible
 * @see Morris (1983), JASA 78:47; R: pbeta(bound, favorable + alpha, n - favorable + beta)
 */
export function shareUnder(bound: number, favorable: number, n: number, fit: BetaBinomialFit): number {
  requireCounts(favorable, n)
  if (fit.kind === 'fitted') return incompleteBeta(bound, favorable + fit.alpha, n - favorable + fit.beta)
  const all = fit.n === 0 ? { favorable, n } : fit
  return incompleteBeta(bound, all.favorable + 0.5, all.n - all.favorable + 0.5)
}
