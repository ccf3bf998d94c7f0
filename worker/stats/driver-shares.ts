import { seededRandom } from '../../schema/random.ts'
import { requireLevel } from './interval.ts'
import { lmgShares } from './lmg-shares.ts'
import { type Answers, type PairwiseCorrelations, PairwiseSums } from './pairwise-correlations.ts'
import { sampleQuantile } from './sample-quantile.ts'

/** One person's answers: overall satisfaction, and one number or none for each driver. */
export type DriverRow = { readonly outcome: number | undefined; readonly drivers: Answers }

export type Estimate = { readonly value: number; readonly low: number; readonly high: number }

export type DriverShare =
  | {
      readonly kind: 'known'
      /** Of the outcome's variance; they sum to R². */
      readonly ofVariance: Estimate
      /** Of R²; they sum to 1, or are 0 where nothing is explained. */
      readonly ofExplained: Estimate
    }
  /** Answers that its rarest pair still needs. */
  | { readonly kind: 'withheld'; readonly needs: number }
  /** Everyone answers the same. */
  | { readonly kind: 'no-spread' }

export type DriverShares =
  | {
      readonly kind: 'known'
      readonly rSquared: number
      /** Answers side by side that the rarest pair of what is compared has. */
      readonly smallestPair: number
      /** In the order of the drivers given. */
      readonly drivers: readonly DriverShare[]
      /** By how much the correlation that changed most had to, so that all fit together. */
      readonly change: number
    }
  /** No driver is left that has enough answers and varies. */
  | { readonly kind: 'withheld'; readonly drivers: readonly DriverShare[] }
  /** Correlations of different people contradict each other by more than chance explains. */
  | { readonly kind: 'inconsistent'; readonly change: number }

export type DriverOptions = {
  readonly seed: number
  readonly resamples?: number
  readonly level?: number
  readonly fewestPairs?: number
}

/** A correlation of 100 pairs has a standard error of up to 0.1: a larger repair is no rounding of chance. */
const largestChange = 0.1

/**
 * How much of overall satisfaction goes with each driver: LMG shares of R² from pairwise correlations, with
 * percentile intervals of a bootstrap over persons. Drivers that lack answers side by side with the outcome or
 * another driver are left out one by one, the one with the most such pairs first, and say how many they need.
 * Association, not cause. A bootstrap's shares can't fall below 0 and come out a little high: the interval of a driver
 * without any influence lies above 0, and may lie above its share. A resample of eleven drivers takes some 3 ms.
 * @param rows one for each person, of any scale; 12 drivers at most
 * @param options seed of the bootstrap; resamples (1000), level (0.95), answers needed per pair (100)
 * @returns shares in [0, 1]; withheld where no driver has enough pairs; inconsistent where pairwise correlations must
 *   be changed by more than 0.1 to fit together
 * @throws RangeError when rows differ in length, hold something else than finite numbers, or an option is impossible
 * @see Grömping (2006), JSS 17(1); Efron & Tibshirani (1993), ch. 13, for the intervals
 */
