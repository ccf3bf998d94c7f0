import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laneyChart, type SpecialCause, specialCauses, xmrChart } from '../../../worker/stats/index.ts'
import fromR from '../../vectors/r/spc.json' with { type: 'json' }
import { published } from './published.ts'

/** What R writes for a week that is withheld. */
type Missing = number | string | null
const isMissing = (value: Missing | undefined): value is string | null => typeof value !== 'number'

const means = (values: readonly Missing[]) =>
  values.map((mean) =>
    isMissing(mean) ? ({ kind: 'withheld' } as const) : ({ kind: 'known', mean } as const),
  )
const shares = (x: readonly Missing[], n: readonly Missing[]) =>
  x.map((favorable, i) =>
    isMissing(favorable)
      ? ({ kind: 'withheld' } as const)
      : ({ kind: 'known', favorable, n: n[i] as number } as const),
  )
const baseline = ([from = 0, to = 0]: readonly number[]) => ({ baseline: { from, to } })

function known<T extends { kind: string }>(chart: T): T & { kind: 'known' } {
  if (chart.kind !== 'known') throw new Error(chart.kind)
  return chart as T & { kind: 'known' }
}
const pointsOf = (causes: readonly SpecialCause[], rule: SpecialCause['rule']) =>
  causes
    .filter((cause) => cause.rule === rule)
    .flatMap(({ points }) => points)
    .sort((one, other) => one - other)
const causesOf = (values: readonly Missing[], options = {}) =>
  specialCauses(known(xmrChart(means(values), options)))

describe('xmrChart', () => {
  it("gives NIST's limits, with 2.66 for 3 / 1.128", () => {
    type Expected = { center: number; UCL_266: number; LCL_266: number }
    const { inputs, expected } = published<{ x: number[] }, Expected>('xmr-nist')
    const chart = known(xmrChart(means(inputs.x), { fewest: 10 }))
    expect(chart.centre).toBeCloseTo(expected.center, 10)
    for (const point of chart.points) {
      if (point.kind !== 'known') throw new Error(point.kind)
      expect(point.low).toBeCloseTo(expected.LCL_266, 9)
      expect(point.high).toBeCloseTo(expected.UCL_266, 9)
    }
  })

  it('agrees with R on forty series, half of them with frozen limits, a third with withheld weeks', () => {
    for (const { y, base, centre, low, high } of fromR.series) {
      const chart = known(xmrChart(means(y), baseline(base)))
      expect(chart.centre).toBeCloseTo(centre, 10)
      for (const [i, point] of chart.points.entries()) {
        if (point.kind === 'known')
          expect([point.low - low, point.high - high]).toEqual([closeToZero, closeToZero])
        else expect(isMissing(y[i])).toBe(true)
      }
    }
  })

  it('draws no limits under twelve known weeks, and says how many it needs', () => {
    expect(xmrChart([])).toEqual({ kind: 'too-few', needs: 12 })
    expect(xmrChart(means([80, 81, null, 79]))).toEqual({ kind: 'too-few', needs: 9 })
    expect(xmrChart(means(Array.from({ length: 11 }, (_, i) => i)))).toEqual({ kind: 'too-few', needs: 1 })
  })

  it('draws no limits where too few known weeks follow each other', () => {
    const everyOther = Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? 75 + (i % 5) : null))
    expect(xmrChart(means(everyOther))).toEqual({ kind: 'too-few', needs: 6 })
  })

  it('draws no limits where the weeks do not vary', () => {
    expect(xmrChart(means(Array.from({ length: 14 }, () => 80)))).toEqual({ kind: 'no-spread', centre: 80 })
  })

  it('refuses what is not a number, and a baseline outside the weeks', () => {
    const weeks = means(Array.from({ length: 14 }, (_, i) => i % 4))
    expect(() => xmrChart(means([1, Number.NaN]))).toThrow(RangeError)
    for (const [from, to] of [
      [-1, 12],
      [0, 14],
      [9, 3],
      [0.5, 12],
    ]) {
      expect(() => xmrChart(weeks, { baseline: { from: from as number, to: to as number } })).toThrow(
        RangeError,
      )
    }
    expect(() => xmrChart(weeks, { fewest: 1 })).toThrow(RangeError)
  })
})

const closeToZero = expect.closeTo(0, 10)

