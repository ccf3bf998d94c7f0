import type { TouchpointUse } from './contracts/touchpoints.ts'

/** How a code is doing in the weeks of a report. */
export type Standing = 'working' | 'unanswered' | 'unscanned' | 'new' | 'revoked'

/** From so many scans on, answers can be missed; fewer than one answer to so many scans are. */
export const enoughScans = 20
export const scansPerAnswer = 5

/** @param to the report's last week; names of weeks compare as text */
export function standingOf(point: TouchpointUse, to: string): Standing {
  const { revoked, scans, answers, created, lastScanned } = point
  if (revoked) return 'revoked'
  if (scans >= enoughScans && answers * scansPerAnswer < scans) return 'unanswered'
  if (scans > 0 || answers > 0 || (lastScanned ?? '') > to) return 'working'
  return (created ?? '') >= to ? 'new' : 'unscanned'
}

export const needsLook = (standing: Standing) => standing === 'unanswered' || standing === 'unscanned'
