import { describe, expect, it } from 'vitest'
import { burstProbability } from '../../../worker/stats/index.ts'
import { published } from './published.ts'

describe('burstProbability', () => {
  it('is 1 in 4000 for seven responses in an hour where 1.2 are usual', () => {
    const { inputs, expected } = published<{ lambda: number; k: number }, { p: number }>('burst-1')
    expect(burstProbability(inputs.k, inputs.lambda)).toBeCloseTo(expected.p, 12)
  })

  it('is 1 for no response, and falls with each more', () => {
    const probabilities = Array.from({ length: 200 }, (_, count) => burstProbability(count, 20))
    expect(probabilities[0]).toBe(1)
    expect(probabilities).toEqual(probabilities.toSorted((one, other) => other - one))
  })

  it('calls any response impossible where none was expected', () => {
    expect(burstProbability(0, 0)).toBe(1)
    expect(burstProbability(1, 0)).toBe(0)
  })

  it.each([
    [-1, 2],
    [1.5, 2],
    [Number.NaN, 2],
    [3, -1],
    [3, Number.NaN],
    [3, Number.POSITIVE_INFINITY],
  ])('refuses %d responses where %d are expected', (count, expected) => {
    expect(() => burstProbability(count, expected)).toThrow(RangeError)
  })
})
