import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels } from '../../dashboard/charts/place-labels.ts'
import { nearestPoint, placeIn, tensAround, ticksOf } from '../../dashboard/charts/plane.ts'

const room = { left: 46, right: 330, top: 20, bottom: 300 }

describe('placeLabels', () => {
  it('puts each name beside its own point, within the room', () => {
    const point = fc.record({ x: fc.integer({ min: 60, max: 316 }), y: fc.integer({ min: 30, max: 290 }) })
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 7 }), (points) => {
        const placed = placeLabels(
          points.map((at, index) => ({ text: `Nombre ${index}`, at })),
          room,
        )
        for (const [index, { x, y, anchor, text }] of placed.entries()) {
          const at = points[index] as { x: number; y: number }
          expect(Math.abs(y - at.y)).toBeLessThanOrEqual(24)
          const width = text.length * 6.5
          const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
          expect(left).toBeGreaterThan(room.left - 30)
          expect(left + width).toBeLessThan(room.right + 30)
        }
      }),
    )
  })

  it('keeps two close names apart', () => {
    const [one, other] = placeLabels(
      [
        { text: 'Comunicación', at: { x: 150, y: 150 } },
        { text: 'Iniciativa', at: { x: 156, y: 152 } },
      ],
      room,
    )
    const apart = Math.abs((one?.y ?? 0) - (other?.y ?? 0)) >= 12 || one?.anchor !== other?.anchor
    expect(apart).toBe(true)
  })
})

describe('the plane of a chart', () => {
  const axes = { x: { min: 60, max: 90 }, y: { min: 0, max: 40 } }
  const frame = { width: 360, height: 340 }

  it('finds the point that a finger means, and none where it is far from all', () => {
    const points = [
      { x: 65, y: 10 },
      { x: 85, y: 30 },
    ]
    for (const [index, point] of points.entries()) {
      const { x, y } = placeIn(axes, point, frame)
      expect(nearestPoint(axes, points, { x: x + 5, y: y - 5, ...frame })).toBe(index)
    }
    expect(nearestPoint(axes, points, { x: 60, y: 20, ...frame })).toBeUndefined()
  })

  it('has axes of whole tens around all values, never of no length', () => {
    expect(tensAround([63.2, 87.9])).toEqual({ min: 60, max: 90 })
    expect(tensAround([100, 100])).toEqual({ min: 90, max: 100 })
    expect(tensAround([0, 0])).toEqual({ min: 0, max: 10 })
    expect(ticksOf({ min: 60, max: 90 })).toEqual([60, 70, 80, 90])
    expect(ticksOf({ min: 0, max: 100 })).toEqual([0, 20, 40, 60, 80, 100])
  })
})
