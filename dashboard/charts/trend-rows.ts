import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { isKnown } from './trend-words.ts'

export type TrendRow = {
  readonly index: number
  readonly share: number | null
  readonly band: [number, number] | null
  /** For a week between two withheld ones, where a band would have no width. */
  readonly whisker?: [number, number]
}

export function trendRows(points: readonly TrendPoint[]): TrendRow[] {
  const known = (index: number) => points[index]?.estimate.kind === 'known'
  return points.map(({ estimate }, index) => {
    if (estimate.kind === 'withheld') return { index, share: null, band: null }
    const [share, low, high] = [estimate.share * 100, estimate.low * 100, estimate.high * 100]
    const alone = !known(index - 1) && !known(index + 1)
    return { index, share, band: [low, high], ...(alone && { whisker: [share - low, high - share] }) }
  })
}

/** Tens around all that is drawn: at least three apart, every second one where there are many. */
export function percentTicks(points: readonly TrendPoint[]): number[] {
  const known = points.filter(isKnown)
  let low = Math.floor(Math.min(10, ...known.map(({ estimate }) => estimate.low * 10)))
  let high = Math.ceil(Math.max(0, ...known.map(({ estimate }) => estimate.high * 10)))
  if (high < low) [low, high] = [0, 10]
  const step = high - low > 6 ? 2 : 1
  const least = Math.max(3, Math.ceil((high - low) / step) * step)
  low = Math.max(0, Math.min(low, 10 - least))
  return Array.from({ length: Math.ceil(least / step) + 1 }, (_, index) => (low + index * step) * 10)
}
