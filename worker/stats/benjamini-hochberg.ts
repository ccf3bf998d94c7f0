import { requireLevel } from './interval.ts'

export type AdjustedTest = {
  /** R: p.adjust(p, "BH"). */
  readonly adjusted: number
  readonly flagged: boolean
}

/**
 * Benjamini–Hochberg: which of many tests to flag so that of those flagged on average no more than a given part is
 * chance.
 * @param pValues of the tests, in [0, 1], in any order
 * @param rate expected part of false ones among the flagged, between 0 and 1
 * @returns for each test, in the given order, its adjusted p-value in [0, 1], and whether that is at most the rate
 * @throws RangeError when a p-value or the rate is impossible
 * @see Benjamini & Hochberg (1995), JRSS B 57:289
 */
export function benjaminiHochberg(pValues: readonly number[], rate = 0.05): readonly AdjustedTest[] {
  requireLevel(rate)
  for (const p of pValues) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a p-value must lie from 0 to 1, not ${p}`)
  }
  const fromLargest = [...pValues.entries()].sort(([, one], [, other]) => other - one)
  const adjusted = new Float64Array(pValues.length)
  let least = 1
  for (const [above, [index, p]] of fromLargest.entries()) {
    const rank = pValues.length - above
    least = Math.min(least, p * (pValues.length / rank))
    adjusted[index] = least
  }
  return Array.from(adjusted, (value) => ({ adjusted: value, flagged: value <= rate }))
}
