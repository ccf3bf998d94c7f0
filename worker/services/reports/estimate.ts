import type { AgentEstimate, Change, Estimate, Prior } from '../../../schema/contracts/reports.ts'
import { type Counts, findMeasure } from '../../../schema/instrument/measures.ts'
import type { Scope } from '../../db/tallies.ts'
import {
  type BetaBinomialFit,
  newcombeInterval,
  responsesNeeded,
  scoreInterval,
  shrink,
  wilsonInterval,
} from '../../stats/index.ts'
import { favorableOf, meanOf, sizeOf } from './counts.ts'

const reliableFrom = 0.7
const notTheAgents = { kind: 'withheld', needs: 0, notForAgents: true } as const

/** Rule 15: what the scope's agent doesn't answer for is left out. */
export const isLeftOut = ({ filter }: Scope, measure: string): boolean =>
  filter !== undefined && 'agent' in filter && !findMeasure(measure).forAgents

/**
 * @param counts sums of published rows: none at all, or 10 answers and more
 * @param effect by how much unequal answering spreads the number
 */
export function estimateOf(
  scope: Scope,
  measure: string,
  counts: Counts,
  needs: number,
  effect = 1,
): Estimate {
  if (isLeftOut(scope, measure)) return notTheAgents
  const n = sizeOf(counts)
  if (n === 0) return { kind: 'withheld', needs }
  const favorable = favorableOf(measure, counts)
  const share = favorable / n
  const effective = Math.max(1, n / effect)
  // Weights that are all the same are so but for rounding.
  const whole = Math.floor(effective + 1e-6)
  if (whole >= n) return { kind: 'known', share, ...wilsonInterval(favorable, n), ...described(counts) }
  return {
    kind: 'known',
    share,
    ...scoreInterval(share, effective),
    ...described(counts),
    effective: whole,
  }
}

export function agentEstimateOf(
  measure: string,
  counts: Counts,
  fit: BetaBinomialFit,
  needs: number,
): AgentEstimate {
  const n = sizeOf(counts)
  if (n === 0) return { kind: 'withheld', needs }
  const more = fit.kind === 'fitted' ? responsesNeeded(fit.alpha + fit.beta, reliableFrom) - n : 0
  return {
    kind: 'known',
    ...shrink(favorableOf(measure, counts), n, fit),
    ...described(counts),
    moreForReliable: Math.max(0, more),
  }
}

/** How far a measure moved from one window to another. */
export function changeOf(measure: string, from: Counts, to: Counts, needs: number): Change {
  const before = sizeOf(from)
  const now = sizeOf(to)
  if (before === 0 || now === 0) return { kind: 'withheld', needs }
  return {
    kind: 'known',
    ...newcombeInterval(favorableOf(measure, to), now, favorableOf(measure, from), before),
  }
}

export function priorOf(fit: BetaBinomialFit): Prior {
  if (fit.kind === 'fitted') return { fitted: true, alpha: fit.alpha, beta: fit.beta, agents: fit.agents }
  return { fitted: false, ...(fit.share !== undefined && { pooled: fit.share }), agents: fit.agents }
}

const described = (counts: Counts) => ({ n: sizeOf(counts), distribution: [...counts], mean: meanOf(counts) })
