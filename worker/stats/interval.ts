/** Bounds of a share or of a difference of shares: 0.8 is 80 %. */
export type Interval = { readonly low: number; readonly high: number }

/** @throws RangeError unless 0 ≤ favorable ≤ n, both whole, and n ≥ 1 */
export function requireCounts(favorable: number, n: number): void {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`n must be a whole number from 1 on, not ${n}`)
  if (!Number.isSafeInteger(favorable) || favorable < 0 || favorable > n) {
    throw new RangeError(`favorable must be a whole number from 0 to ${n}, not ${favorable}`)
  }
}

/** @throws RangeError unless 0 < level < 1 */
export function requireLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, not ${level}`)
}
