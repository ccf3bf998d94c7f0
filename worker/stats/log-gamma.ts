// Bernoulli numbers over 2k(2k − 1).
const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156, -3617 / 122_400]
const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI)

const withoutError = (x: number) => (x - 0.5) * Math.log(x) - x + halfLogTwoPi

/** Stirling's series from 10 on. */
function tail(x: number): number {
  const inverseSquare = 1 / (x * x)
  return series.reduceRight((sum, coefficient) => sum * inverseSquare + coefficient, 0) / x
}

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
  return withoutError(at) + tail(at) - Math.log(product)
}

/**
 * What Stirling's formula leaves out: log Γ(x) − [(x − ½) log x − x + ½ log 2π]. Densities built from it keep their
 * digits where logarithms of gammas in the millions would cancel.
 * @param x above 0
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities
 */
export const stirlingError = (x: number): number => (x >= 10 ? tail(x) : logGamma(x) - withoutError(x))
