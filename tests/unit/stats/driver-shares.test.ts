import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../schema/random.ts'
import { type DriverRow, driverShares } from '../../../worker/stats/index.ts'
import { lmgShares } from '../../../worker/stats/lmg-shares.ts'
import { nearestCorrelation } from '../../../worker/stats/nearest-correlation.ts'
import { PairwiseSums } from '../../../worker/stats/pairwise-correlations.ts'
import { type Matrix, symmetricEigen } from '../../../worker/stats/symmetric-eigen.ts'
import fromR from '../../vectors/r/drivers.json' with { type: 'json' }
import { published } from './published.ts'

const close = (values: readonly number[], digits = 10) => values.map((value) => expect.closeTo(value, digits))
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const correlationsOf = (rows: readonly (readonly (number | undefined)[])[], columns: number) => {
  const { correlation } = new PairwiseSums(rows, columns).correlations()
  return Array.from({ length: columns }, (_, i) =>
    Array.from({ length: columns }, (_, j) => correlation(i, j) as number),
  )
}

describe('lmgShares', () => {
  it('gives the shares of relaimpo for the Swiss provinces (Grömping 2006)', () => {
    type Expected = { R2: number; lmg: Record<string, number> }
    const { inputs, expected } = published<{ data: number[][] }, Expected>('lmg-swiss')
    const all = correlationsOf(inputs.data, 6)
    const { rSquared, shares, change } = lmgShares(
      all.slice(1).map((row) => row.slice(1)),
      (all[0] as number[]).slice(1),
    )
    expect(rSquared).toBeCloseTo(expected.R2, 10)
    expect(shares).toEqual(close(Object.values(expected.lmg)))
    expect(change).toBe(0)
  })

  it.each(['swiss', 'attitude', 'seven', 'one', 'pairwise'] as const)(
    'agrees with R over every order of entry (%s)',
    (name) => {
      const { correlations, with_outcome, r_squared, shares } = fromR[name]
      const result = lmgShares(correlations, with_outcome)
      expect(result.rSquared).toBeCloseTo(r_squared, 11)
      expect(result.shares).toEqual(close(shares, 11))
    },
  )

  it('makes pairwise correlations that contradict each other fit together, and says by how much', () => {
    const { given, shares, r_squared, change } = fromR.repaired
    const result = lmgShares(
      given.slice(1).map((row) => row.slice(1)),
      (given[0] as number[]).slice(1),
    )
    expect(result.change).toBeCloseTo(change, 11)
    // Close to singular: six digits of R's eight.
    expect(result.rSquared).toBeCloseTo(r_squared, 6)
    expect(result.shares).toEqual(close(shares, 5))
  })

  it('shares equally between two drivers that always agree', () => {
    const { shares, rSquared } = lmgShares(
      [
        [1, 1],
        [1, 1],
      ],
      [0.6, 0.6],
    )
    expect(rSquared).toBeCloseTo(0.36, 6)
    expect(shares).toEqual(close([0.18, 0.18], 6))
  })

  const answers = fc.integer({ min: 1, max: 6 }).chain((p) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: p + 1, maxLength: p + 1 }), {
      minLength: 20,
      maxLength: 40,
    }),
  )
  const usable = (all: Matrix) => all.every((row) => row.every((value) => value !== undefined))

  it('gives shares that sum to R², in [0, 1], whatever the order of the drivers', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const columns = rows[0]?.length ?? 0
        const all = correlationsOf(rows, columns)
        if (!usable(all)) return
        const shares = (order: readonly number[]) =>
          lmgShares(
            order.map((i) => order.map((j) => all[i]?.[j] as number)),
            order.map((i) => all[i]?.[0] as number),
          )
        const order = Array.from({ length: columns - 1 }, (_, i) => i + 1)
        const one = shares(order)
        const other = shares(order.toReversed())
        expect(sum(one.shares)).toBeCloseTo(one.rSquared, 9)
        for (const share of one.shares) expect(share).toBeGreaterThanOrEqual(0)
        expect(one.rSquared).toBeLessThanOrEqual(1)
        expect(other.shares).toEqual(close(one.shares.toReversed(), 6))
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['no driver', [], []],
    [
      'thirteen drivers',
      Array.from({ length: 13 }, (_, i) => Array.from({ length: 13 }, (_, j) => (i === j ? 1 : 0))),
      Array(13).fill(0),
    ],
    ['a correlation above 1', [[1]], [1.2]],
    ['what is not a number', [[1]], [Number.NaN]],
    ['a diagonal that is not 1', [[0.5]], [0.2]],
    [
      'halves that differ',
      [
        [1, 0.2],
        [0.3, 1],
      ],
      [0.2, 0.1],
    ],
    ['a row too few', [[1, 0.2]], [0.2, 0.1]],
  ])('refuses %s', (_, correlations, withOutcome) => {
    expect(() => lmgShares(correlations, withOutcome)).toThrow(RangeError)
  })
})

