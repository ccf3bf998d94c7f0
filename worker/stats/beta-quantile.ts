import { betaConstant, betaKernel, betaTails } from './incomplete-beta.ts'
import { normalQuantile } from './normal-quantile.ts'

/** A quantile may lie as close to 0 as a number can: halving leads there in so many steps. */
const mostSteps = 1100
const precision = 1e-13

/**
 * Quantile of the Beta(a, b) distribution; R: qbeta(p, a, b).
 * Halley's steps from a normal approximation, kept inside a bracket that each step narrows.
 * @param p probability, 0 < p < 1
 * @param a above 0
 * @param b above 0
 * @returns in [0, 1]
 * @throws RangeError when p is not between 0 and 1, or a or b is not above 0
 * @see Abramowitz & Stegun (1964), 26.5.22, for the start
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const z = normalQuantile(p)
  const constant = betaConstant(a, b)
  let low = 0
  let high = 1
  let x = start(z, a, b)
  for (let step = 0; step < mostSteps; step++) {
    const excess = betaTails(x, 1 - x, a, b, constant).below - p
    if (excess === 0) return x
    if (excess > 0) high = x
    else low = x
    const newton = (excess * x * (1 - x)) / betaKernel(x, 1 - x, a, b, constant)
    const bend = (a - 1) / x - (b - 1) / (1 - x)
    let next = x - newton / (1 - 0.5 * Math.max(-1, Math.min(1, newton * bend)))
    if (!(next > low && next < high)) next = (low + high) / 2
    if (Math.abs(next - x) <= precision * next || high - low <= Number.MIN_VALUE) return next
    x = next
  }
  return x
}

function start(z: number, a: number, b: number): number {
  if (a < 1 || b < 1) return a / (a + b)
  const inA = 1 / (2 * a - 1)
  const inB = 1 / (2 * b - 1)
  const h = 2 / (inA + inB)
  const lambda = (z * z - 3) / 6
  const w = (z * Math.sqrt(h + lambda)) / h + (inB - inA) * (lambda + 5 / 6 - 2 / (3 * h))
  const x = a / (a + b * Math.exp(-2 * w))
  return x > 0 && x < 1 ? x : a / (a + b)
}
