import { type Counts, findMeasure } from '../../../schema/instrument/measures.ts'
import { levels } from '../../../schema/instrument/scales.ts'

const none: Counts = [0, 0, 0, 0, 0]

const plus = (one: Counts, other: Counts): Counts => [
  one[0] + other[0],
  one[1] + other[1],
  one[2] + other[2],
  one[3] + other[3],
  one[4] + other[4],
]

export const sizeOf = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0)

export function favorableOf(measure: string, counts: Counts): number {
  const { favorableFrom } = findMeasure(measure)
  return counts.reduce((sum, count, index) => ((levels[index] ?? 0) < favorableFrom ? sum : sum + count), 0)
}

/** In points, from 0 to 100. */
export const meanOf = (counts: Counts): number =>
  counts.reduce((sum, count, index) => sum + count * (levels[index] ?? 0), 0) / sizeOf(counts)

type Counted = { readonly measure: string; readonly counts: Counts }

/** Sums of tallies by measure and by one more thing; what has none is all zeros. */
export function summed<T extends Counted>(
  tallies: readonly T[],
  by: (tally: T) => string | number = () => '',
) {
  const sums = new Map<string | number, Map<string, Counts>>()
  for (const tally of tallies) {
    const key = by(tally)
    const measures = sums.get(key) ?? new Map<string, Counts>()
    if (measures.size === 0) sums.set(key, measures)
    measures.set(tally.measure, plus(measures.get(tally.measure) ?? none, tally.counts))
  }
  return {
    counts: (measure: string, key: string | number = ''): Counts => sums.get(key)?.get(measure) ?? none,
    keys: () => [...sums.keys()],
  }
}
