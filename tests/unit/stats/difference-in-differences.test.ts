import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AgentPeriods, differenceInDifferences } from '../../../worker/stats/index.ts'
import fromR from '../../vectors/r/difference-in-differences.json' with { type: 'json' }
import { published } from './published.ts'

type Row = { trained: boolean; n_before: number; n_after: number; x_before: number; x_after: number }

const periods = (rows: readonly Row[]): AgentPeriods[] =>
  rows.map(({ trained, n_before, n_after, x_before, x_after }) => ({
    trained,
    before: { favorable: x_before, n: n_before },
    after: { favorable: x_after, n: n_after },
  }))

function known(agents: readonly AgentPeriods[]) {
  const result = differenceInDifferences(agents)
  if (result.kind !== 'known') throw new Error(result.kind)
  return result
}

describe('differenceInDifferences', () => {
  it.each(fromR.cases.map((each, index) => [index + 1, each] as const))(
    'agrees with clubSandwich (CR2, Satterthwaite) to ten digits, case %i',
    (_, { agents, ...expected }) => {
      const result = known(periods(agents))
      expect(result.effect).toBeCloseTo(expected.effect, 12)
      expect(result.standardError / expected.standard_error).toBeCloseTo(1, 10)
      expect(result.degreesOfFreedom / expected.degrees_of_freedom).toBeCloseTo(1, 10)
      expect(result.pValue / expected.p_value).toBeCloseTo(1, 10)
      expect(result.low).toBeCloseTo(expected.low, 11)
      expect(result.high).toBeCloseTo(expected.high, 11)
    },
  )

  // Card & Krueger (1994), AER 84:772, Table 3: rounded means, taken as percentages, spread over five agents a side
  it('subtracts the change of the others from the change of the trained', () => {
    type Means = Record<'treated_before' | 'treated_after' | 'control_before' | 'control_after', number>
    const { inputs, expected } = published<Means, { did: number }>('did-card-krueger')
    const side = (trained: boolean, before: number, after: number) =>
      [-2, -1, 0, 1, 2].map((away) => ({
        trained,
        before: { favorable: Math.round(before * 100) + 5 * away, n: 10_000 },
        after: { favorable: Math.round(after * 100) - 3 * away, n: 10_000 },
      }))
    const agents = [
      ...side(true, inputs.treated_before, inputs.treated_after),
      ...side(false, inputs.control_before, inputs.control_after),
    ]
    expect(known(agents).effect * 100).toBeCloseTo(expected.did, 10)
  })

  const agent = (trained: boolean, before: number, after: number, n = 20) => ({
    trained,
    before: { favorable: before, n },
    after: { favorable: after, n },
  })

  it('is withheld under five agents a side, and says how many more each needs', () => {
    const agents = [1, 2, 3].flatMap((each) => [agent(true, 10 + each, 12), agent(false, 11, 12 + each)])
    expect(differenceInDifferences(agents)).toEqual({ kind: 'withheld', trained: 2, comparison: 2 })
    const more = [agent(false, 9, 9), agent(false, 9, 10), agent(false, 9, 10)]
    expect(differenceInDifferences([...agents, ...more])).toEqual({
      kind: 'withheld',
      trained: 2,
      comparison: 0,
    })
    expect(differenceInDifferences([])).toEqual({ kind: 'withheld', trained: 5, comparison: 5 })
  })

  it('leaves out agents without answers in one of the two periods', () => {
    const rows = periods(fromR.cases[0]?.agents as Row[])
    const newcomer = { trained: true, before: { favorable: 0, n: 0 }, after: { favorable: 40, n: 40 } }
    const gone = { trained: false, before: { favorable: 0, n: 40 }, after: { favorable: 0, n: 0 } }
    expect(differenceInDifferences([newcomer, ...rows, gone])).toEqual(differenceInDifferences(rows))
  })

  it('gives no interval where the agents of a side do not differ from each other', () => {
    const trained = [5, 6, 7, 8, 9].map((after) => agent(true, 5, after))
    const all = Array.from({ length: 5 }, () => agent(false, 20, 20))
    expect(differenceInDifferences([...trained, ...all])).toEqual({
      kind: 'no-spread',
      effect: expect.closeTo(0.1, 12),
    })
  })

  it('changes sign when the sides are exchanged, and does not mind the order of the agents', () => {
    for (const { agents } of fromR.cases) {
      const given = known(periods(agents))
      const exchanged = known(
        periods(agents.map((each) => ({ ...each, trained: !each.trained })).toReversed()),
      )
      expect(exchanged.effect).toBeCloseTo(-given.effect, 12)
      expect(exchanged.low).toBeCloseTo(-given.high, 11)
      expect(exchanged.high).toBeCloseTo(-given.low, 11)
      expect(exchanged.pValue).toBeCloseTo(given.pValue, 11)
    }
  })

  it('holds the effect in its interval and counts at most as many degrees of freedom as agents less two', () => {
    const counts = fc
      .integer({ min: 10, max: 60 })
      .chain((n) => fc.record({ n: fc.constant(n), favorable: fc.nat(n) }))
    const side = (trained: boolean) =>
      fc.array(fc.record({ trained: fc.constant(trained), before: counts, after: counts }), {
        minLength: 5,
        maxLength: 12,
      })
    fc.assert(
      fc.property(side(true), side(false), (one, other) => {
        const result = differenceInDifferences([...one, ...other])
        if (result.kind !== 'known') return
        expect(result.low).toBeLessThanOrEqual(result.effect)
        expect(result.high).toBeGreaterThanOrEqual(result.effect)
        expect(result.low).toBeGreaterThanOrEqual(-2)
        expect(result.high).toBeLessThanOrEqual(2)
        expect(result.degreesOfFreedom).toBeGreaterThan(1)
        expect(result.degreesOfFreedom).toBeLessThanOrEqual(one.length + other.length - 2 + 1e-9)
        expect(result.pValue).toBeGreaterThanOrEqual(0)
        expect(result.pValue).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })

  it('refuses impossible counts and levels', () => {
    expect(() => differenceInDifferences([agent(true, 21, 5)])).toThrow(RangeError)
    expect(() => differenceInDifferences([agent(true, -1, 5)])).toThrow(RangeError)
    expect(() => differenceInDifferences([agent(true, 0, 0, Number.NaN)])).toThrow(RangeError)
    expect(() => differenceInDifferences([], 95)).toThrow(RangeError)
  })
})
