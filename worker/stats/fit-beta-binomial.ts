import {
  type AgentCounts,
  BetaBinomialLikelihood,
  type MeanAndLikelihood,
} from './beta-binomial-likelihood.ts'
import { requireCounts } from './interval.ts'
import { type PriorCandidate, priorCandidates } from './prior-candidates.ts'

export type BetaBinomialFit =
  | {
      readonly kind: 'fitted'
      readonly alpha: number
      readonly beta: number
      readonly agents: number
      /** What else few agents' answers allow; missing where there are enough to take alpha and beta as known. */
      readonly candidates?: readonly PriorCandidate[]
    }
  | {
      readonly kind: 'pooled'
      /** Favorable answers over answers, of all agents together; undefined where there is no answer at all. */
      readonly share: number | undefined
      readonly favorable: number
      readonly n: number
      readonly agents: number
      readonly reason: 'few-agents' | 'no-spread' | 'not-converged'
      readonly candidates?: readonly PriorCandidate[]
    }

const fewestAgents = 5
/** Dispersions 1/(alpha + beta) between which a maximum is sought; a smaller one is no spread. */
const grid = [1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 10, 100, 1000]
const mostSteps = 200
/** From so many agents on alpha and beta are taken as known: the intervals then hold as they say (docs/intervals.md). */
const enoughAgents = 100

type Candidate = MeanAndLikelihood & { readonly dispersion: number }

/**
 * Fits a beta-binomial distribution to agents' favorable counts by maximum likelihood.
 * @param counts per agent, favorable and n; agents with n = 0 are left out
 * @returns alpha and beta of the agents' shares; or the pooled share where fewer than 5 agents have answers, where
 *   the likelihood is highest with no spread between agents (alpha + beta → ∞), or where it has no maximum; under 100
 *   agents with what else their answers allow
 * @throws RangeError when counts are impossible
 * @see Griffiths (1973), Biometrics 29:637; Smith (1983), Applied Statistics 32:196
 */
export function fitBetaBinomial(counts: readonly AgentCounts[]): BetaBinomialFit {
  const agents = counts.filter((agent) => agent.n !== 0)
  for (const agent of agents) requireCounts(agent.favorable, agent.n)
  const favorable = agents.reduce((sum, agent) => sum + agent.favorable, 0)
  const n = agents.reduce((sum, agent) => sum + agent.n, 0)
  const pooled = (
    reason: 'few-agents' | 'no-spread' | 'not-converged',
    open: { candidates?: readonly PriorCandidate[] } = {},
  ): BetaBinomialFit => ({
    kind: 'pooled',
    share: n === 0 ? undefined : favorable / n,
    favorable,
    n,
    agents: agents.length,
    reason,
    ...open,
  })
  if (agents.length < fewestAgents) return pooled('few-agents')
  if (favorable === 0 || favorable === n) return pooled('no-spread')

  const likelihood = new BetaBinomialLikelihood(agents)
  const open = openOf(likelihood, agents)
  const none = likelihood.best(0)
  const tried = grid.map((dispersion) => candidate(likelihood, dispersion))
  if (!none || tried.some((each) => each === undefined)) return pooled('not-converged', open)

  const peaks = risesThenFalls(tried as Candidate[]).map(([low, high]) => peakBetween(likelihood, low, high))
  if (peaks.some((peak) => peak === undefined)) return pooled('not-converged', open)
  const last = tried.at(-1) as Candidate
  const best = [last, ...(peaks as Candidate[])].reduce((one, other) =>
    other.logLikelihood > one.logLikelihood ? other : one,
  )
  // Sums of many logarithms differ by rounding alone where there is no spread.
  const noise = 1e-12 * Math.abs(none.logLikelihood)
  if (best.logLikelihood <= none.logLikelihood + noise) return pooled('no-spread', open)
  if (best === last) return pooled('not-converged', open)
  return {
    kind: 'fitted',
    alpha: best.mean / best.dispersion,
    beta: (1 - best.mean) / best.dispersion,
    agents: agents.length,
    ...open,
  }
}

function openOf(likelihood: BetaBinomialLikelihood, agents: readonly AgentCounts[]) {
  if (agents.length >= enoughAgents) return {}
  const candidates = priorCandidates(likelihood, Math.max(...agents.map(({ n }) => n)))
  return candidates.length > 0 ? { candidates } : {}
}

function candidate(likelihood: BetaBinomialLikelihood, dispersion: number, near?: number) {
  const best = likelihood.best(dispersion, near)
  return best && { ...best, dispersion }
}

const risesThenFalls = (tried: readonly Candidate[]) =>
  tried.flatMap((high, index): [Candidate, Candidate][] => {
    const low = tried[index - 1]
    return low && low.slope > 0 && high.slope <= 0 ? [[low, high]] : []
  })

/** The root of the slope within a bracket, on the logarithm of the dispersion: regula falsi, Illinois variant. */
function peakBetween(
  likelihood: BetaBinomialLikelihood,
  rising: Candidate,
  falling: Candidate,
): Candidate | undefined {
  let low = { at: Math.log(rising.dispersion), slope: rising.slope * rising.dispersion }
  let high = { at: Math.log(falling.dispersion), slope: falling.slope * falling.dispersion }
  let { mean } = rising
  let kept: 'low' | 'high' | undefined
  for (let step = 0; step < mostSteps; step++) {
    const at = (low.at * high.slope - high.at * low.slope) / (high.slope - low.slope)
    const here = candidate(likelihood, Math.exp(at), mean)
    if (!here) return undefined
    const slope = here.slope * here.dispersion
    if (slope === 0 || high.at - low.at < 1e-12) return here
    mean = here.mean
    const moved = Math.min(at - low.at, high.at - at)
    if (slope > 0) {
      low = { at, slope }
      if (kept === 'high') high = { ...high, slope: high.slope / 2 }
      kept = 'high'
    } else {
      high = { at, slope }
      if (kept === 'low') low = { ...low, slope: low.slope / 2 }
      kept = 'low'
    }
    if (moved < 1e-13) return here
  }
  return undefined
}
