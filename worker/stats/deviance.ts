/**
 * x log(x / mean) + mean − x, without cancellation where the two are close.
 * @param x 0 or above
 * @param mean above 0
 * @returns 0 or above
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities, bd0
 */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean
  const distance = x - mean
  if (Math.abs(distance) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x
  const ratio = distance / (x + mean)
  let sum = distance * ratio
  let term = 2 * x * ratio
  for (let odd = 3; ; odd += 2) {
    term *= ratio * ratio
    const next = sum + term / odd
    if (next === sum) return sum
    sum = next
  }
}
