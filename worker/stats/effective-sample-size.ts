/**
 * Kish's effective number of answers: as many unweighted ones would be as precise. (Σw)² / Σw².
 * @param weights 0 or above, not all 0
 * @param counts how many answers share each weight; one each unless given
 * @returns number of answers, at most how many there are
 * @throws RangeError when a weight or count is impossible, the two differ in length, or nothing is weighted
 * @see Kish (1965), Survey Sampling, 11.7
 */
export function effectiveSampleSize(weights: readonly number[], counts?: readonly number[]): number {
  if (counts && counts.length !== weights.length) throw new RangeError('each weight must have its count')
  const most = weights.reduce((largest, weight) => Math.max(largest, weight), 0)
  let sum = 0
  let sumOfSquares = 0
  for (const [index, given] of weights.entries()) {
    if (!(given >= 0 && Number.isFinite(given))) {
      throw new RangeError(`a weight must not be below 0: ${given}`)
    }
    const count = counts ? (counts[index] as number) : 1
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`a count must be a whole number from 0 on, not ${count}`)
    }
    const weight = most > 0 ? given / most : 0
    sum += count * weight
    sumOfSquares += count * weight * weight
  }
  if (sumOfSquares === 0) throw new RangeError('effective n needs an answer with a weight above 0')
  return (sum * sum) / sumOfSquares
}
