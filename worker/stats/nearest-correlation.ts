import { type Matrix, symmetricEigen } from './symmetric-eigen.ts'

/** Eigenvalues below are raised to it. */
const least = 1e-8

/**
 * A correlation matrix near the given one that answers could have: correlations of pairs that come from different
 * people need not fit together. Eigenvalues that are not above 0 are raised to 1e-8 and the diagonal is made 1 again.
 * @param correlations symmetric, with 1 on the diagonal
 * @returns the matrix, and by how much the correlation that changed most did; 0 where nothing had to change
 * @throws RangeError when the matrix is not symmetric
 * @see Rousseeuw & Molenberghs (1993), Communications in Statistics 22:965, eigenvalue method
 */
export function nearestCorrelation(correlations: Matrix): {
  readonly matrix: Matrix
  readonly change: number
} {
  const { values, vectors } = symmetricEigen(correlations)
  if (values.every((value) => value >= least)) return { matrix: correlations, change: 0 }
  const raised = correlations.map((row, i) =>
    row.map((_, j) =>
      values.reduce((sum, value, k) => {
        const vector = vectors[k] as readonly number[]
        return sum + Math.max(value, least) * (vector[i] as number) * (vector[j] as number)
      }, 0),
    ),
  )
  const lengths = raised.map((row, i) => Math.sqrt(row[i] as number))
  const matrix = raised.map((row, i) =>
    row.map((_, j) => {
      if (i === j) return 1
      // The two halves differ by rounding: both are taken from the upper one.
      const value = raised[Math.min(i, j)]?.[Math.max(i, j)] as number
      return value / ((lengths[i] as number) * (lengths[j] as number))
    }),
  )
  const changes = matrix.flatMap((row, i) =>
    row.map((value, j) => Math.abs(value - (correlations[i]?.[j] as number))),
  )
  return { matrix, change: Math.max(...changes) }
}
