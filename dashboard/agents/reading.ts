import type { AgentEstimate, Estimate, Prior } from '../../schema/contracts/reports.ts'
import { roleOf } from './agent-measures.ts'

/**
 * What an agent's number says beside its reference. `pooled`: no fit was possible, so that all agents have the same
 * number and it tells nothing of this one. `uncompared`: there is no reference. `within`: the interval holds it.
 */
export type Reading = 'withheld' | 'note' | 'pooled' | 'uncompared' | 'within' | 'below' | 'above'
export type Measured = { readonly measure: string; readonly office: Estimate; readonly prior: Prior }

export function readingOf({ measure, office, prior }: Measured, estimate: AgentEstimate): Reading {
  if (estimate.kind === 'withheld') return 'withheld'
  if (roleOf(measure) === 'note') return 'note'
  if (!prior.fitted) return 'pooled'
  if (office.kind === 'withheld') return 'uncompared'
  // Strong on its own, and not among so many that are looked at together.
  if (estimate.mayBeChance) return 'within'
  if (estimate.high < office.share) return 'below'
  if (estimate.low > office.share) return 'above'
  return 'within'
}

export const isMarked = (reading: Reading): reading is 'below' | 'above' =>
  reading === 'below' || reading === 'above'
export const isCompared = (reading: Reading): boolean => reading === 'within' || isMarked(reading)

/** Enough for a decision about a person, were it not the only ground for it. */
export const reliableFrom = 0.7
export const isReliable = (estimate: AgentEstimate, { fitted }: Prior): boolean =>
  fitted && estimate.kind === 'known' && estimate.reliability >= reliableFrom

export type Tone = 'd-3' | 'd-2' | 'd-1' | 'd0' | 'd1' | 'd2' | 'd3' | 'plain'

/** Points from the reference at which a pale tint appears, and a strong colour turns stronger. */
const noticeable = 0.03
const large = 0.1

/** Strong only where the number is marked. */
export function toneOf(reading: Reading, { office }: Measured, estimate: AgentEstimate): Tone {
  if (estimate.kind === 'withheld' || office.kind === 'withheld') return 'plain'
  const distance = estimate.share - office.share
  if (reading === 'below') return distance <= -large ? 'd-3' : 'd-2'
  if (reading === 'above') return distance >= large ? 'd3' : 'd2'
  if (reading !== 'within') return 'plain'
  if (distance <= -noticeable) return 'd-1'
  return distance >= noticeable ? 'd1' : 'd0'
}
