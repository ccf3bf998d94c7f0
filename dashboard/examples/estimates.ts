import type { Estimate, KnownEstimate, TrendPoint } from '../../schema/contracts/reports.ts'

/** A known number whose n and mean follow from its counts at 0, 25, 50, 75 and 100 points. */
export function known(share: number, low: number, high: number, distribution: number[]): KnownEstimate {
  const n = distribution.reduce((sum, count) => sum + count, 0)
  const points = distribution.reduce((sum, count, level) => sum + count * level * 25, 0)
  return { kind: 'known', share, low, high, n, distribution, mean: points / n }
}

export const withheld = (needs: number): Estimate => ({ kind: 'withheld', needs })
export const week = (name: string, estimate: Estimate): TrendPoint => ({ week: name, estimate })
