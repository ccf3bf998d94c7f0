import { poissonTail } from './poisson-tail.ts'

/**
 * How probable so many responses or more are in one hour or day by chance alone, when they arrive one by one at the
 * agent's own rate: the upper tail of the Poisson distribution. Below 0.001 the responses are flagged as a burst.
 * @param count responses that arrived
 * @param expected responses in a span of that length at the agent's own rate, 0 or above
 * @returns probability in [0, 1]; where nothing was expected, 1 for no response and 0 for any
 * @throws RangeError when count or rate are impossible
 * @see ppois(count - 1, expected, lower.tail = FALSE) in R
 */
export const burstProbability = (count: number, expected: number): number => poissonTail(count, expected)
