import { seededRandom } from '../../schema/random.ts'
import { betaQuantile, normalQuantile } from '../../worker/stats/index.ts'

/** What a simulated entity is drawn with; the same for the same seed. */
export type Draws = ReturnType<typeof drawsOf>

export function drawsOf(seed: number) {
  const random = seededRandom(seed)
  const open = () => Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, random()))
  return {
    random,
    normal: () => normalQuantile(open()),
    beta: (a: number, b: number) => betaQuantile(open(), a, b),
    /** A whole number from one to another, both included. */
    whole: (from: number, to: number) => from + Math.floor((to - from + 1) * random()),
    binomial(n: number, share: number) {
      let count = 0
      for (let i = 0; i < n; i++) if (random() < share) count++
      return count
    },
    poisson(mean: number) {
      let count = -1
      for (let left = 1, end = Math.exp(-mean); left > end; left *= random()) count++
      return Math.max(0, count)
    },
  }
}
