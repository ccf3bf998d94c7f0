import { betaQuantile } from './beta-quantile.ts'
import type { BetaBinomialFit } from './fit-beta-binomial.ts'
import { type Interval, requireCounts, requireLevel } from './interval.ts'
import { reliability } from './reliability.ts'
import { wilsonInterval } from './wilson-interval.ts'

export type Shrunken = Interval & { readonly share: number; readonly reliability: number }

/**
 * An agent's share, shrunken toward all agents' by a beta-binomial fit: posterior mean, equal-tailed posterior
 * interval, reliability. Where there is no fit, every agent gets the pooled share with its Wilson interval, and
 * reliability 0: the answers tell no agent from another.
 * Alpha and beta are taken as known, so that the interval holds the truth in 94 of 100 where 36 agents were fitted,
 * but in 93 with 20, 91 with 12 and 86 with 5 (simulated).
 * @param favorable count of the agent's favorable answers, 0 ≤ favorable ≤ n
 * @param n count of the agent's valid answers, n ≥ 1
 * @param fit of all agents, this one among them
 * @param level probability that the interval holds
 * @returns share, bounds and reliability in [0, 1]
 * @throws RangeError when the counts or the level are impossible
 * @see Morris (1983), JASA 78:47; Adams (2009), RAND TR-653
 */
export function shrink(favorable: number, n: number, fit: BetaBinomialFit, level = 0.95): Shrunken {
  requireCounts(favorable, n)
  requireLevel(level)
  if (fit.kind === 'pooled') {
    const all = fit.n === 0 ? { favorable, n } : fit
    return { share: all.favorable / all.n, ...wilsonInterval(all.favorable, all.n, level), reliability: 0 }
  }
  const alpha = favorable + fit.alpha
  const beta = n - favorable + fit.beta
  return {
    share: alpha / (alpha + beta),
    low: betaQuantile((1 - level) / 2, alpha, beta),
    high: betaQuantile((1 + level) / 2, alpha, beta),
    reliability: reliability(n, fit.alpha + fit.beta),
  }
}
