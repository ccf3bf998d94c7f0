import type { AgentCounts } from './beta-binomial-likelihood.ts'
import { type Interval, requireCounts, requireLevel } from './interval.ts'
import { tQuantile } from './t-quantile.ts'
import { tTail } from './t-tail.ts'

/** An agent's answers before and after the training session; those of no answer count as n = 0. */
export type AgentPeriods = {
  readonly trained: boolean
  readonly before: AgentCounts
  readonly after: AgentCounts
}

export type DifferenceInDifferences =
  | (Interval & {
      readonly kind: 'known'
      /** Change of the trained agents' share less that of the others: 0.1 is 10 points. */
      readonly effect: number
      readonly standardError: number
      readonly degreesOfFreedom: number
      /** Two-sided, of no effect. */
      readonly pValue: number
      readonly trained: GroupShares
      readonly comparison: GroupShares
    })
  /** How many more agents with answers both before and after each side needs. */
  | { readonly kind: 'withheld'; readonly trained: number; readonly comparison: number }
  /** Agents of a side don't differ from each other: there is nothing to judge chance by. */
  | { readonly kind: 'no-spread'; readonly effect: number }

export type GroupShares = { readonly before: number; readonly after: number; readonly agents: number }

/** On each side. */
export const fewestAgents = 5

/**
 * Effect of a training by difference in differences: how much the share of favorable answers rose among the agents
 * trained, less how much it rose among those not yet trained. An answer counts once (least squares on the answers);
 * the variance is robust to agents' own ways, by agent: CR2, with Satterthwaite's degrees of freedom.
 * For two groups and two periods the adjustment has a closed form: the score of an agent and period that holds the
 * part h of its group's answers is divided by √(1 − h).
 * @param agents of one entity; those without answers in one of the two periods are left out, since who comes or
 *   goes would pass for a change
 * @param level confidence, between 0 and 1
 * @returns effect and bounds in [−2, 2], with a t interval; withheld under 5 agents a side
 * @throws RangeError when counts or the level are impossible
 * @see Bell & McCaffrey (2002), Survey Methodology 28:169; Pustejovsky & Tipton (2018), JBES 36:672 (R: clubSandwich)
 */
export function differenceInDifferences(
  agents: readonly AgentPeriods[],
  level = 0.95,
): DifferenceInDifferences {
  requireLevel(level)
  for (const { before, after } of agents) {
    for (const { favorable, n } of [before, after]) {
      if (favorable !== 0 || n !== 0) requireCounts(favorable, n)
    }
  }
  const whole = agents.filter(({ before, after }) => before.n > 0 && after.n > 0)
  const sides = [whole.filter(({ trained }) => trained), whole.filter(({ trained }) => !trained)] as const
  const [trainedNeeds, comparisonNeeds] = sides.map((side) => Math.max(0, fewestAgents - side.length))
  if (trainedNeeds || comparisonNeeds) {
    return { kind: 'withheld', trained: trainedNeeds ?? 0, comparison: comparisonNeeds ?? 0 }
  }

  const [trained, comparison] = [changeOf(sides[0]), changeOf(sides[1])]
  const effect =
    trained.shares.after - trained.shares.before - (comparison.shares.after - comparison.shares.before)
  if (trained.variance === 0 || comparison.variance === 0) return { kind: 'no-spread', effect }
  const standardError = Math.sqrt(trained.variance + comparison.variance)
  const degreesOfFreedom =
    (trained.trace + comparison.trace) ** 2 / (trained.traceOfSquare + comparison.traceOfSquare)
  const reach = tQuantile((1 + level) / 2, degreesOfFreedom) * standardError
  return {
    kind: 'known',
    effect,
    low: Math.max(-2, effect - reach),
    high: Math.min(2, effect + reach),
    standardError,
    degreesOfFreedom,
    pValue: 2 * tTail(Math.abs(effect) / standardError, degreesOfFreedom),
    trained: trained.shares,
    comparison: comparison.shares,
  }
}

/**
 * A group's two shares, the CR2 variance of their difference, and the traces of P and P², where P holds what the
 * answers' chance alone (independent, of equal variance) would make of the agents' scores.
 */
function changeOf(agents: readonly AgentPeriods[]) {
  const before = scoresOf(agents.map((agent) => agent.before))
  const after = scoresOf(agents.map((agent) => agent.after))
  let variance = 0
  let trace = 0
  let traceOfSquare = 0
  for (const i of agents.keys()) {
    variance += ((after.scores[i] as number) - (before.scores[i] as number)) ** 2
    for (const j of agents.keys()) {
      const expected = before.expected(i, j) + after.expected(i, j)
      if (i === j) trace += expected
      traceOfSquare += expected * expected
    }
  }
  return {
    shares: { before: before.share, after: after.share, agents: agents.length },
    // Sums of residuals that only rounding leaves are none.
    variance: variance <= 1e-24 ? 0 : variance,
    trace,
    traceOfSquare,
  }
}

/** One period of one group: share, each agent's adjusted score, and the expected product of two agents' scores. */
function scoresOf(counts: readonly AgentCounts[]) {
  const n = counts.reduce((sum, each) => sum + each.n, 0)
  const share = counts.reduce((sum, each) => sum + each.favorable, 0) / n
  const weights = counts.map((each) => 1 / (n * Math.sqrt(1 - each.n / n)))
  const scores = counts.map((each, i) => (each.favorable - each.n * share) * (weights[i] as number))
  const answers = (i: number) => (counts[i] as AgentCounts).n
  const expected = (i: number, j: number) => {
    const own = i === j ? answers(i) : 0
    return (own - (answers(i) * answers(j)) / n) * (weights[i] as number) * (weights[j] as number)
  }
  return { share, scores, expected }
}
