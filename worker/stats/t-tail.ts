import { betaTails } from './incomplete-beta.ts'

/** @throws RangeError unless the degrees of freedom are above 0 and finite */
export function requireDegreesOfFreedom(df: number): void {
  if (!(df > 0 && df < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`degrees of freedom must be above 0 and finite, not ${df}`)
  }
}

/**
 * Upper tail of Student's t distribution; R: pt(t, df, lower.tail = FALSE).
 * @param t any number; infinite too
 * @param df degrees of freedom, above 0, whole or not
 * @returns probability in [0, 1]
 * @throws RangeError when t is not a number or the degrees of freedom are impossible
 * @see Abramowitz & Stegun (1964), 26.7.1
 */
export function tTail(t: number, df: number): number {
  requireDegreesOfFreedom(df)
  if (Number.isNaN(t)) throw new RangeError('t must be a number')
  const square = t * t
  // df + t² may pass the largest number: the ratios must not.
  const outside = square === Number.POSITIVE_INFINITY ? 0 : 1 / (1 + square / df)
  const inside = square === Number.POSITIVE_INFINITY ? 1 : 1 / (1 + df / square)
  const half = betaTails(outside, inside, df / 2, 0.5).below / 2
  return t >= 0 ? half : 1 - half
}
