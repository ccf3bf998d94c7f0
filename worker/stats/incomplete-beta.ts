import { deviance } from './deviance.ts'
import { stirlingError } from './log-gamma.ts'

const smallest = 1e-300
const precision = 1e-15
/** The fraction needs some √max(a, b) steps: enough for counts of a hundred million. */
const mostSteps = 20_000

/** The part of a Beta(a, b) density that does not depend on x, for callers that ask for many x. */
export const betaConstant = (a: number, b: number): number =>
  stirlingError(a + b) -
  stirlingError(a) -
  stirlingError(b) +
  0.5 * Math.log((a * (b / (a + b))) / (2 * Math.PI))

/**
 * x^a (1 − x)^b / B(a, b): the density of Beta(a, b) times x (1 − x).
 * @param x in (0, 1)
 * @param complement 1 − x, with its own digits
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities
 */
export const betaKernel = (x: number, complement: number, a: number, b: number, constant: number): number =>
  Math.exp(constant - deviance(a, (a + b) * x) - deviance(b, (a + b) * complement))

/**
 * Both tails of the Beta(a, b) distribution at x, each with its own digits.
 * @param x in [0, 1]
 * @param complement 1 − x, which a caller may know better than a subtraction from 1
 * @param a above 0
 * @param b above 0
 * @param constant betaConstant(a, b), where the caller has it at hand
 * @returns the probabilities below and above x
 * @throws RangeError when x lies outside [0, 1], or a or b is not above 0
 * @see Didonato & Morris (1992), ACM TOMS 18:360, algorithm 708 (BFRAC), evaluated by Lentz's method
 */
export function betaTails(
  x: number,
  complement: number,
  a: number,
  b: number,
  constant = betaConstant(a, b),
): { readonly below: number; readonly above: number } {
  if (!(x >= 0 && complement >= 0 && x <= 1 && complement <= 1)) {
    throw new RangeError(`x must lie from 0 to 1, not ${x}`)
  }
  if (x === 0) return { below: 0, above: 1 }
  if (complement === 0) return { below: 1, above: 0 }
  const kernel = betaKernel(x, complement, a, b, constant)
  // The fraction converges fast below the mean; above it, the other tail's does.
  if (x < (a + 1) / (a + b + 2)) {
    const below = Math.min(1, kernel / fraction(x, complement, a, b))
    return { below, above: 1 - below }
  }
  const above = Math.min(1, kernel / fraction(complement, x, b, a))
  return { below: 1 - above, above }
}

/**
 * Regularised incomplete beta function: the share of a Beta(a, b) distribution up to x; R: pbeta(x, a, b).
 * @param x in [0, 1]
 * @param a above 0
 * @param b above 0
 * @param constant betaConstant(a, b), where the caller has it at hand
 * @returns probability in [0, 1]
 * @throws RangeError when x lies outside [0, 1], or a or b is not above 0
 */
export const incompleteBeta = (x: number, a: number, b: number, constant = betaConstant(a, b)): number =>
  betaTails(x, 1 - x, a, b, constant).below

const awayFromZero = (value: number) => (Math.abs(value) < smallest ? smallest : value)

/** What the kernel is divided by. The terms hold a (1 − x) − b x, so no digits cancel where x is close to the mean. */
function fraction(x: number, complement: number, a: number, b: number): number {
  const distance = a * complement - b * x
  const whole = (m: number) =>
    m +
    (m * (b - m) * x) / (a + 2 * m - 1) +
    ((a + m) * (distance + 1 + m * (1 + complement))) / (a + 2 * m + 1)
  let result = (a * (distance + 1)) / (a + 1)
  let c = result
  let d = 0
  for (let m = 1; m <= mostSteps; m++) {
    const scaled = x / (a + 2 * m - 1)
    const above = (a + m - 1) * scaled * ((a + b + m - 1) * scaled) * m * (b - m)
    const term = whole(m)
    d = 1 / awayFromZero(term + above * d)
    c = awayFromZero(term + above / c)
    result *= c * d
    if (Math.abs(c * d - 1) < precision) return result
  }
  throw new RangeError(`The incomplete beta function of ${x}, ${a}, ${b} does not converge`)
}
