import { deviance } from './deviance.ts'
import { stirlingError } from './log-gamma.ts'

/** Probability of exactly k; R: dpois(k, mean). */
const density = (k: number, mean: number): number =>
  k === 0 ? Math.exp(-mean) : Math.exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(2 * Math.PI * k)

/** 1 + step(1) + step(1) step(2) + …, of factors that fall towards 0. */
function sumOfProducts(step: (index: number) => number): number {
  let sum = 1
  let term = 1
  for (let index = 1; ; index++) {
    term *= step(index)
    const next = sum + term
    if (next === sum) return sum
    sum = next
  }
}

/**
 * Upper tail of the Poisson distribution: the probability of k or more; R: ppois(k - 1, mean, lower.tail = FALSE).
 * The smaller tail is summed outward from its end, by positive terms alone.
 * @param k count, 0 or above
 * @param mean expected count, 0 or above
 * @returns probability in [0, 1]
 * @throws RangeError when k is not a count, or the mean is below 0 or not finite
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities, for the density
 */
export function poissonTail(k: number, mean: number): number {
  if (!Number.isSafeInteger(k) || k < 0) throw new RangeError(`k must be a whole number from 0 on, not ${k}`)
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`mean must not be below 0: ${mean}`)
  }
  if (k === 0) return 1
  if (mean === 0) return 0
  if (k > mean) return Math.min(1, density(k, mean) * sumOfProducts((index) => mean / (k + index)))
  const below = density(k - 1, mean) * sumOfProducts((index) => (k - index) / mean)
  return Math.max(0, 1 - below)
}
