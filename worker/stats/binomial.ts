import { betaConstant, betaKernel, betaTails } from './incomplete-beta.ts'

/**
 * Probability of at most k favorable answers of n; R: pbinom(k, n, share).
 * @param k whole; below 0 the probability is 0, from n on 1
 * @param n count of answers, n ≥ 1
 * @param share in [0, 1]
 * @returns probability in [0, 1]
 * @see Abramowitz & Stegun (1964), 26.5.24
 */
export function binomialAtMost(k: number, n: number, share: number): number {
  if (k < 0) return 0
  if (k >= n) return 1
  return betaTails(share, 1 - share, k + 1, n - k).above
}

/**
 * Probability of exactly k favorable answers of n; R: dbinom(k, n, share).
 * @param k whole, 0 ≤ k ≤ n
 * @param n count of answers, n ≥ 1
 * @param share in [0, 1]
 * @returns probability in [0, 1]
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities
 */
export function binomialExactly(k: number, n: number, share: number): number {
  if (k === 0) return Math.exp(n * Math.log1p(-share))
  if (k === n) return share ** n
  if (share === 0 || share === 1) return 0
  return (betaKernel(share, 1 - share, k, n - k, betaConstant(k, n - k)) * n) / (k * (n - k))
}
