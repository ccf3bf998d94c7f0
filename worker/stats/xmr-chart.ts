import { baselineOf, type Chart, type ChartOptions, meanOf, movingRanges, weeksNeeded } from './chart.ts'

export type WeekMean = { readonly kind: 'known'; readonly mean: number } | { readonly kind: 'withheld' }

/** 3 / d2, where d2 = 1.128 is the expected range of two values; rounded as Wheeler and the NHS do. */
const perMovingRange = 2.66

/**
 * XmR chart of weekly means: mean of the weeks ± 2.66 · mean moving range. Limits come from the baseline and apply
 * to every week. Withheld weeks keep their place: no moving range spans them.
 * @param weeks one for each week, in order, withheld ones too; means on any scale
 * @param options baseline where limits are frozen; fewest known weeks for limits (12)
 * @returns centre and limits on the scale of the means, which they may leave; too few under 12 known weeks, or where
 *   fewer than half as many follow a known one; no spread where the baseline does not vary
 * @throws RangeError when a mean is not a number or the baseline is impossible
 * @see Wheeler, Understanding Variation; NHS England, Making data count
 */
export function xmrChart(weeks: readonly WeekMean[], options: ChartOptions = {}): Chart {
  const means = weeks.map((week) => (week.kind === 'known' ? week.mean : undefined))
  for (const mean of means) {
    if (mean !== undefined && !Number.isFinite(mean)) {
      throw new RangeError(`a mean must be a number, not ${mean}`)
    }
  }
  const base = baselineOf(means, options)
  const needs = weeksNeeded(base, options)
  if (needs > 0) return { kind: 'too-few', needs }
  const centre = meanOf(base.filter((mean) => mean !== undefined))
  const reach = perMovingRange * meanOf(movingRanges(base))
  if (reach === 0) return { kind: 'no-spread', centre }
  const limits = { low: centre - reach, high: centre + reach, sigma: reach / 3 }
  if (!Number.isFinite(limits.high - limits.low)) throw new RangeError('the means are too large for limits')
  return {
    kind: 'known',
    centre,
    points: means.map((value) =>
      value === undefined ? { kind: 'withheld' } : { kind: 'known', value, ...limits },
    ),
  }
}
