/** Positions of the first and the last point that limits are computed from, counted from 0, both included. */
export type Baseline = { readonly from: number; readonly to: number }

export type ChartPoint =
  | {
      readonly kind: 'known'
      readonly value: number
      readonly low: number
      readonly high: number
      /** A third of the way from the centre to a limit, before limits are cut at the ends of the scale. */
      readonly sigma: number
    }
  | { readonly kind: 'withheld' }

export type Chart =
  | { readonly kind: 'known'; readonly centre: number; readonly points: readonly ChartPoint[] }
  /** Not enough weeks for limits, and how many more it takes: the line alone. */
  | { readonly kind: 'too-few'; readonly needs: number }
  /** The weeks of the baseline don't vary: limits would call any change special. */
  | { readonly kind: 'no-spread'; readonly centre: number }

export type ChartOptions = {
  /** Where limits are frozen; all weeks unless given. To re-base, chart the weeks from that date on by themselves. */
  readonly baseline?: Baseline
  /** Known weeks that limits take. */
  readonly fewest?: number
}

const fewestWeeks = 12

/** @throws RangeError unless the baseline lies within the weeks */
export function baselineOf<T>(weeks: readonly T[], { baseline }: ChartOptions): readonly T[] {
  if (!baseline) return weeks
  const { from, to } = baseline
  const isWithin = Number.isSafeInteger(from) && Number.isSafeInteger(to) && 0 <= from && from <= to
  if (!isWithin || to >= weeks.length) {
    throw new RangeError(`a baseline from ${from} to ${to} does not lie within ${weeks.length} weeks`)
  }
  return weeks.slice(from, to + 1)
}

/** Differences between one week and the next, unsigned; none across a withheld week. */
export const movingRanges = (values: readonly (number | undefined)[]): readonly number[] =>
  values.flatMap((value, index) => {
    const before = values[index - 1]
    return value === undefined || before === undefined ? [] : [Math.abs(value - before)]
  })

/**
 * How many weeks a baseline still needs: 12 known ones, half as many of which follow a known one, so that the mean
 * moving range stands on something.
 */
export function weeksNeeded(
  values: readonly (number | undefined)[],
  { fewest = fewestWeeks }: ChartOptions,
): number {
  if (!Number.isSafeInteger(fewest) || fewest < 2) {
    throw new RangeError(`limits take 2 weeks or more, not ${fewest}`)
  }
  const known = values.filter((value) => value !== undefined).length
  return Math.max(0, fewest - known, Math.floor(fewest / 2) - movingRanges(values).length)
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
