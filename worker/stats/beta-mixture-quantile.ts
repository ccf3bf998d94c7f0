import { betaConstant, betaKernel, betaTails } from './incomplete-beta.ts'

/** A part of a mixture: Beta(a, b), with its weight among the others. */
export type BetaPart = { readonly weight: number; readonly a: number; readonly b: number }

const mostSteps = 200
const precision = 1e-9

/**
 * Quantiles of a mixture of Beta distributions, by Newton's steps inside a bracket that each step narrows.
 * @param parts weights of 1 together; a and b above 0
 * @param probabilities each between 0 and 1
 * @returns one in [0, 1] for each probability, to nine digits
 * @throws RangeError when a or b is not above 0
 */
export function betaMixtureQuantiles(
  parts: readonly BetaPart[],
  probabilities: readonly number[],
): readonly number[] {
  const known = parts.map((part) => ({ ...part, constant: betaConstant(part.a, part.b) }))
  const mean = parts.reduce((sum, { weight, a, b }) => sum + (weight * a) / (a + b), 0)
  return probabilities.map((probability) => {
    let [low, high, x] = [0, 1, mean]
    for (let step = 0; step < mostSteps; step++) {
      let below = 0
      let density = 0
      for (const { weight, a, b, constant } of known) {
        below += weight * betaTails(x, 1 - x, a, b, constant).below
        density += (weight * betaKernel(x, 1 - x, a, b, constant)) / (x * (1 - x))
      }
      if (below > probability) high = x
      else low = x
      let next = x - (below - probability) / density
      if (!(next > low && next < high)) next = (low + high) / 2
      if (Math.abs(next - x) <= precision || !(next > 0 && next < 1)) return next
      x = next
    }
    return x
  })
}
