import { type Interval, requireCounts } from './interval.ts'
import { scoreInterval } from './score-interval.ts'

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
  return scoreInterval(favorable / n, n, level)
}
