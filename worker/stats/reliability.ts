function requirePriorSize(alphaPlusBeta: number): void {
  if (!(alphaPlusBeta > 0 && Number.isFinite(alphaPlusBeta))) {
    throw new RangeError(`alpha + beta must be above 0 and finite, not ${alphaPlusBeta}`)
  }
}

/**
 * How much of the variance between agents' shares, seen over n answers each, is the agents' own: n / (n + alpha + beta).
 * @param n count of the agent's valid answers, n ≥ 0
 * @param alphaPlusBeta of the fitted beta-binomial, above 0
 * @returns in [0, 1)
 * @throws RangeError when a value is impossible
 * @see Adams (2009), RAND TR-653
 */
export function reliability(n: number, alphaPlusBeta: number): number {
  requirePriorSize(alphaPlusBeta)
  if (!(n >= 0 && Number.isFinite(n))) throw new RangeError(`n must be 0 or above and finite, not ${n}`)
  return n / (n + alphaPlusBeta)
}

/**
 * Answers that an agent needs for a reliability: target / (1 − target) · (alpha + beta), rounded up.
 * @param alphaPlusBeta of the fitted beta-binomial, above 0
 * @param target reliability, 0 < target < 1
 * @returns count of answers
 * @throws RangeError when a value is impossible
 * @see Adams (2009), RAND TR-653
 */
export function responsesNeeded(alphaPlusBeta: number, target = 0.7): number {
  requirePriorSize(alphaPlusBeta)
  if (!(target > 0 && target < 1)) throw new RangeError(`target must lie between 0 and 1, not ${target}`)
  const exact = (target / (1 - target)) * alphaPlusBeta
  // 0.7 / 0.3 · 30 is 70, and must not become 71 by rounding.
  return Math.ceil(exact * (1 - 1e-12))
}
