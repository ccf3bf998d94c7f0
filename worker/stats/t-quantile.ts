import { betaQuantile } from './beta-quantile.ts'
import { betaConstant, betaKernel } from './incomplete-beta.ts'
import { normalQuantile } from './normal-quantile.ts'
import { requireDegreesOfFreedom, tTail } from './t-tail.ts'

const mostSteps = 60
const precision = 1e-14

/**
 * Quantile of Student's t distribution; R: qt(p, df).
 * Near the middle by the beta distribution's; in the tails by Newton's steps on the logarithms of tail and t.
 * @param p probability, 0 < p < 1
 * @param df degrees of freedom, above 0, whole or not
 * @throws RangeError when p is not between 0 and 1, or the degrees of freedom are impossible
 * @see Abramowitz & Stegun (1964), 26.7.1
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must lie between 0 and 1, not ${p}`)
  requireDegreesOfFreedom(df)
  if (p === 0.5) return 0
  const tail = Math.min(p, 1 - p)
  const distance = tail > 0.25 ? nearTheMiddle(1 - 2 * tail, df) : inTheTail(tail, df)
  return p < 0.5 ? -distance : distance
}

function nearTheMiddle(twoSided: number, df: number): number {
  const inside = betaQuantile(twoSided, 0.5, df / 2)
  return Math.sqrt((df * inside) / (1 - inside))
}

function inTheTail(tail: number, df: number): number {
  const constant = betaConstant(df / 2, 0.5)
  let t = start(tail, df)
  for (let step = 0; step < mostSteps; step++) {
    const now = tTail(t, df)
    const square = t * t
    // d(tail)/d(log t), from the density.
    const slope = betaKernel(1 / (1 + square / df), 1 / (1 + df / square), df / 2, 0.5, constant)
    const move = (Math.log(now / tail) * now) / slope
    const next = t * Math.exp(move)
    if (!(Math.abs(move) > precision)) return next
    t = next
  }
  return t
}

function start(tail: number, df: number): number {
  if (df > 1000) return -normalQuantile(tail)
  const outside = betaQuantile(2 * tail, df / 2, 0.5)
  return Math.sqrt((df * (1 - outside)) / outside)
}
