import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { valueTicks } from '../charts/trend-rows.ts'

/** In pixels of the frame. */
export type WeekPlace = {
  readonly x: number
  readonly y: number
  readonly low: number
  readonly high: number
}
/** From the bottom to the top of the lines, in percent. */
export type WeekScale = readonly [number, number]

/** One scale for all lines that are compared. */
export function weekScaleOf(points: readonly TrendPoint[]): WeekScale {
  const ticks = valueTicks({ points })
  return [ticks[0] ?? 0, ticks.at(-1) ?? 100]
}

export const frame = { width: 72, height: 40, margin: 4 } as const

/** Unbroken runs of known weeks, as places in the frame: a withheld week is a gap. */
export function runsOf(points: readonly TrendPoint[], [bottom, top]: WeekScale): WeekPlace[][] {
  const across = frame.width - 2 * frame.margin
  const down = frame.height - 2 * frame.margin
  const x = (index: number) => frame.margin + (across * index) / Math.max(1, points.length - 1)
  const y = (share: number) => frame.margin + down * (1 - (share * 100 - bottom) / (top - bottom))
  const runs: WeekPlace[][] = []
  points.forEach(({ estimate }, index) => {
    if (estimate.kind === 'withheld') return
    const place = { x: x(index), y: y(estimate.share), low: y(estimate.low), high: y(estimate.high) }
    const goesOn = points[index - 1]?.estimate.kind === 'known'
    if (goesOn) runs.at(-1)?.push(place)
    else runs.push([place])
  })
  return runs
}
