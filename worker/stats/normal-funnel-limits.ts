import type { FunnelLimits } from './funnel-limits.ts'
import { requireCounts } from './interval.ts'
import { normalQuantile } from './normal-quantile.ts'
import { requireTarget } from './overdispersion.ts'

/**
 * Normal limits of a funnel plot, target ± z · √(target (1 − target) / n + τ²): those of overdispersed shares.
 * @param target the share that agents are compared with, 0 to 1
 * @param n count of an agent's valid answers, n ≥ 1
 * @param tau2 variance between agents, 0 or above
 * @returns limits in [0, 1]
 * @throws RangeError when a value is impossible
 * @see Spiegelhalter (2005), Stat Med 24:1185, A.1.1; QSHC 14:347 for τ²
 */
export function normalFunnelLimits(target: number, n: number, tau2: number): FunnelLimits {
  requireTarget(target)
  requireCounts(0, n)
  if (!(tau2 >= 0)) throw new RangeError(`tau² must not be below 0: ${tau2}`)
  const deviation = Math.sqrt((target * (1 - target)) / n + tau2)
  const around = (level: number) => {
    const reach = normalQuantile((1 + level) / 2) * deviation
    return { low: Math.max(0, target - reach), high: Math.min(1, target + reach) }
  }
  return { at95: around(0.95), at998: around(0.998) }
}
