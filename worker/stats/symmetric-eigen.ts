export type Matrix = readonly (readonly number[])[]

export type Eigen = {
  /** From the largest to the smallest. */
  readonly values: readonly number[]
  /** One for each value, of length 1. */
  readonly vectors: Matrix
}

const mostSweeps = 60

/** @throws RangeError unless the matrix is square, symmetric and of numbers */
export function requireSymmetric(matrix: Matrix): void {
  for (const [i, row] of matrix.entries()) {
    if (row.length !== matrix.length) throw new RangeError('the matrix must be square')
    for (const [j, value] of row.entries()) {
      if (!Number.isFinite(value)) throw new RangeError(`the matrix must hold numbers, not ${value}`)
      if (value !== matrix[j]?.[i]) throw new RangeError('the matrix must be symmetric')
    }
  }
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix; R: eigen(matrix, symmetric = TRUE). Jacobi's rotations.
 * @param matrix square and symmetric
 * @returns values from the largest to the smallest, with their vectors (either sign)
 * @throws RangeError when the matrix is not symmetric or holds something else than numbers
 * @see Golub & Van Loan, Matrix Computations, 8.5 (cyclic Jacobi)
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  requireSymmetric(matrix)
  const size = matrix.length
  const a = matrix.map((row) => Float64Array.from(row))
  const vectors = matrix.map((_, i) => Float64Array.from(matrix, (_, j) => (i === j ? 1 : 0)))
  const scale = a.reduce((sum, row) => row.reduce((rowSum, value) => rowSum + value * value, sum), 0)
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let offDiagonal = 0
    for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) offDiagonal += at(a, i, j) ** 2
    if (offDiagonal <= 1e-32 * scale) break
    for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) rotate(a, vectors, i, j)
  }
  const order = a.map((_, i) => i).sort((one, other) => at(a, other, other) - at(a, one, one))
  return {
    values: order.map((i) => at(a, i, i)),
    vectors: order.map((i) => Array.from(vectors[i] as Float64Array)),
  }
}

const at = (rows: readonly Float64Array[], i: number, j: number) => rows[i]?.[j] as number

/** Turns axes i and j so that a[i][j] becomes 0. Row i of vectors is the i-th axis. */
function rotate(a: readonly Float64Array[], vectors: readonly Float64Array[], i: number, j: number): void {
  const between = at(a, i, j)
  if (between === 0) return
  const theta = (at(a, j, j) - at(a, i, i)) / (2 * between)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cos = 1 / Math.hypot(t, 1)
  const sin = t * cos
  turn(a[i] as Float64Array, a[j] as Float64Array, cos, sin)
  for (const row of a) {
    const [left, right] = [row[i] as number, row[j] as number]
    row[i] = cos * left - sin * right
    row[j] = sin * left + cos * right
  }
  turn(vectors[i] as Float64Array, vectors[j] as Float64Array, cos, sin)
}

function turn(one: Float64Array, other: Float64Array, cos: number, sin: number): void {
  for (const [k, left] of one.entries()) {
    const right = other[k] as number
    one[k] = cos * left - sin * right
    other[k] = sin * left + cos * right
  }
}