describe('laneyChart', () => {
  it("gives Laney's limits", () => {
    type Expected = { pbar: number; sigma_z: number; UCL: number[]; LCL: number[] }
    const { inputs, expected } = published<{ x: number[]; n: number[] }, Expected>('laney-1')
    const chart = known(laneyChart(shares(inputs.x, inputs.n), { fewest: 10 }))
    expect(chart.centre).toBeCloseTo(expected.pbar, 10)
    expect(chart.sigmaZ).toBeCloseTo(expected.sigma_z, 9)
    for (const [i, point] of chart.points.entries()) {
      if (point.kind !== 'known') throw new Error(point.kind)
      expect(point.low).toBeCloseTo(expected.LCL[i] as number, 10)
      expect(point.high).toBeCloseTo(expected.UCL[i] as number, 10)
    }
  })

  it.each(['all', 'frozen', 'with_gaps'] as const)('agrees with R to eleven decimals (%s)', (name) => {
    const { x, n, base, centre, sigma_z, low, high } = fromR.laney[name]
    const chart = known(laneyChart(shares(x, n), baseline(base)))
    expect(chart.centre).toBeCloseTo(centre, 12)
    expect(chart.sigmaZ).toBeCloseTo(sigma_z, 11)
    for (const [i, point] of chart.points.entries()) {
      if (point.kind === 'withheld') expect(isMissing(x[i])).toBe(true)
      else {
        expect(point.low).toBeCloseTo(low[i] as number, 11)
        expect(point.high).toBeCloseTo(high[i] as number, 11)
      }
    }
  })

  it('applies frozen limits to later weeks, which do not move them', () => {
    const weeks = Array.from(
      { length: 14 },
      (_, i) => ({ kind: 'known', favorable: 40 + (i % 3), n: 50 }) as const,
    )
    const frozen = { baseline: { from: 0, to: 13 } }
    const before = known(laneyChart(weeks, frozen))
    const after = known(laneyChart([...weeks, { kind: 'known', favorable: 20, n: 50 }], frozen))
    expect(after.points.slice(0, 14)).toEqual(before.points)
    expect(specialCauses(after)).toContainEqual({ rule: 'outside', side: 'below', points: [14] })
  })

  it('draws no limits where everybody was favorable, or the weeks do not vary', () => {
    const weeks = (favorable: number) =>
      Array.from({ length: 12 }, () => ({ kind: 'known', favorable, n: 20 }) as const)
    expect(laneyChart(weeks(20))).toEqual({ kind: 'no-spread', centre: 1 })
    expect(laneyChart(weeks(0))).toEqual({ kind: 'no-spread', centre: 0 })
    expect(laneyChart(weeks(15))).toEqual({ kind: 'no-spread', centre: 0.75 })
  })

  it('draws no limits under twelve known weeks', () => {
    const weeks = Array.from({ length: 13 }, (_, i) =>
      i < 3 ? ({ kind: 'withheld' } as const) : ({ kind: 'known', favorable: 10 + (i % 4), n: 20 } as const),
    )
    expect(laneyChart(weeks)).toEqual({ kind: 'too-few', needs: 2 })
  })

  it('keeps limits and centre in order within 0 and 1', () => {
    const week = fc
      .integer({ min: 10, max: 400 })
      .chain((n) =>
        fc.record({ kind: fc.constant('known' as const), n: fc.constant(n), favorable: fc.nat(n) }),
      )
    const gap = fc.constant({ kind: 'withheld' } as const)
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 8, arbitrary: week }, gap), { maxLength: 40 }), (weeks) => {
        const chart = laneyChart(weeks)
        if (chart.kind !== 'known') return
        expect(chart.points.length).toBe(weeks.length)
        for (const point of chart.points) {
          if (point.kind === 'withheld') continue
          const inOrder = [0, point.low, chart.centre, point.high, 1]
          expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other))
          expect(point.sigma).toBeGreaterThan(0)
        }
        for (const { points } of specialCauses(chart)) {
          for (const index of points) expect(chart.points[index]?.kind).toBe('known')
        }
      }),
      { numRuns: 200 },
    )
  })

  it('refuses impossible counts', () => {
    expect(() => laneyChart([{ kind: 'known', favorable: 3, n: 2 }])).toThrow(RangeError)
  })
})

