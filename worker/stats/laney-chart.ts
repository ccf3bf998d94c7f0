import { baselineOf, type Chart, type ChartOptions, meanOf, movingRanges, weeksNeeded } from './chart.ts'
import { requireCounts } from './interval.ts'

export type WeekShare =
  | { readonly kind: 'known'; readonly favorable: number; readonly n: number }
  | { readonly kind: 'withheld' }

/** `sigmaZ` is 1 where weeks differ by chance alone, above where something else varies too. */
export type LaneyChart =
  | Exclude<Chart, { kind: 'known' }>
  | (Chart & { kind: 'known'; readonly sigmaZ: number })

/** Expected range of two values, in standard deviations (d2). */
const expectedRange = 1.128

/**
 * Laney's p′ chart of weekly shares: pooled share ± 3 σp σz, where σp = √(share (1 − share) / n) is chance and σz, from
 * the moving ranges of the weeks' z-scores, what the weeks vary beside it. Limits come from the baseline and apply
 * to every week, each at its own n. Withheld weeks keep their place: no moving range spans them.
 * @param weeks one for each week, in order, withheld ones too
 * @param options baseline where limits are frozen; fewest known weeks for limits (12)
 * @returns centre, σz, limits cut to [0, 1]; too few under 12 known weeks, or where fewer than half as many follow a
 *   known one; no spread where the baseline does not vary
 * @throws RangeError when counts or the baseline are impossible
 * @see Laney (2002), Quality Engineering 14:531
 */
export function laneyChart(weeks: readonly WeekShare[], options: ChartOptions = {}): LaneyChart {
  for (const week of weeks) if (week.kind === 'known') requireCounts(week.favorable, week.n)
  const base = baselineOf(weeks, options)
  const needs = weeksNeeded(base.map(shareOf), options)
  if (needs > 0) return { kind: 'too-few', needs }
  const known = base.filter((week) => week.kind === 'known')
  const n = known.reduce((sum, week) => sum + week.n, 0)
  const centre = known.reduce((sum, week) => sum + week.favorable, 0) / n
  if (centre === 0 || centre === 1) return { kind: 'no-spread', centre }
  const chance = (answers: number) => Math.sqrt((centre * (1 - centre)) / answers)
  const scores = base.map((week) =>
    week.kind === 'known' ? (week.favorable / week.n - centre) / chance(week.n) : undefined,
  )
  const sigmaZ = meanOf(movingRanges(scores)) / expectedRange
  if (sigmaZ === 0) return { kind: 'no-spread', centre }
  return {
    kind: 'known',
    centre,
    sigmaZ,
    points: weeks.map((week) => {
      if (week.kind === 'withheld') return week
      const sigma = chance(week.n) * sigmaZ
      const low = Math.max(0, centre - 3 * sigma)
      const high = Math.min(1, centre + 3 * sigma)
      return { kind: 'known', value: week.favorable / week.n, low, high, sigma }
    }),
  }
}

const shareOf = (week: WeekShare) => (week.kind === 'known' ? week.favorable / week.n : undefined)
