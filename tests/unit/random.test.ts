import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom, shuffled } from '../../schema/random.ts'

describe('seeded numbers', () => {
  // mulberry32 by Tommy Ettinger, run as C with uint32_t state: the first numbers of seeds 1 and 0xffffffff.
  it('are those of mulberry32', () => {
    const first = (seed: number) => {
      const random = seededRandom(seed)
      return [random(), random(), random()].map((number) => number * 2 ** 32)
    }
    expect(first(1)).toEqual([2693262067, 11749833, 2265367787])
    expect(first(0xffffffff)).toEqual([3850105811, 813802916, 3073704848])
  })

  it('stay in [0, 1)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const random = seededRandom(seed)
        for (let count = 0; count < 20; count++) {
          const number = random()
          expect(number >= 0 && number < 1).toBe(true)
        }
      }),
    )
  })
})

describe('a shuffled list', () => {
  it('holds the same things, and leaves the old list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (list, seed) => {
        const before = [...list]
        const result = shuffled(list, seededRandom(seed))
        expect(list).toEqual(before)
        expect([...result].sort()).toEqual([...list].sort())
      }),
    )
  })

  it('comes in each of its six orders as often as in any other', () => {
    const counts = new Map<string, number>()
    const times = 30_000
    for (let seed = 0; seed < times; seed++) {
      const order = shuffled(['a', 'b', 'c'], seededRandom(seed)).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    const deviation = Math.sqrt(times * (1 / 6) * (5 / 6))
    for (const [order, count] of counts) {
      expect(Math.abs(count - times / 6), order).toBeLessThan(5 * deviation)
    }
  })
})
