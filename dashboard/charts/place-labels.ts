import type { Point } from './plane.ts'

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
export type Label = { readonly text: string; readonly at: Point }
export type PlacedLabel = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

const size = 12
/** Of a sans serif, on the wide side. */
const perLetter = 6.5
const gap = 9

const overlap = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top))

const outside = (box: Box, room: Box): number =>
  Math.max(0, room.left - box.left) +
  Math.max(0, box.right - room.right) +
  Math.max(0, room.top - box.top) +
  Math.max(0, box.bottom - room.bottom)

/** Each text beside its point, where it covers the least of other points and texts, and stays in the room. */
export function placeLabels(labels: readonly Label[], room: Box): PlacedLabel[] {
  const taken: Box[] = labels.map(({ at: { x, y } }) => ({
    left: x - 6,
    right: x + 6,
    top: y - 6,
    bottom: y + 6,
  }))
  return labels.map(({ text, at }) => {
    const tries = placesAround(text, at).map((placed) => {
      const box = boxOf(placed)
      const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0)
      return { placed, box, cost: covered + 40 * outside(box, room) }
    })
    const [first] = tries
    const best = tries.reduce(
      (one, other) => (other.cost < one.cost ? other : one),
      first as (typeof tries)[0],
    )
    taken.push(best.box)
    return best.placed
  })
}

function placesAround(text: string, { x, y }: Point): PlacedLabel[] {
  const beside = size / 3
  return [
    { text, x: x + gap, y: y - gap + beside, anchor: 'start' },
    { text, x: x - gap, y: y - gap + beside, anchor: 'end' },
    { text, x: x + gap, y: y + gap + beside, anchor: 'start' },
    { text, x: x - gap, y: y + gap + beside, anchor: 'end' },
    { text, x, y: y - gap - 2, anchor: 'middle' },
    { text, x, y: y + gap + size, anchor: 'middle' },
    { text, x: x + gap, y: y - 2 * gap, anchor: 'start' },
    { text, x: x - gap, y: y + 2 * gap + beside, anchor: 'end' },
  ]
}

function boxOf({ text, x, y, anchor }: PlacedLabel): Box {
  const width = text.length * perLetter
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - size + 2, bottom: y + 3 }
}
