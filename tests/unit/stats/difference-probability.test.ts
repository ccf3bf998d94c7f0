import { describe, expect, it } from 'vitest'
import { differenceProbability } from '../../../worker/stats/index.ts'
import fromR from '../../vectors/r/comparisons-and-weights.json' with { type: 'json' }

describe('differenceProbability', () => {
  it.each(fromR.differences)(
    'agrees with prop.test of R to ten digits: $x1/$n1 and $x2/$n2',
    ({ x1, n1, x2, n2, p }) => {
      expect(differenceProbability(x1, n1, x2, n2) / p).toBeCloseTo(1, 10)
      expect(differenceProbability(x2, n2, x1, n1)).toBe(differenceProbability(x1, n1, x2, n2))
    },
  )

  it('is 1 where everybody is favorable, or nobody', () => {
    expect(differenceProbability(10, 10, 20, 20)).toBe(1)
    expect(differenceProbability(0, 10, 0, 20)).toBe(1)
  })

  it('refuses impossible counts on either side', () => {
    expect(() => differenceProbability(5, 4, 1, 10)).toThrow(RangeError)
    expect(() => differenceProbability(1, 10, 1, 0)).toThrow(RangeError)
  })
})
