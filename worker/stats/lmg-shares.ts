import { nearestCorrelation } from './nearest-correlation.ts'
import type { Matrix } from './symmetric-eigen.ts'

export type LmgShares = {
  /** Share of the outcome's variance that the drivers explain together. */
  readonly rSquared: number
  /** Each driver's part of it; they sum to rSquared. */
  readonly shares: readonly number[]
  /** By how much the correlation that changed most had to, so that all fit together; 0 where none had to. */
  readonly change: number
}

const mostDrivers = 12

/**
 * LMG (Shapley) shares of R²: what a driver adds to R², averaged over every order in which drivers may enter.
 * Computed from R² of all 2^p sets, each a step of elimination away from a smaller one.
 * @param correlations between 1 to 12 drivers: symmetric, 1 on the diagonal; pairwise ones are made to fit together
 * @param withOutcome each driver's correlation with the outcome, −1 to 1
 * @returns R² and its shares, in [0, 1]
 * @throws RangeError when these are no correlations, or the drivers are more than 12
 * @see Lindeman, Merenda & Gold (1980), p. 119; Grömping (2006), JSS 17(1) (relaimpo, type = "lmg")
 */
export function lmgShares(correlations: Matrix, withOutcome: readonly number[]): LmgShares {
  const drivers = withOutcome.length
  if (drivers < 1 || drivers > mostDrivers) {
    throw new RangeError(`drivers must be 1 to ${mostDrivers}, not ${drivers}`)
  }
  if (correlations.length !== drivers) throw new RangeError('correlations must have a row for each driver')
  const all = [...correlations.map((row, i) => [...row, withOutcome[i] as number]), [...withOutcome, 1]]
  requireCorrelations(all)
  const { matrix, change } = nearestCorrelation(all)
  const explained = explainedBySets(matrix)
  const weights = shapleyWeights(drivers)
  const shares = withOutcome.map((_, driver) => {
    const bit = 1 << driver
    let share = 0
    for (let set = 0; set < explained.length; set++) {
      if (set & bit) continue
      share +=
        (weights[sizeOf(set)] as number) * ((explained[set | bit] as number) - (explained[set] as number))
    }
    return Math.max(0, share)
  })
  return { rSquared: explained.at(-1) as number, shares, change }
}

function requireCorrelations(matrix: Matrix): void {
  for (const [i, row] of matrix.entries()) {
    for (const [j, value] of row.entries()) {
      if (!(Math.abs(value) <= 1)) throw new RangeError(`a correlation must lie from -1 to 1, not ${value}`)
      if (i === j && value !== 1) {
        throw new RangeError(`a driver's correlation with itself must be 1, not ${value}`)
      }
    }
  }
}

/** At each set of drivers, as bits, its R². The matrix holds the outcome last. */
function explainedBySets(matrix: Matrix): Float64Array {
  const drivers = matrix.length - 1
  const explained = new Float64Array(1 << drivers)
  // What is left to explain, of the drivers from `next` on and the outcome, once those in `set` are known.
  const visit = (left: Matrix, next: number, set: number): void => {
    if (next === drivers) {
      explained[set] = 1 - (left[0]?.[0] as number)
      return
    }
    const rest = left.slice(1).map((row) => row.slice(1))
    visit(rest, next + 1, set)
    const first = left[0] as readonly number[]
    const pivot = first[0] as number
    visit(
      rest.map((row, i) => {
        const factor = (first[i + 1] as number) / pivot
        return row.map((value, j) => value - factor * (first[j + 1] as number))
      }),
      next + 1,
      set | (1 << next),
    )
  }
  visit(matrix, 0, 0)
  return explained
}

/** At size s of a set, s! (p − s − 1)! / p!: how often exactly these drivers come before a given other one. */
function shapleyWeights(drivers: number): readonly number[] {
  const weights = [1 / drivers]
  for (let size = 1; size < drivers; size++) {
    weights.push(((weights[size - 1] as number) * size) / (drivers - size))
  }
  return weights
}

function sizeOf(set: number): number {
  let size = 0
  for (let left = set; left > 0; left &= left - 1) size++
  return size
}
