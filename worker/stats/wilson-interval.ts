import { type Interval, requireCounts, requireLevel } from './interval.ts'
import { normalQuantile } from './normal-quantile.ts'

/**
 * Wilson score interval for a binomial share, without continuity correction;
 * R: prop.test(favorable, n, correct = FALSE)$conf.int.
 * @param favorable count of favorable answers, 0 ≤ favorable ≤ n
 * @param n count of valid answers, n ≥ 1
 * @param level confidence, between 0 and 1
 * @returns bounds in [0, 1]
 * @throws RangeError when the counts or the level are impossible
 * @see Wilson (1927), JASA 22:209; Newcombe (1998), Stat Med 17:857, method 3
 */
export function wilsonInterval(favorable: number, n: number, level = 0.95): Interval {
  requireCounts(favorable, n)
  requireLevel(level)
  const z = normalQuantile((1 + level) / 2)
  const share = favorable / n
  const centre = share + (z * z) / (2 * n)
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  // The bounds at 0 and 1 are exact; rounding would put them a hair outside.
  return {
    low: favorable === 0 ? 0 : Math.max(0, (centre - reach) / scale),
    high: favorable === n ? 1 : Math.min(1, (centre + reach) / scale),
  }
}
