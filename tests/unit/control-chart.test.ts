import { describe, expect, it } from 'vitest'
import { weekName } from '../../schema/calendar.ts'
import type { ControlChart, Phase } from '../../schema/contracts/control-chart.ts'
import type { Counts } from '../../schema/instrument/measures.ts'
import { type Base, controlCharts, type WeekCounts } from '../../worker/services/reports/control-chart.ts'
import fromR from '../vectors/r/spc.json' with { type: 'json' }

type Missing = number | string | null
const first = 2900

const answered = (favorable: Missing | undefined, n: Missing | undefined): Counts =>
  typeof favorable === 'number' && typeof n === 'number'
    ? [n - favorable, 0, 0, favorable, 0]
    : [0, 0, 0, 0, 0]
const series = (x: readonly Missing[], n: readonly Missing[]): WeekCounts[] =>
  x.map((favorable, index) => ({ week: first + index, counts: answered(favorable, n[index]) }))
/** Weeks of 1,000 answers whose mean has one decimal: all at 100 points or at 0. */
const means = (y: readonly Missing[]): WeekCounts[] =>
  y.map((mean, index) => ({
    week: first + index,
    counts:
      typeof mean === 'number'
        ? [1000 - Math.round(mean * 10), 0, 0, 0, Math.round(mean * 10)]
        : [0, 0, 0, 0, 0],
  }))

const base = (week: number, frozen?: { from: number; to: number }): Base => ({
  week,
  ...(frozen && { frozen }),
  shown: {
    id: String(week),
    week: weekName(week),
    note: 'Nuevo sistema de turnos',
    at: '2026-11-24T15:00:00Z',
  },
})

function limits({ limits }: Phase) {
  if (limits.kind !== 'known') throw new Error(limits.kind)
  return limits
}
const only = ({ phases }: ControlChart) => {
  expect(phases).toHaveLength(1)
  return phases[0] as Phase
}

