/**
 * Quantile of a sample, interpolated between its neighbours; R: quantile(values, p), type 7.
 * @param values one or more, in any order
 * @param p in [0, 1]
 * @throws RangeError when there is no value or p lies outside [0, 1]
 * @see Hyndman & Fan (1996), The American Statistician 50:361, definition 7
 */
export function sampleQuantile(values: readonly number[], p: number): number {
  if (values.length === 0) throw new RangeError('a quantile needs one value or more')
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must lie from 0 to 1, not ${p}`)
  const sorted = Float64Array.from(values).sort()
  const place = (sorted.length - 1) * p
  const below = sorted[Math.floor(place)] as number
  const above = sorted[Math.ceil(place)] as number
  return below + (place - Math.floor(place)) * (above - below)
}
