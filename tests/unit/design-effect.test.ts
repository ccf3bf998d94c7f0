import { describe, expect, it } from 'vitest'
import { designEffect, pooledEffect } from '../../worker/services/reports/design-effect.ts'

const of = (...rows: [procedure: string, responses: number, served: number][]) =>
  rows.map(([procedure, responses, served]) => ({ procedure, responses, served }))

// R 4: w <- rep((t / sum(t)) / (c / sum(c)), c); length(w) * sum(w^2) / sum(w)^2, for counts c and totals t
describe('the design effect', () => {
  it('is n over Kish’s effective n, raked to those served', () => {
    expect(60 / designEffect(of(['DNI', 40, 100], ['PAS', 20, 100]))).toBeCloseTo(53.3333333333, 8)
    expect(designEffect(of(['DNI', 100, 10], ['PAS', 50, 30], ['NAC', 30, 60]))).toBeCloseTo(2.502, 10)
  })

  it('is 1 where all are heard as they are served', () => {
    expect(designEffect(of(['DNI', 40, 400], ['PAS', 20, 200]))).toBeCloseTo(1, 12)
  })

  it('lets responses weigh 1 whose procedure or whose total is not known', () => {
    // c(40, 20, 30) with weights 0.75, 1.5 and 1: 90 * (40 * 0.75^2 + 20 * 1.5^2 + 30) / 90^2
    const told = of(['DNI', 40, 100], ['PAS', 20, 100])
    expect(designEffect([...told, ...of(['', 30, 0])])).toBeCloseTo(97.5 / 90, 12)
    expect(designEffect([...told, ...of(['NAC', 10, 0], ['', 20, 0])])).toBeCloseTo(97.5 / 90, 12)
  })

  it('is not told without totals, and where most responses are of procedures without any', () => {
    const told = of(['DNI', 40, 100], ['PAS', 20, 100])
    expect(designEffect([])).toBe(1)
    expect(designEffect(of(['DNI', 40, 0], ['', 20, 0]))).toBe(1)
    expect(designEffect([...told, ...of(['', 61, 0])])).toBe(1)
    expect(designEffect([...told, ...of(['', 60, 0])])).toBeGreaterThan(1)
  })

  it('weighs a procedure from which hardly anybody answered together with the next, so that no one answer counts for hundreds', () => {
    const rare = of(['DNI', 40, 100], ['PAS', 20, 60], ['NAC', 1, 30], ['DEF', 0, 10])
    expect(designEffect(rare)).toBeCloseTo(designEffect(of(['DNI', 40, 100], ['PAS', 21, 100])), 12)
    expect(designEffect(of(['DNI', 4, 1], ['PAS', 3, 100]))).toBe(1)
  })

  it('of several offices is the mean of theirs by their answers', () => {
    expect(pooledEffect([])).toBe(1)
    expect(
      pooledEffect([
        { n: 30, effect: 1.6 },
        { n: 10, effect: 1 },
      ]),
    ).toBeCloseTo(1.45, 12)
  })
})
