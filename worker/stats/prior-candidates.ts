import type { BetaBinomialLikelihood } from './beta-binomial-likelihood.ts'

/** One alpha and beta that few agents' answers allow, and how far they speak for it. */
export type PriorCandidate = {
  /** Of all candidates together 1. */
  readonly weight: number
  /** alpha / (alpha + beta), with the variance that is left to it. */
  readonly mean: number
  readonly meanVariance: number
  /** alpha + beta */
  readonly size: number
}

const step = 1.25
const smallestSize = 0.25
/** Sizes up to so many times the most answers of an agent: beyond, agents can't be told from equal ones. */
const largest = 100
const least = 0.005

/**
 * What few agents leave open about alpha and beta: sizes on a grid, each with its best mean, weighted by likelihood
 * and by a prior that is flat on the standard deviation between agents, √(mean (1 − mean) / (size + 1)).
 * The mean is integrated out by Laplace's method.
 * @param most answers of an agent
 * @returns candidates of more than half a percent; none where nothing converges
 * @see Kass & Steffey (1989), JASA 84:717; Gelman (2006), Bayesian Analysis 1:515, for the prior
 */
export function priorCandidates(likelihood: BetaBinomialLikelihood, most: number): readonly PriorCandidate[] {
  const found: (PriorCandidate & { logWeight: number })[] = []
  let near = likelihood.share
  for (let size = smallestSize; size <= largest * most; size *= step) {
    const best = likelihood.best(1 / size, near)
    if (!best || !(best.curvature < 0)) continue
    near = best.mean
    const { mean, logLikelihood, curvature } = best
    const meanVariance = -1 / curvature
    const flatOnDeviation = Math.log(size) - 1.5 * Math.log(size + 1) + 0.5 * Math.log(mean * (1 - mean))
    const logWeight = logLikelihood + 0.5 * Math.log(meanVariance) + flatOnDeviation
    found.push({ weight: 0, mean, meanVariance, size, logWeight })
  }
  const last = found.at(-1)
  if (!last) return []
  // The last one stands for all larger sizes, whose prior falls by √step each.
  last.logWeight -= Math.log(1 - 1 / Math.sqrt(step))
  const top = Math.max(...found.map(({ logWeight }) => logWeight))
  const sumOf = (list: readonly { logWeight: number }[]) =>
    list.reduce((sum, { logWeight }) => sum + Math.exp(logWeight - top), 0)
  const all = sumOf(found)
  const kept = found.filter(({ logWeight }) => Math.exp(logWeight - top) >= least * all)
  const sum = sumOf(kept)
  return kept.map(({ logWeight, ...candidate }) => ({
    ...candidate,
    weight: Math.exp(logWeight - top) / sum,
  }))
}
