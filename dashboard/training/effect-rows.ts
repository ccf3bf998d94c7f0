import type { TrainedGroup } from '../../schema/contracts/training.ts'

/** In percent, as the chart draws them; `aside` keeps two groups' intervals apart. */
export const effectRows = ({ before, after }: TrainedGroup, aside: number) =>
  [before, after].map(({ share, low, high }, period) => ({
    at: period + aside,
    share: share * 100,
    whisker: [(share - low) * 100, (high - share) * 100],
  }))

/** Tens, or fives where everything lies close together. */
export function effectTicks(...groups: readonly TrainedGroup[]): number[] {
  const ends = groups.flatMap(({ before, after }) => [before.low, before.high, after.low, after.high])
  const [least, most] = [Math.min(...ends) * 100, Math.max(...ends) * 100]
  const step = most - least > 25 ? 10 : 5
  const bottom = Math.max(0, Math.floor(least / step) * step)
  const top = Math.min(100, Math.ceil(most / step) * step)
  return Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, index) => bottom + index * step)
}
