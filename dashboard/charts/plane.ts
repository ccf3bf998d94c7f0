import type { PointerPlace } from './PointExplorer.tsx'

/** The plot of points inside its frame, in pixels. */
export const plane = { left: 46, right: 14, top: 10, bottom: 30 } as const

export type Span = { readonly min: number; readonly max: number }
/** What the two axes reach over. */
export type Plane = { readonly x: Span; readonly y: Span }
export type Point = { readonly x: number; readonly y: number }

/** A point's place in a frame of some size. */
export function placeIn(
  { x, y }: Plane,
  point: Point,
  { width, height }: { readonly width: number; readonly height: number },
): Point {
  const along = (span: Span, value: number) => (value - span.min) / (span.max - span.min)
  return {
    x: plane.left + along(x, point.x) * (width - plane.left - plane.right),
    y: height - plane.bottom - along(y, point.y) * (height - plane.top - plane.bottom),
  }
}

const reach = 24

/** The nearest point within reach of a finger. */
export function nearestPoint(axes: Plane, points: readonly Point[], at: PointerPlace): number | undefined {
  let found: number | undefined
  let least = reach
  for (const [index, point] of points.entries()) {
    const place = placeIn(axes, point, at)
    const distance = Math.hypot(place.x - at.x, place.y - at.y)
    if (distance > least) continue
    least = distance
    found = index
  }
  return found
}

/** The tens that hold some percentages, within 0 to 100, and not all on one line. */
export function tensAround(values: readonly number[]): Span {
  const min = Math.max(0, Math.floor(Math.min(...values) / 10) * 10)
  const max = Math.min(100, Math.max(min + 10, Math.ceil(Math.max(...values) / 10) * 10))
  return min === max ? { min: min - 10, max } : { min, max }
}

export function ticksOf({ min, max }: Span): number[] {
  const step = max - min > 60 ? 20 : 10
  const first = Math.ceil(min / step) * step
  return Array.from({ length: Math.floor((max - first) / step) + 1 }, (_, index) => first + index * step)
}
