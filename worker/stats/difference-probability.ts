import { requireCounts } from './interval.ts'
import { normalTail } from './normal-tail.ts'

/**
 * How probable a difference of two shares as large or larger is where there is none: the score test without
 * continuity correction, for benjaminiHochberg where several cells are compared at once;
 * R: prop.test(c(x1, x2), c(n1, n2), correct = FALSE)$p.value.
 * @param x1 favorable answers of the first, 0 ≤ x1 ≤ n1
 * @param n1 valid answers of the first, n1 ≥ 1
 * @param x2 favorable answers of the second, 0 ≤ x2 ≤ n2
 * @param n2 valid answers of the second, n2 ≥ 1
 * @returns two-sided p-value in [0, 1]; 1 where all are favorable or none
 * @throws RangeError when the counts are impossible
 * @see Newcombe (1998), Stat Med 17:873
 */
export function differenceProbability(x1: number, n1: number, x2: number, n2: number): number {
  requireCounts(x1, n1)
  requireCounts(x2, n2)
  const pooled = (x1 + x2) / (n1 + n2)
  if (pooled === 0 || pooled === 1) return 1
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
  return 2 * normalTail(Math.abs(x1 / n1 - x2 / n2) / deviation)
}
