import type { ControlChart } from '../../schema/contracts/control-chart.ts'
import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { limitsIn } from './special-weeks.ts'
import { drawnLimit, drawnValue, type Statistic } from './statistic.ts'
import { isKnown } from './trend-words.ts'

export type TrendRow = {
  readonly index: number
  readonly value: number | null
  /** The interval of a share, where no limits are drawn. */
  readonly band: [number, number] | null
  /** For a week between two withheld ones, where a band would have no width. */
  readonly whisker?: [number, number]
}

export type Drawn = {
  readonly points: readonly TrendPoint[]
  readonly statistic?: Statistic
  readonly chart?: ControlChart | undefined
}

const hasLimits = ({ chart }: Drawn, week: string) =>
  chart !== undefined && limitsIn(chart, week) !== undefined

export function trendRows({ points, statistic = 'share', chart }: Drawn): TrendRow[] {
  const known = (index: number) => points[index]?.estimate.kind === 'known'
  return points.map(({ estimate, week }, index) => {
    if (estimate.kind === 'withheld') return { index, value: null, band: null }
    const value = drawnValue(estimate, statistic)
    if (statistic === 'mean' || hasLimits({ points, chart }, week)) return { index, value, band: null }
    const [low, high] = [estimate.low * 100, estimate.high * 100]
    const alone = !known(index - 1) && !known(index + 1)
    return { index, value, band: [low, high], ...(alone && { whisker: [value - low, high - value] }) }
  })
}

/** Tens around all that is drawn: at least three apart, every second one where there are many. */
export function valueTicks(drawn: Drawn): number[] {
  const { points, statistic = 'share', chart } = drawn
  const values = [
    ...trendRows(drawn).flatMap(({ value, band }) => (value === null ? [] : [value, ...(band ?? [])])),
    ...points.filter(isKnown).flatMap(({ week }) => {
      const limits = chart && limitsIn(chart, week)
      return limits ? [drawnLimit(limits.low, statistic), drawnLimit(limits.high, statistic)] : []
    }),
  ].map((value) => value / 10)
  let low = Math.floor(Math.min(10, ...values))
  let high = Math.ceil(Math.max(0, ...values))
  if (high < low) [low, high] = [0, 10]
  const step = high - low > 6 ? 2 : 1
  const least = Math.max(3, Math.ceil((high - low) / step) * step)
  low = Math.max(0, Math.min(low, 10 - least))
  return Array.from({ length: Math.ceil(least / step) + 1 }, (_, index) => (low + index * step) * 10)
}
