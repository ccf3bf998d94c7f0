export type Answers = readonly (number | undefined)[]

export type PairwiseCorrelations = {
  /** How many rows have both values of a pair. */
  readonly pairs: (i: number, j: number) => number
  /** Of the rows that have both; undefined where one of the two does not vary in them. */
  readonly correlation: (i: number, j: number) => number | undefined
}

const sums = 6

/**
 * Correlations of columns with missing values, each over the rows that have both; R: cor(rows,
 * use = "pairwise.complete.obs"). Made once for the rows, and asked for any weights of them, as a bootstrap does.
 */
export class PairwiseSums {
  readonly #columns: number
  readonly #rows: readonly { readonly columns: readonly number[]; readonly values: readonly number[] }[]

  /** @param rows each with one value or none for each column; values are finite numbers */
  constructor(rows: readonly Answers[], columns: number) {
    this.#columns = columns
    // Around their means, so that squares don't swallow the differences.
    const means = Array.from({ length: columns }, (_, column) => {
      const values = rows.map((row) => row[column]).filter((value) => value !== undefined)
      return values.reduce((sum, value) => sum + value / values.length, 0)
    })
    this.#rows = rows.map((row) => {
      const present = row.flatMap((value, column) => (value === undefined ? [] : [column]))
      return { columns: present, values: present.map((c) => (row[c] as number) - (means[c] as number)) }
    })
  }

  /** @param times how often each row counts; once unless given */
  correlations(times?: Uint32Array): PairwiseCorrelations {
    const columns = this.#columns
    const totals = new Float64Array(columns * columns * sums)
    for (const [index, row] of this.#rows.entries()) {
      const weight = times ? (times[index] as number) : 1
      if (weight > 0) addPairs(totals, columns, row, weight)
    }
    const place = (i: number, j: number) => (Math.min(i, j) * columns + Math.max(i, j)) * sums
    return {
      pairs: (i, j) => totals[place(i, j)] as number,
      correlation: (i, j) => correlationOf(totals.subarray(place(i, j), place(i, j) + sums)),
    }
  }
}

function addPairs(
  totals: Float64Array,
  width: number,
  { columns, values }: { readonly columns: readonly number[]; readonly values: readonly number[] },
  weight: number,
): void {
  for (let first = 0; first < columns.length; first++) {
    const x = values[first] as number
    for (let second = first; second < columns.length; second++) {
      const y = values[second] as number
      const at = ((columns[first] as number) * width + (columns[second] as number)) * sums
      totals[at] = (totals[at] as number) + weight
      totals[at + 1] = (totals[at + 1] as number) + weight * x
      totals[at + 2] = (totals[at + 2] as number) + weight * y
      totals[at + 3] = (totals[at + 3] as number) + weight * x * x
      totals[at + 4] = (totals[at + 4] as number) + weight * y * y
      totals[at + 5] = (totals[at + 5] as number) + weight * x * y
    }
  }
}

function correlationOf(pair: Float64Array): number | undefined {
  const [n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0] = pair
  const varianceOfX = xx - (x * x) / n
  const varianceOfY = yy - (y * y) / n
  // A column that does not vary leaves rounding alone.
  if (!(varianceOfX > 1e-12 * xx && varianceOfY > 1e-12 * yy)) return undefined
  const value = (xy - (x * y) / n) / Math.sqrt(varianceOfX * varianceOfY)
  return Math.max(-1, Math.min(1, value))
}