describe('controlCharts', () => {
  it.each(['all', 'with_gaps'] as const)('gives the limits that R gives to the weekly share (%s)', (name) => {
    const { x, n, centre, low, high } = fromR.laney[name]
    const phase = only(controlCharts('G1', series(x, n), []).share)
    const known = limits(phase)
    expect(known.centre).toBeCloseTo(centre, 12)
    const kept = x.flatMap((favorable, index) => (typeof favorable === 'number' ? [index] : []))
    expect(known.weeks.map(({ week }) => week)).toEqual(kept.map((index) => weekName(first + index)))
    for (const [place, index] of kept.entries()) {
      expect(known.weeks[place]?.low).toBeCloseTo(low[index] as number, 11)
      expect(known.weeks[place]?.high).toBeCloseTo(high[index] as number, 11)
    }
  })

  it('freezes the limits of a share as R does', () => {
    const { x, n, base: frozen, centre, low } = fromR.laney.frozen
    const [from = 0, to = 0] = frozen
    const made = base(first, { from: first + from, to: first + to })
    const known = limits(only(controlCharts('G1', series(x, n), [made]).share))
    expect(known).toMatchObject({ from: weekName(first + from), to: weekName(first + to) })
    expect(known.centre).toBeCloseTo(centre, 12)
    expect(known.weeks.at(-1)?.low).toBeCloseTo(low.at(-1) as number, 11)
  })

  it('gives the weekly mean the limits and the special causes that R gives, frozen or not', () => {
    for (const { y, base: frozen, centre, low, high, ...causes } of fromR.series) {
      const [from = 0, to = 0] = frozen
      const { mean } = controlCharts('G1', means(y), [base(first, { from: first + from, to: first + to })])
      const known = limits(only(mean))
      expect(known.centre).toBeCloseTo(centre, 9)
      expect(known.weeks[0]?.low).toBeCloseTo(Math.max(0, low), 9)
      expect(known.weeks[0]?.high).toBeCloseTo(Math.min(100, high), 9)
      const found = (rule: string) =>
        mean.specialCauses.flatMap((cause) => (cause.rule === rule ? cause.weeks : [])).sort()
      const named = (positions: readonly number[]) => positions.map((index) => weekName(first + index)).sort()
      expect(found('outside')).toEqual(named(causes.outside))
      expect(found('shift')).toEqual(named(causes.shift))
      expect(found('trend')).toEqual(named(causes.trend))
      expect(found('near-limit')).toEqual(named(causes.near_limit))
    }
  })

  it('cuts the chart where a base begins: each phase has the centre of its own weeks, as R gives it', () => {
    const { x, n } = fromR.laney.all
    const before = Array.from({ length: 15 }, (_, index) => ({
      week: first - 15 + index,
      counts: answered(20 + (index % 5), 50),
    }))
    const { share } = controlCharts('G1', [...before, ...series(x, n)], [base(first)])
    expect(share.phases.map(({ from, to, base }) => [from, to, base?.note])).toEqual([
      [weekName(first - 15), weekName(first - 1), undefined],
      [weekName(first), weekName(first + x.length - 1), 'Nuevo sistema de turnos'],
    ])
    const [one, other] = share.phases.map(limits)
    expect(one?.centre).toBeCloseTo(22 / 50, 12)
    expect(other?.centre).toBeCloseTo(fromR.laney.all.centre, 12)
  })

  it('ends a run where the limits are set anew', () => {
    // 13 weeks at 70 and 72 %, then 6 at 90 % and 91 %: with the limits of the first 13 these are one run, and all outside
    const weeks = [...Array.from({ length: 13 }, (_, i) => 70 + 2 * (i % 2)), 90, 91, 90, 91, 90, 91, 90]
    const made = series(
      weeks,
      weeks.map(() => 100),
    )
    const frozen = { from: first, to: first + 12 }
    const rules = (bases: Base[]) =>
      new Set(controlCharts('G1', made, bases).share.specialCauses.map(({ rule }) => rule))
    expect(rules([base(first, frozen)])).toEqual(new Set(['outside', 'shift']))
    const anew = controlCharts('G1', made, [base(first, frozen), base(first + 13)]).share
    expect(anew.specialCauses).toEqual([])
    expect(anew.phases[1]?.limits).toEqual({ kind: 'too-few', needs: 5 })
  })

  it('holds weeks against limits frozen on weeks before the chart', () => {
    const { x, n } = fromR.laney.all
    const weeks = series(x, n)
    const frozen = base(first, { from: first, to: first + 14 })
    const whole = limits(only(controlCharts('G1', weeks, [frozen]).share))
    const late = limits(only(controlCharts('G1', weeks, [frozen], first + 20).share))
    expect(late.centre).toBe(whole.centre)
    expect(late.weeks).toEqual(whole.weeks.slice(20))
  })

  it('is a line alone under twelve weeks, and says how many are needed', () => {
    const weeks = series([30, 31, 29, 32, 30], [40, 40, 40, 40, 40])
    const charts = controlCharts('G1', weeks, [])
    expect(only(charts.share).limits).toEqual({ kind: 'too-few', needs: 7 })
    expect(only(charts.mean).limits).toEqual({ kind: 'too-few', needs: 7 })
    expect(charts.share.specialCauses).toEqual([])
  })

  it('says so where the frozen weeks are not there', () => {
    const weeks = series(fromR.laney.all.x, fromR.laney.all.n)
    const { share } = controlCharts('G1', weeks, [base(first, { from: 10, to: 30 })])
    expect(only(share).limits).toEqual({ kind: 'too-few', needs: 12 })
  })

  it('has no phase without weeks, and leaves out bases of weeks to come', () => {
    expect(controlCharts('G1', [], [base(first)]).share).toEqual({ phases: [], specialCauses: [] })
    const weeks = series(fromR.laney.all.x, fromR.laney.all.n)
    expect(only(controlCharts('G1', weeks, [base(first + 100)]).share).base).toBeUndefined()
  })
})
