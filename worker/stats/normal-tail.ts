const fractions = 150

/**
 * Upper tail of the standard normal distribution; R: pnorm(z, lower.tail = FALSE).
 * Up to 3 a series of positive terms around the mean; beyond, the continued fraction of Mills' ratio.
 * @param z standard deviations from the mean; infinite too
 * @returns probability in [0, 1]
 * @throws RangeError when z is not a number
 * @see Abramowitz & Stegun (1964), 26.2.11 and 26.2.14
 */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('z must be a number')
  if (z < 0) return 1 - normalTail(-z)
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  if (density === 0) return 0
  if (z > 3) {
    let fraction = z
    for (let k = fractions; k >= 1; k--) fraction = z + k / fraction
    return density / fraction
  }
  let sum = z
  let term = z
  for (let odd = 3; term > 1e-17 * sum; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return 0.5 - density * sum
}
