// Bernoulli numbers over 2k(2k − 1).
const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156, -3617 / 122_400]
const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI)

/**
 * Natural logarithm of the gamma function; R: lgamma(x).
 * Stirling's series from 10 on; below, the recurrence leads there.
 * @param x above 0
 * @throws RangeError when x is not above 0
 * @see Abramowitz & Stegun (1964), 6.1.40 and 6.1.15
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`x must be above 0, not ${x}`)
  let product = 1
  let at = x
  for (; at < 10; at++) product *= at
  const inverseSquare = 1 / (at * at)
  const tail = series.reduceRight((sum, coefficient) => sum * inverseSquare + coefficient, 0) / at
  return (at - 0.5) * Math.log(at) - at + halfLogTwoPi + tail - Math.log(product)
}
