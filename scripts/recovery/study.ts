import { type Draws, drawsOf } from './draws.ts'

/** Something that is true of simulated entities, and how often the statistics find it. */
export type Study = {
  readonly what: string
  /** What is counted, as a share of what could be. */
  readonly counts: 'truth held' | 'false alarm' | 'found' | 'false flag'
  /** Within which the share has to be. */
  readonly band: readonly [least: number, most: number]
  /** Entities, or series, for a figure that is published; fewer where the suite looks. */
  readonly runs: number
  readonly quick?: number
  readonly one: (draws: Draws, run: number) => { readonly hits: number; readonly of: number }
}

export type Found = { readonly share: number; readonly standardError: number; readonly of: number }

/** What one run gives where it either holds or does not. */
export const once = (holds: boolean) => ({ hits: holds ? 1 : 0, of: 1 })

export const holds = ({ low, high }: { low: number; high: number }, truth: number): boolean =>
  low <= truth && truth <= high

/** The share over all runs, with the standard error of a ratio of sums: agents of one entity are no separate proofs. */
export function carryOut(study: Study, runs: number, seed = 2026): Found {
  const draws = drawsOf(seed)
  const found = Array.from({ length: runs }, (_, run) => study.one(draws, run))
  const of = found.reduce((sum, each) => sum + each.of, 0)
  const share = found.reduce((sum, { hits }) => sum + hits, 0) / of
  const squares = found.reduce((sum, each) => sum + (each.hits - share * each.of) ** 2, 0)
  return { share, standardError: Math.sqrt(squares) / of, of }
}
