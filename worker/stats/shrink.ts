import { betaMixtureQuantiles } from './beta-mixture-quantile.ts'
import { betaQuantile } from './beta-quantile.ts'
import type { BetaBinomialFit } from './fit-beta-binomial.ts'
import { type Interval, requireCounts, requireLevel } from './interval.ts'
import type { PriorCandidate } from './prior-candidates.ts'
import { reliability } from './reliability.ts'
import { wilsonInterval } from './wilson-interval.ts'

export type Shrunken = Interval & { readonly share: number; readonly reliability: number }

/**
 * An agent's share, shrunken toward all agents' by a beta-binomial fit: posterior mean, equal-tailed posterior
 * interval, reliability. Where there is no fit, every agent gets the pooled share, and reliability 0: the answers
 * tell no agent from another.
 * From 100 agents on alpha and beta are taken as known. Fewer leave them open, and an interval that took them as
 * known would hold the truth in 77 to 94 of 100: theirs is taken from all that they allow. Under 5 agents nothing can
 * be said about how agents differ, and the interval is Wilson's of the pooled share.
 * @param favorable count of the agent's favorable answers, 0 ≤ favorable ≤ n
 * @param n count of the agent's valid answers, n ≥ 1
 * @param fit of all agents, this one among them
 * @param level probability that the interval holds
 * @returns share, bounds and reliability in [0, 1]
 * @throws RangeError when the counts or the level are impossible
 * @see Morris (1983), JASA 78:47; Adams (2009), RAND TR-653; Kass & Steffey (1989), JASA 84:717
 */
export function shrink(favorable: number, n: number, fit: BetaBinomialFit, level = 0.95): Shrunken {
  requireCounts(favorable, n)
  requireLevel(level)
  if (fit.kind === 'pooled') {
    const all = fit.n === 0 ? { favorable, n } : fit
    const share = all.favorable / all.n
    const interval = fit.candidates
      ? intervalOfAll(favorable, n, fit.candidates, share, level)
      : wilsonInterval(all.favorable, all.n, level)
    return { share, ...interval, reliability: 0 }
  }
  const alpha = favorable + fit.alpha
  const beta = n - favorable + fit.beta
  const share = alpha / (alpha + beta)
  const interval = fit.candidates
    ? intervalOfAll(favorable, n, fit.candidates, share, level)
    : {
        low: betaQuantile((1 - level) / 2, alpha, beta),
        high: betaQuantile((1 + level) / 2, alpha, beta),
      }
  return { share, ...interval, reliability: reliability(n, fit.alpha + fit.beta) }
}

/** The posterior over all candidates: of each a Beta with the variance that its mean has left added. */
function intervalOfAll(
  favorable: number,
  n: number,
  candidates: readonly PriorCandidate[],
  share: number,
  level: number,
): Interval {
  const parts = candidates.map(({ weight, mean, meanVariance, size }) => {
    const all = n + size
    const own = (favorable + size * mean) / all
    const variance = (own * (1 - own)) / (all + 1) + (size / all) ** 2 * meanVariance
    const precision = Math.max(1e-3, (own * (1 - own)) / variance - 1)
    return { weight, a: own * precision, b: (1 - own) * precision }
  })
  const [low = 0, high = 1] = betaMixtureQuantiles(parts, [(1 - level) / 2, (1 + level) / 2])
  return { low: Math.min(low, share), high: Math.max(high, share) }
}
