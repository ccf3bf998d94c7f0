export type RakeCell = {
  /** The cell's level on each margin, counted from 0. */
  readonly levels: readonly number[]
  /** Responses in the cell, 0 or more. */
  readonly count: number
}

export type Raked =
  /** `weights`: one for each cell, 1 on average over the responses; 0 for a cell without responses. */
  | { readonly kind: 'converged'; readonly weights: readonly number[]; readonly rounds: number }
  /** The margins contradict the cells or each other: `gap` is by how much a share is still missed after the last round. */
  | { readonly kind: 'not-converged'; readonly gap: number }
  /** A level that the margin expects and from which nobody answered: no weight can make up for it. */
  | { readonly kind: 'nobody-answered'; readonly margin: number; readonly level: number }

const mostRounds = 1000
const precision = 1e-12

/**
 * Raking (iterative proportional fitting): weights that make the responses' shares match known ones on every margin,
 * such as visits by procedure; R: survey::rake.
 * @param cells responses by level on each margin; each combination once or several times
 * @param targets for each margin, how many or what share belongs to each level; a margin's are taken in proportion
 * @returns weights; or that they don't exist, and why
 * @throws RangeError when a count, a level or a target is impossible, or nobody answered at all
 * @see Deming & Stephan (1940), Ann Math Stat 11:427
 */
export function rake(cells: readonly RakeCell[], targets: readonly (readonly number[])[]): Raked {
  requireCells(cells, targets)
  const total = cells.reduce((sum, { count }) => sum + count, 0)
  const counts = cells.map(({ count }) => count / total)
  const shares = targets.map((target) => {
    const sum = target.reduce((all, value) => all + value, 0)
    return target.map((value) => value / sum)
  })
  for (const [margin, expected] of shares.entries()) {
    const seen = marginOf(cells, counts, margin, expected.length)
    const level = expected.findIndex((share, each) => share > 0 && seen[each] === 0)
    if (level >= 0) return { kind: 'nobody-answered', margin, level }
  }

  const weighted = [...counts]
  let gap = Number.POSITIVE_INFINITY
  for (let round = 1; round <= mostRounds; round++) {
    for (const [margin, expected] of shares.entries()) {
      const now = marginOf(cells, weighted, margin, expected.length)
      for (const [index, { levels }] of cells.entries()) {
        const level = levels[margin] as number
        const share = now[level] as number
        if (share > 0) weighted[index] = ((weighted[index] as number) * (expected[level] as number)) / share
      }
    }
    gap = shares.reduce((most, expected, margin) => {
      const now = marginOf(cells, weighted, margin, expected.length)
      return expected.reduce(
        (largest, share, level) => Math.max(largest, Math.abs(share - (now[level] as number))),
        most,
      )
    }, 0)
    if (gap <= precision) {
      const weights = weighted.map((weight, index) => (weight === 0 ? 0 : weight / (counts[index] as number)))
      return { kind: 'converged', weights, rounds: round }
    }
  }
  return { kind: 'not-converged', gap }
}

function marginOf(cells: readonly RakeCell[], values: readonly number[], margin: number, levels: number) {
  const sums = new Float64Array(levels)
  for (const [index, cell] of cells.entries()) {
    const level = cell.levels[margin] as number
    sums[level] = (sums[level] as number) + (values[index] as number)
  }
  return sums
}

function requireCells(cells: readonly RakeCell[], targets: readonly (readonly number[])[]): void {
  for (const { levels, count } of cells) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`a cell's count must be a whole number from 0 on, not ${count}`)
    }
    if (levels.length !== targets.length) throw new RangeError('a cell must have one level for each margin')
    for (const [margin, level] of levels.entries()) {
      if (targets[margin]?.[level] === undefined) {
        throw new RangeError(`margin ${margin} has no level ${level}`)
      }
    }
  }
  if (!cells.some(({ count }) => count > 0)) throw new RangeError('raking needs a response')
  for (const target of targets) {
    if (!target.every((value) => value >= 0 && Number.isFinite(value))) {
      throw new RangeError(`targets must not be below 0: ${target.join(', ')}`)
    }
    if (!target.some((value) => value > 0)) throw new RangeError('a margin must expect somebody')
  }
}
