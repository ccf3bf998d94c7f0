import { requiredItem } from '../../../schema/instrument/questionnaire.ts'
import type { Waiting } from '../../db/tallies.ts'

const fewestShown = 10

/**
 * How many answers a withheld number still needs, as of the last publication: what the nearest leaf lacks of 10.
 * Of a response that waits only the required item is known to be answered, so for other measures it may be fewer.
 */
export function needsOf(leaves: readonly Waiting[], measure: string): number {
  const most = leaves.reduce((most, { responses, carried }) => {
    const waiting = (carried[measure] ?? 0) + (measure === requiredItem ? responses : 0)
    return Math.max(most, waiting)
  }, 0)
  return Math.max(1, fewestShown - most)
}
