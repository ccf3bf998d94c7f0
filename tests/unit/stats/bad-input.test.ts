import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as stats from '../../../worker/stats/index.ts'

/** What a caller's mistake may send: any number at all, and often one at an edge. */
const edges = [0, 1, -1, 0.5, 1e-300, 1e300, Number.MAX_SAFE_INTEGER, Number.NaN, Number.POSITIVE_INFINITY]
const number = fc.oneof(fc.constantFrom(...edges), fc.double(), fc.integer({ min: -2, max: 50 }))
const probability = fc.oneof(number, fc.double({ min: 0, max: 1, noNaN: true }))
const small = fc.oneof({ weight: 9, arbitrary: fc.nat(40) }, fc.constantFrom(-1, 0.5, Number.NaN))
const counts = fc.record({ favorable: small, n: small })
const good = fc.nat(40).chain((n) => fc.record({ favorable: fc.nat(n), n: fc.constant(n) }))
const either = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 20, arbitrary: usual }, { weight: 1, arbitrary: rare })
const agents = fc.array(either(good, counts), { maxLength: 8 })
const period = fc.record({ trained: fc.boolean(), before: either(good, counts), after: either(good, counts) })
const withheld = fc.constant({ kind: 'withheld' } as const)
const level = fc.oneof(fc.constant(0.95), number)

const calls: Record<string, fc.Arbitrary<() => unknown>> = {
  wilsonInterval: fc.tuple(small, small, level).map((of) => () => stats.wilsonInterval(...of)),
  scoreInterval: fc.tuple(number, number, level).map((of) => () => stats.scoreInterval(...of)),
  newcombeInterval: fc
    .tuple(small, small, small, small, level)
    .map((of) => () => stats.newcombeInterval(...of)),
  differenceProbability: fc
    .tuple(small, small, small, small)
    .map((of) => () => stats.differenceProbability(...of)),
  fitBetaBinomial: agents.map((of) => () => stats.fitBetaBinomial(of)),
  shrink: fc.tuple(small, small, agents, level).map(
    ([favorable, n, all, at]) =>
      () =>
        stats.shrink(favorable, n, stats.fitBetaBinomial(all), at),
  ),
  shareUnder: fc.tuple(probability, small, small, agents).map(
    ([bound, favorable, n, all]) =>
      () =>
        stats.shareUnder(bound, favorable, n, stats.fitBetaBinomial(all)),
  ),
  reliability: fc.tuple(number, number).map((of) => () => stats.reliability(...of)),
  responsesNeeded: fc.tuple(number, number).map((of) => () => stats.responsesNeeded(...of)),
  funnelLimits: fc.tuple(probability, small).map((of) => () => stats.funnelLimits(...of)),
  funnelProbability: fc.tuple(small, small, probability).map((of) => () => stats.funnelProbability(...of)),
  overdispersion: fc
    .tuple(agents, fc.option(probability, { nil: undefined }))
    .map((of) => () => stats.overdispersion(...of)),
  laneyChart: fc
    .array(
      fc.oneof(
        either(good, counts).map((week) => ({ kind: 'known', ...week }) as const),
        withheld,
      ),
      { maxLength: 20 },
    )
    .map((of) => () => causes(stats.laneyChart(of, { fewest: 4 }))),
  xmrChart: fc
    .array(
      fc.oneof(
        either(fc.nat(100), number).map((mean) => ({ kind: 'known', mean }) as const),
        withheld,
      ),
      { maxLength: 20 },
    )
    .map((of) => () => causes(stats.xmrChart(of, { fewest: 4 }))),
  driverShares: fc
    .array(
      fc.record({
        outcome: fc.option(either(fc.nat(4), number), { nil: undefined }),
        drivers: fc.array(fc.option(either(fc.nat(4), number), { nil: undefined }), {
          minLength: 2,
          maxLength: 2,
        }),
      }),
      { maxLength: 20 },
    )
    .map((of) => () => stats.driverShares(of, { seed: 1, resamples: 4, fewestPairs: 3 })),
  differenceInDifferences: fc
    .tuple(fc.array(period, { maxLength: 16 }), level)
    .map((of) => () => stats.differenceInDifferences(...of)),
  expectedRise: fc.array(period, { maxLength: 16 }).map((of) => () => stats.expectedRise(of)),
  benjaminiHochberg: fc
    .tuple(fc.array(probability), probability)
    .map((of) => () => stats.benjaminiHochberg(...of)),
  rake: fc
    .tuple(
      fc.array(fc.record({ levels: fc.tuple(either(fc.nat(2), small), fc.nat(1)), count: small }), {
        maxLength: 8,
      }),
      fc.tuple(fc.array(number, { maxLength: 3 }), fc.array(fc.nat(3), { maxLength: 3 })),
    )
    .map((of) => () => stats.rake(...of)),
  effectiveSampleSize: fc.array(number).map((of) => () => stats.effectiveSampleSize(of)),
  burstProbability: fc.tuple(small, fc.oneof(small, number)).map((of) => () => stats.burstProbability(...of)),
}

function causes(chart: stats.Chart) {
  return chart.kind === 'known' ? [chart, stats.specialCauses(chart)] : chart
}

describe('bad input', () => {
  it.each(Object.entries(calls))('gets numbers or a RangeError from %s, never NaN or infinity', (_, call) => {
    const noNumber = (value: unknown): boolean =>
      typeof value === 'number'
        ? !Number.isFinite(value)
        : typeof value === 'object' && value !== null && Object.values(value).some(noNumber)
    fc.assert(
      fc.property(call, (ask) => {
        let answer: unknown
        try {
          answer = ask()
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
          return
        }
        expect(noNumber(answer)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('is tried on every statistic that is exported', () => {
    const inner = ['betaQuantile', 'incompleteBeta', 'logGamma', 'normalQuantile', 'specialCauses']
    expect(Object.keys(stats).sort()).toEqual([...Object.keys(calls), ...inner].sort())
  })
})
