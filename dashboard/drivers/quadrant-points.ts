import { type Plane, tensAround } from '../charts/plane.ts'
import type { Placing } from './quadrant.ts'

/** In percent; how far the intervals reach below and above. */
export type QuadrantPoint = {
  readonly competency: string
  readonly x: number
  readonly y: number
  readonly acrossX: readonly [number, number]
  readonly acrossY: readonly [number, number]
}

type Interval = { readonly share: number; readonly low: number; readonly high: number }
const reachOf = ({ share, low, high }: Interval): [number, number] => [
  (share - low) * 100,
  (high - share) * 100,
]

export const quadrantPoints = ({ placed }: Placing): QuadrantPoint[] =>
  placed.map(({ competency, importance, performance }) => ({
    competency,
    x: performance.share * 100,
    y: importance.share * 100,
    acrossX: reachOf(performance),
    acrossY: reachOf(importance),
  }))

/** Axes that hold all intervals; importance from 0 on. */
export function quadrantAxes({ placed }: Placing): Plane {
  const ends = (intervals: readonly Interval[]) =>
    intervals.flatMap(({ low, high }) => [low * 100, high * 100])
  return {
    x: tensAround(ends(placed.map(({ performance }) => performance))),
    y: tensAround([0, ...ends(placed.map(({ importance }) => importance))]),
  }
}
