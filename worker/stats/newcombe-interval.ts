import type { Interval } from './interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

export type Difference = Interval & { readonly difference: number }

/**
 * Newcombe's hybrid score interval for the difference of two independent shares, x1/n1 − x2/n2, without
 * continuity correction.
 * @param x1 favorable answers of the first, 0 ≤ x1 ≤ n1
 * @param n1 valid answers of the first, n1 ≥ 1
 * @param x2 favorable answers of the second, 0 ≤ x2 ≤ n2
 * @param n2 valid answers of the second, n2 ≥ 1
 * @param level confidence, between 0 and 1
 * @returns difference and bounds in [−1, 1]: 0.2 is 20 points
 * @throws RangeError when the counts or the level are impossible
 * @see Newcombe (1998), Stat Med 17:873, method 10
 */
export function newcombeInterval(x1: number, n1: number, x2: number, n2: number, level = 0.95): Difference {
  const one = wilsonInterval(x1, n1, level)
  const other = wilsonInterval(x2, n2, level)
  const share1 = x1 / n1
  const share2 = x2 / n2
  const difference = share1 - share2
  return {
    difference,
    low: Math.max(-1, difference - Math.hypot(share1 - one.low, other.high - share2)),
    high: Math.min(1, difference + Math.hypot(one.high - share1, share2 - other.low)),
  }
}