export function driverShares(rows: readonly DriverRow[], options: DriverOptions): DriverShares {
  const { seed, resamples = 1000, level = 0.95, fewestPairs = 100 } = options
  requireLevel(level)
  for (const [name, count] of Object.entries({ resamples, fewestPairs })) {
    if (!Number.isSafeInteger(count) || count < 2) {
      throw new RangeError(`${name} must be a whole number from 2 on, not ${count}`)
    }
  }
  if (rows.length === 0) return { kind: 'withheld', drivers: [] }
  const drivers = requireRows(rows)
  const sums = new PairwiseSums(
    rows.map((row) => [...row.drivers, row.outcome]),
    drivers + 1,
  )
  const given = sums.correlations()
  const needs = pairsNeeded(given, drivers, fewestPairs)
  const varied = given.correlation(drivers, drivers) !== undefined
  const kept = needs.flatMap((need, driver) =>
    varied && need === 0 && given.correlation(driver, driver) !== undefined ? [driver] : [],
  )
  const leftOut = (need: number): DriverShare =>
    need > 0 ? { kind: 'withheld', needs: need } : { kind: 'no-spread' }
  if (kept.length === 0) return { kind: 'withheld', drivers: needs.map(leftOut) }

  const whole = sharesOf(given, kept, drivers)
  if (whole.change > largestChange) return { kind: 'inconsistent', change: whole.change }
  const random = seededRandom(seed)
  const drawn = Array.from({ length: resamples }, () =>
    sharesOf(sums.correlations(resampled(rows.length, random)), kept, drivers),
  )
  const estimate = (value: number, resampledValues: readonly number[]): Estimate => ({
    value,
    low: sampleQuantile(resampledValues, (1 - level) / 2),
    high: sampleQuantile(resampledValues, (1 + level) / 2),
  })
  return {
    kind: 'known',
    rSquared: whole.rSquared,
    smallestPair: smallestPairOf(given, [...kept, drivers]),
    change: whole.change,
    drivers: needs.map((need, driver) => {
      const at = kept.indexOf(driver)
      if (at < 0) return leftOut(need)
      const of = ({ shares }: typeof whole) => shares[at] as number
      const ofAll = (each: typeof whole) => (each.rSquared > 0 ? of(each) / each.rSquared : 0)
      return {
        kind: 'known',
        ofVariance: estimate(of(whole), drawn.map(of)),
        ofExplained: estimate(ofAll(whole), drawn.map(ofAll)),
      }
    }),
  }
}

function requireRows(rows: readonly DriverRow[]): number {
  const drivers = rows[0]?.drivers.length ?? 0
  if (drivers < 1 || drivers > 12) throw new RangeError(`rows must have 1 to 12 drivers, not ${drivers}`)
  for (const row of rows) {
    if (row.drivers.length !== drivers) throw new RangeError('every row must have the same drivers')
    for (const value of [row.outcome, ...row.drivers]) {
      if (value !== undefined && !Number.isFinite(value)) {
        throw new RangeError(`an answer must be a number, not ${value}`)
      }
    }
  }
  return drivers
}

/** For each driver 0, or how many answers its rarest pair needs before it can be told apart from those that stay. */
function pairsNeeded({ pairs }: PairwiseCorrelations, drivers: number, fewest: number): readonly number[] {
  const needs = Array.from({ length: drivers }, () => 0)
  const stay = new Set(needs.keys())
  for (;;) {
    // The outcome, as the last column, stays in any case.
    const missing = [...stay].map((driver) => {
      const others = [...stay, drivers].filter((other) => other !== driver)
      const short = others.map((other) => fewest - pairs(driver, other)).filter((need) => need > 0)
      return { driver, pairs: short.length, most: Math.max(0, ...short), all: pairs(driver, driver) }
    })
    const worst = missing
      .filter((each) => each.pairs > 0)
      .sort((one, other) => other.pairs - one.pairs || other.most - one.most || one.all - other.all)[0]
    if (!worst) return needs
    needs[worst.driver] = worst.most
    stay.delete(worst.driver)
  }
}

const smallestPairOf = ({ pairs }: PairwiseCorrelations, columns: readonly number[]): number =>
  Math.min(...columns.flatMap((one, at) => columns.slice(at + 1).map((other) => pairs(one, other))))

/** Where a pair does not vary in a resample, it explains nothing there. */
function sharesOf({ correlation }: PairwiseCorrelations, kept: readonly number[], outcome: number) {
  const between = (one: number, other: number) => (one === other ? 1 : (correlation(one, other) ?? 0))
  return lmgShares(
    kept.map((one) => kept.map((other) => between(one, other))),
    kept.map((one) => between(one, outcome)),
  )
}

function resampled(count: number, random: () => number): Uint32Array {
  const times = new Uint32Array(count)
  for (let draw = 0; draw < count; draw++) {
    const index = Math.floor(random() * count)
    times[index] = (times[index] as number) + 1
  }
  return times
}
