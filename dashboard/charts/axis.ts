import type { Estimate } from '../../schema/contracts/reports.ts'

/** Ends of the line on which intervals are drawn, as shares. */
export type Axis = { readonly min: number; readonly max: number }

/** One axis for all that is compared: the upper half where everything lies in it, so that intervals can be told apart. */
export function sharedAxis(estimates: readonly Estimate[]): Axis {
  const upperHalf = estimates.every((estimate) => estimate.kind === 'withheld' || estimate.low >= 0.5)
  return { min: upperHalf ? 0.5 : 0, max: 1 }
}

/** One axis as short as tens allow, for where there is little room: its ends are always printed. */
export function closeAxis(estimates: readonly Estimate[]): Axis {
  const lows = estimates.flatMap((estimate) => (estimate.kind === 'known' ? [estimate.low] : []))
  return { min: Math.floor(Math.min(0.5, ...lows) * 10) / 10, max: 1 }
}

/** Where a share lies on the axis, from 0 to 1. */
export const placeOn = ({ min, max }: Axis, share: number): number =>
  Math.min(1, Math.max(0, (share - min) / (max - min)))