describe('driverShares', () => {
  const rowsOf = (data: readonly (readonly (number | string | null)[])[]): DriverRow[] =>
    data.map((row) => {
      const [outcome, ...drivers] = row.map((value) => (typeof value === 'number' ? value : undefined))
      return { outcome, drivers }
    })
  const planted = (rows: number, seed: number): DriverRow[] => {
    const random = seededRandom(seed)
    const noise = () => random() + random() + random() - 1.5
    return Array.from({ length: rows }, () => {
      const drivers = [noise(), noise(), noise()]
      const [strong = 0, weak = 0] = drivers
      const asked = drivers.map((value) => (random() < 0.7 ? value : undefined))
      return { outcome: 2 * strong + weak + noise(), drivers: asked }
    })
  }
  function known(rows: readonly DriverRow[], options: Parameters<typeof driverShares>[1]) {
    const result = driverShares(rows, options)
    if (result.kind !== 'known') throw new Error(result.kind)
    return result
  }
  const sharesOf = (result: ReturnType<typeof known>) =>
    result.drivers.map((driver) => {
      if (driver.kind !== 'known') throw new Error(driver.kind)
      return driver
    })

  it('takes each correlation from those who answered both, as R does', () => {
    const { data, shares, r_squared } = fromR.pairwise
    const result = known(rowsOf(data), { seed: 1, resamples: 50 })
    expect(result.rSquared).toBeCloseTo(r_squared, 10)
    expect(sharesOf(result).map(({ ofVariance }) => ofVariance.value)).toEqual(close(shares))
    expect(sum(sharesOf(result).map(({ ofExplained }) => ofExplained.value))).toBeCloseTo(1, 10)
  })

  it('gives the same for the same seed, and other intervals for another', () => {
    const rows = planted(400, 3)
    const [one, same, other] = [7, 7, 8].map((seed) => driverShares(rows, { seed, resamples: 60 }))
    expect(same).toEqual(one)
    expect(other).not.toEqual(one)
  })

  // Shares of variance by construction: 4 : 1 : 0, of 1 more of noise
  it('finds what was planted: intervals that hold 4/6 and 1/6, and the strongest apart from the others', () => {
    const [strong, weak, none] = sharesOf(known(planted(2500, 5), { seed: 2, resamples: 200 }))
    expect(strong?.ofVariance.low).toBeLessThan(4 / 6)
    expect(strong?.ofVariance.high).toBeGreaterThan(4 / 6)
    expect(weak?.ofVariance.low).toBeLessThan(1 / 6)
    expect(weak?.ofVariance.high).toBeGreaterThan(1 / 6)
    expect(strong?.ofExplained.low).toBeGreaterThan(weak?.ofExplained.high as number)
    expect(none?.ofVariance.high).toBeLessThan(0.02)
  })

  it('leaves out a driver with fewer than 100 answers beside another, and says how many it needs', () => {
    const rows = planted(600, 9).map((row, i) => ({
      ...row,
      drivers: [...row.drivers, i < 40 ? i : undefined],
    }))
    const alone = known(planted(600, 9), { seed: 4, resamples: 50 })
    const result = known(rows, { seed: 4, resamples: 50 })
    const fourth = result.drivers[3]
    if (fourth?.kind !== 'withheld') throw new Error(fourth?.kind)
    const beside = [0, 1, 2].map(
      (driver) => rows.slice(0, 40).filter((row) => row.drivers[driver] !== undefined).length,
    )
    expect(fourth.needs).toBe(100 - Math.min(...beside))
    expect(result.drivers.slice(0, 3)).toEqual(alone.drivers)
  })

  it('is withheld where no pair has 100 answers, and where nobody answered', () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({ outcome: i, drivers: [i % 7, i % 3] }))
    expect(driverShares(rows, { seed: 1 })).toEqual({
      kind: 'withheld',
      drivers: [
        { kind: 'withheld', needs: 40 },
        { kind: 'withheld', needs: 40 },
      ],
    })
    expect(driverShares([], { seed: 1 })).toEqual({ kind: 'withheld', drivers: [] })
  })

  it('says of a driver to which everyone gives the same answer that it has no spread', () => {
    const rows = Array.from({ length: 200 }, (_, i) => ({ outcome: i % 5, drivers: [(i * 3) % 7, 100] }))
    expect(known(rows, { seed: 1, resamples: 20 }).drivers[1]).toEqual({ kind: 'no-spread' })
    const content = rows.map((row) => ({ ...row, outcome: 100 }))
    expect(driverShares(content, { seed: 1 })).toMatchObject({ kind: 'withheld' })
  })

  it('refuses to average what contradicts itself: pairs of different people that no one person could give', () => {
    // A and B agree with the outcome in their own respondents, and are opposites in a third group.
    const groups = (i: number): DriverRow => {
      const value = i % 10
      if (i < 200) return { outcome: value, drivers: [value, undefined] }
      if (i < 400) return { outcome: value, drivers: [undefined, value] }
      return { outcome: undefined, drivers: [value, -value] }
    }
    const result = driverShares(
      Array.from({ length: 600 }, (_, i) => groups(i)),
      { seed: 1 },
    )
    expect(result).toMatchObject({ kind: 'inconsistent' })
  })

  it('never gives a number that is none, on answers with most of them missing', () => {
    const value = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined })
    const row = fc.record({ outcome: value, drivers: fc.array(value, { minLength: 3, maxLength: 3 }) })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), fc.nat(), (rows, seed) => {
        const result = driverShares(rows, { seed, resamples: 10, fewestPairs: 5 })
        if (result.kind !== 'known') return
        for (const driver of result.drivers) {
          if (driver.kind !== 'known') continue
          for (const { value: estimate, low, high } of [driver.ofVariance, driver.ofExplained]) {
            for (const each of [estimate, low, high]) expect(each >= 0 && each <= 1 + 1e-9).toBe(true)
            expect(low).toBeLessThanOrEqual(high)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('refuses rows of different length, no driver, thirteen, and what is not a number', () => {
    const refused = (rows: DriverRow[]) => expect(() => driverShares(rows, { seed: 1 })).toThrow(RangeError)
    refused([
      { outcome: 1, drivers: [1] },
      { outcome: 1, drivers: [1, 2] },
    ])
    refused([{ outcome: 1, drivers: [] }])
    refused([{ outcome: 1, drivers: Array(13).fill(1) }])
    refused([{ outcome: Number.NaN, drivers: [1] }])
    refused([{ outcome: 1, drivers: [Number.POSITIVE_INFINITY] }])
    expect(() => driverShares(planted(20, 1), { seed: 1, resamples: 0 })).toThrow(RangeError)
    expect(() => driverShares(planted(20, 1), { seed: 1, level: 1 })).toThrow(RangeError)
  })
})

describe('symmetricEigen', () => {
  it('agrees with eigen of R, over seven orders of magnitude', () => {
    const { matrix, values } = fromR.eigenvalues
    const result = symmetricEigen(matrix)
    for (const [i, value] of values.entries()) expect(result.values[i]).toBeCloseTo(value, 9)
    for (const [k, vector] of result.vectors.entries()) {
      for (const [i, row] of matrix.entries()) {
        const image = sum(row.map((value, j) => value * (vector[j] as number)))
        expect(image).toBeCloseTo((result.values[k] as number) * (vector[i] as number), 8)
      }
    }
  })

  it('refuses a matrix that is not square, not symmetric or not of numbers', () => {
    expect(() => symmetricEigen([[1, 2]])).toThrow(RangeError)
    expect(() =>
      symmetricEigen([
        [1, 2],
        [3, 1],
      ]),
    ).toThrow(RangeError)
    expect(() => symmetricEigen([[Number.NaN]])).toThrow(RangeError)
  })
})

describe('nearestCorrelation', () => {
  it('agrees with R, and has no eigenvalue below 0', () => {
    const { given, fixed, eigenvalues } = fromR.repaired
    expect(symmetricEigen(given).values).toEqual(close(eigenvalues, 12))
    const { matrix } = nearestCorrelation(given)
    for (const [i, row] of matrix.entries()) expect(row).toEqual(close(fixed[i] as number[], 11))
    expect(Math.min(...symmetricEigen(matrix).values)).toBeGreaterThan(0)
  })

  it('changes nothing that fits together', () => {
    const { correlations } = fromR.swiss
    expect(nearestCorrelation(correlations)).toEqual({ matrix: correlations, change: 0 })
  })
})
