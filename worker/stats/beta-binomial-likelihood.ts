export type AgentCounts = { readonly favorable: number; readonly n: number }

/** A point of the model: mean π and dispersion θ, where alpha = π/θ and beta = (1 − π)/θ. */
export type MeanAndLikelihood = {
  readonly mean: number
  readonly logLikelihood: number
  readonly slope: number
  /** Second derivative of the log-likelihood along the mean. */
  readonly curvature: number
}

const mostSteps = 100

/**
 * The beta-binomial likelihood of agents' counts, in mean π and dispersion θ. An agent with x favorable of n adds
 *   Σ log(π + iθ), i < x  +  Σ log(1 − π + iθ), i < n − x  −  Σ log(1 + iθ), i < n
 * which stays exact down to θ = 0, where the agents do not differ. Agents are pooled by i, so the work grows
 * with the largest n and not with their number. Binomial coefficients are left out: they hold neither π nor θ.
 * @see Smith (1983), Applied Statistics 32:196, algorithm AS 189
 */
export class BetaBinomialLikelihood {
  readonly share: number
  readonly #favorable: Float64Array
  readonly #unfavorable: Float64Array
  readonly #all: Float64Array

  constructor(agents: readonly AgentCounts[]) {
    this.#favorable = howManyExceed(agents.map((agent) => agent.favorable))
    this.#unfavorable = howManyExceed(agents.map((agent) => agent.n - agent.favorable))
    this.#all = howManyExceed(agents.map((agent) => agent.n))
    const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0)
    this.share = sum(this.#favorable) / sum(this.#all)
  }

  /**
   * The best mean for a given dispersion; for a fixed θ the likelihood is concave in π.
   * @param near where to start
   * @returns the mean, its log-likelihood, the slope of that along θ and its curvature along π; undefined where it does not converge
   */
  best(dispersion: number, near = this.share): MeanAndLikelihood | undefined {
    let low = 0
    let high = 1
    let mean = near
    for (let step = 0; step < mostSteps; step++) {
      const { first, second } = this.#alongMean(mean, dispersion)
      if (first > 0) low = mean
      else high = mean
      const newton = mean - first / second
      // A step of nothing lies on the bracket's end, and is the end of the search.
      const next = newton === mean || (newton > low && newton < high) ? newton : (low + high) / 2
      if (Math.abs(next - mean) <= 1e-14 * Math.min(next, 1 - next)) {
        return { mean: next, ...this.#at(next, dispersion), curvature: second }
      }
      mean = next
    }
    return undefined
  }

  #alongMean(mean: number, dispersion: number) {
    let first = 0
    let second = 0
    for (let i = 0; i < this.#favorable.length; i++) {
      const count = this.#favorable[i] as number
      const term = mean + i * dispersion
      first += count / term
      second -= count / (term * term)
    }
    for (let i = 0; i < this.#unfavorable.length; i++) {
      const count = this.#unfavorable[i] as number
      const term = 1 - mean + i * dispersion
      first -= count / term
      second -= count / (term * term)
    }
    return { first, second }
  }

  #at(mean: number, dispersion: number) {
    let logLikelihood = 0
    let slope = 0
    const add = (counts: Float64Array, from: number, sign: 1 | -1) => {
      for (let i = 0; i < counts.length; i++) {
        const count = counts[i] as number
        const term = from + i * dispersion
        logLikelihood += sign * count * Math.log(term)
        slope += (sign * count * i) / term
      }
    }
    add(this.#favorable, mean, 1)
    add(this.#unfavorable, 1 - mean, 1)
    add(this.#all, 1, -1)
    return { logLikelihood, slope }
  }
}

/** At index i, how many of the values are above i. */
function howManyExceed(values: readonly number[]): Float64Array {
  const counts = new Float64Array(values.reduce((most, value) => Math.max(most, value), 0))
  for (const value of values) if (value > 0) counts[value - 1] = (counts[value - 1] ?? 0) + 1
  for (let i = counts.length - 2; i >= 0; i--) counts[i] = (counts[i] ?? 0) + (counts[i + 1] ?? 0)
  return counts
}
