import { logGamma } from './log-gamma.ts'

const smallest = 1e-300
const precision = 1e-15
/** The fraction needs some √max(a, b) steps: enough for counts of a hundred million. */
const mostSteps = 20_000

/** log B(a, b); R: lbeta(a, b). */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

/**
 * Regularised incomplete beta function: the share of a Beta(a, b) distribution up to x; R: pbeta(x, a, b).
 * @param x in [0, 1]
 * @param a above 0
 * @param b above 0
 * @param logBetaOfThese log B(a, b), where the caller has it at hand
 * @returns probability in [0, 1]
 * @throws RangeError when x lies outside [0, 1], or a or b is not above 0
 * @see Abramowitz & Stegun (1964), 26.5.8, evaluated by Lentz's method
 */
export function incompleteBeta(x: number, a: number, b: number, logBetaOfThese = logBeta(a, b)): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x must lie from 0 to 1, not ${x}`)
  if (x === 0 || x === 1) return x
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBetaOfThese)
  // The fraction converges fast below the mean; above it, the other tail's does.
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

const awayFromZero = (value: number) => (Math.abs(value) < smallest ? smallest : value)

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m <= mostSteps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    result *= d * c
    if (Math.abs(d * c - 1) < precision) return result
  }
  throw new RangeError(`The incomplete beta function of ${x}, ${a}, ${b} does not converge`)
}
