import type { Flagged } from '../../../schema/contracts/flagged.ts'
import type { FlaggedCount } from '../../db/flags.ts'

export const flaggedOf = (leaves: readonly FlaggedCount[]): Flagged => ({
  responses: leaves.reduce((sum, { responses }) => sum + responses, 0),
  flagged: leaves.reduce((sum, { flagged }) => sum + flagged, 0),
})