describe('specialCauses', () => {
  it.each(['spc-rules-outside', 'spc-rules-shift'])('flags the weeks that the NHS flags (%s)', (id) => {
    type Expected = { outside: number | number[] } & Record<'shift7' | 'trend7' | 'two_of_three', number[]>
    const { inputs, expected } = published<{ y: number[] }, Expected>(id)
    const causes = causesOf(inputs.y)
    const fromOne = (rule: SpecialCause['rule']) => pointsOf(causes, rule).map((index) => index + 1)
    expect(fromOne('outside')).toEqual([expected.outside].flat())
    expect(fromOne('shift')).toEqual(expected.shift7)
    expect(fromOne('trend')).toEqual(expected.trend7)
    expect(fromOne('near-limit')).toEqual(expected.two_of_three)
  })

  it('agrees with R on forty series, with ties and withheld weeks', () => {
    const seen = { outside: 0, shift: 0, trend: 0, 'near-limit': 0 }
    for (const series of fromR.series) {
      const causes = causesOf(series.y, baseline(series.base))
      for (const [rule, expected] of [
        ['outside', series.outside],
        ['shift', series.shift],
        ['trend', series.trend],
        ['near-limit', series.near_limit],
      ] as const) {
        expect(pointsOf(causes, rule)).toEqual(expected)
        seen[rule] += expected.length
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
  })

  /** Twelve quiet weeks around 10 (limits 10 ± 5.32), frozen, and what comes after them. */
  const followedBy = (...later: (number | null)[]) => {
    const quiet = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11]
    return causesOf([...quiet, ...later], { baseline: { from: 0, to: 11 } })
  }

  it('takes seven weeks on one side for a shift, not six, and says which', () => {
    expect(followedBy(9, 11.5, 11.2, 11.4, 11.1, 11.3, 11.6)).toEqual([])
    expect(followedBy(9, 11.5, 11.2, 11.4, 11.1, 11.3, 11.6, 11.5)).toEqual([
      { rule: 'shift', side: 'above', points: [13, 14, 15, 16, 17, 18, 19] },
    ])
  })

  it('ends a run at a week on the centre line', () => {
    expect(followedBy(9, 11.5, 11.2, 11.4, 10, 11.3, 11.6, 11.5)).toEqual([])
  })

  it('ends a run at a withheld week', () => {
    expect(followedBy(9, 11.5, 11.2, 11.4, 11.1, null, 11.3, 11.6, 11.5)).toEqual([])
    expect(followedBy(9, 14, null, 14)).toEqual([])
  })

  it('takes seven weeks that rise for a trend: equal neighbours and withheld weeks end it', () => {
    const rising = [8, 8.5, 9, 9.5, 10.5, 11, 11.5]
    expect(followedBy(...rising)).toEqual([
      { rule: 'trend', side: 'above', points: [12, 13, 14, 15, 16, 17, 18] },
    ])
    expect(followedBy(8, 8.5, 9, 9, 9.5, 10.5, 11)).toEqual([])
    expect(followedBy(8, 8.5, 9, null, 9.5, 10.5, 11, 11.2)).toEqual([])
    expect(followedBy(...rising.toReversed())).toMatchObject([{ rule: 'trend', side: 'below' }])
  })

  it('takes two of three weeks near the same limit', () => {
    expect(followedBy(9, 14, 11, 14.5)).toEqual([{ rule: 'near-limit', side: 'above', points: [13, 15] }])
    expect(followedBy(9, 14, 9, 14.5)).toEqual([])
    expect(followedBy(9, 14, 6)).toEqual([])
  })

  it('does not call a week on the limit outside', () => {
    const chart = known(xmrChart(means([9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11])))
    const { high } = chart.points[0] as { high: number }
    expect(followedBy(high)).toEqual([])
    expect(followedBy(high + 1e-6)).toEqual([{ rule: 'outside', side: 'above', points: [12] }])
  })

  it('sees the same below as above when the series is turned over', () => {
    for (const { y, base } of fromR.series.slice(0, 15)) {
      const turned = y.map((value) => (isMissing(value) ? value : -value))
      const other = causesOf(turned, baseline(base)).map(({ side, ...cause }) => ({
        ...cause,
        side: side === 'above' ? 'below' : 'above',
      }))
      expect(new Set(other)).toEqual(new Set(causesOf(y, baseline(base))))
    }
  })
})
