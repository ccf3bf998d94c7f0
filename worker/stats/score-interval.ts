import { type Interval, requireLevel } from './interval.ts'
import { normalQuantile } from './normal-quantile.ts'

/**
 * Wilson score interval for a share of so many answers as n tells, which needn't be whole: Kish's effective n.
 * @param share of favorable answers, 0 ≤ share ≤ 1
 * @param n effective number of answers, n ≥ 1
 * @param level confidence, between 0 and 1
 * @returns bounds in [0, 1]
 * @throws RangeError when the share, n or the level is impossible
 * @see Wilson (1927), JASA 22:209; Kish (1965), Survey Sampling, 11.7
 */
export function scoreInterval(share: number, n: number, level = 0.95): Interval {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share must lie between 0 and 1, not ${share}`)
  if (!(n >= 1 && Number.isFinite(n))) throw new RangeError(`effective n must be 1 or more, not ${n}`)
  requireLevel(level)
  const z = normalQuantile((1 + level) / 2)
  const centre = share + (z * z) / (2 * n)
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  // The bounds at 0 and 1 are exact; rounding would put them a hair outside.
  return {
    low: share === 0 ? 0 : Math.max(0, (centre - reach) / scale),
    high: share === 1 ? 1 : Math.min(1, (centre + reach) / scale),
  }
}
