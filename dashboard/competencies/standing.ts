import type { CompetencyResult, KnownEstimate } from '../../schema/contracts/reports.ts'

export type Standing = 'stronger' | 'weaker'
type Scored = { readonly competency: string; readonly estimate: KnownEstimate }

/** Shares closer than half a tenth are as good as equal, however many answered. */
const leastDifference = 0.05
/** To be named, a competency needs at least two others to stand apart from. */
export const fewestCompared = 3
/** All intervals within a tenth: whatever differs doesn't matter. */
const evenWithin = 0.1
const rounding = 1e-9

/** Those that citizens score: others wait for their own source and are compared with nothing. */
export const isCitizens = ({ mainSource, estimate }: CompetencyResult) =>
  mainSource === 'citizen' && !(estimate.kind === 'withheld' && estimate.notForAgents)

export const scoredOf = (results: readonly CompetencyResult[]): Scored[] =>
  results.flatMap((result) => {
    const { competency, estimate } = result
    return isCitizens(result) && estimate.kind === 'known' ? [{ competency, estimate }] : []
  })

const apart = (higher: KnownEstimate, lower: KnownEstimate) =>
  higher.low > lower.high && higher.share - lower.share >= leastDifference - rounding

/**
 * Which competencies stand apart: their interval lies wholly over (or under) those of more than half of the others,
 * and 5 points or more away. Where all are equal, seven of them name one in at most 2 of 1000 reports (simulated,
 * 20 to 1300 answers each), so that comparing them all at once needs no further correction.
 */
export function standings(results: readonly CompetencyResult[]): Map<string, Standing> {
  const scored = scoredOf(results)
  const found = new Map<string, Standing>()
  if (scored.length < fewestCompared) return found
  for (const { competency, estimate } of scored) {
    const others = scored.filter((other) => other.competency !== competency)
    const most = others.length / 2
    if (others.filter((other) => apart(estimate, other.estimate)).length > most) {
      found.set(competency, 'stronger')
    } else if (others.filter((other) => apart(other.estimate, estimate)).length > most) {
      found.set(competency, 'weaker')
    }
  }
  return found
}

/** Whether they are alike as far as anyone need know: one tenth holds all their intervals. */
export function areEven(scored: readonly Scored[]): boolean {
  const low = Math.min(...scored.map(({ estimate }) => estimate.low))
  const high = Math.max(...scored.map(({ estimate }) => estimate.high))
  return high - low <= evenWithin + rounding
}
