import { binomialAtMost, binomialExactly } from './binomial.ts'
import { type Interval, requireCounts } from './interval.ts'
import { normalFunnelLimits } from './normal-funnel-limits.ts'
import { type Overdispersion, requireTarget } from './overdispersion.ts'

export type FunnelLimits = {
  /** Holds 95 of 100 agents who are no different from the target. */
  readonly at95: Interval
  /** Holds 998 of 1000. Outside is a signal to look, not a verdict. */
  readonly at998: Interval
}

/**
 * Limits of a funnel plot of shares against n. Exact binomial limits with interpolation; where the agents are
 * overdispersed (φ > 1), normal limits with the variance τ² between agents.
 * Because limits are interpolated, a whole count that touches a limit counts as outside although chance alone
 * reaches it somewhat more often than the level says: 20 of 20 against a target of 0.8 lies outside 99.8 %, and comes
 * by chance in 12 of 1000. Where agents are to be named, funnelProbability has the exact tail.
 * @param target the share that agents are compared with, 0 to 1
 * @param n count of an agent's valid answers, n ≥ 1
 * @param spread overdispersion() of the same agents; without it, and where it is withheld, chance alone
 * @returns limits in [0, 1]
 * @throws RangeError when a value is impossible
 * @see Spiegelhalter (2005), Stat Med 24:1185, A.1.1
 */
export function funnelLimits(target: number, n: number, spread?: Overdispersion): FunnelLimits {
  requireTarget(target)
  requireCounts(0, n)
  if (spread?.kind === 'known' && spread.phi > 1) return normalFunnelLimits(target, n, spread.tau2)
  const between = (level: number) => ({
    low: exactLimit((1 - level) / 2, n, target),
    high: exactLimit((1 + level) / 2, n, target),
  })
  return { at95: between(0.95), at998: between(0.998) }
}

/** (r − α) / n: r is the smallest count with P(X ≤ r) > p, α how far into its probability p lies. */
function exactLimit(p: number, n: number, target: number): number {
  if (target === 0 || target === 1) return target
  let below = -1
  let r = n
  while (r - below > 1) {
    const middle = Math.floor((below + r) / 2)
    if (binomialAtMost(middle, n, target) > p) r = middle
    else below = middle
  }
  const alpha = (binomialAtMost(r, n, target) - p) / binomialExactly(r, n, target)
  return Math.min(1, Math.max(0, (r - alpha) / n))
}
