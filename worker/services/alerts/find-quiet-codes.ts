import { localWeek, type Week, weekName } from '../../../schema/calendar.ts'
import type { QuietCode, QuietCodesEvidence } from '../../../schema/contracts/alerts.ts'
import { needsLook, standingOf } from '../../../schema/touchpoint-standing.ts'
import type { Context } from '../../context.ts'
import type { EarlierAlert } from '../../db/alerts.ts'
import { scanWeeks } from '../../db/arrivals.ts'
import type { SeenOffice } from '../../db/tallies.ts'
import { touchpointUse } from '../../db/touchpoint-use.ts'
import { defaultWeeks } from '../reports/scope.ts'
import type { Finding } from './finding.ts'
import { stoppedSince } from './silence.ts'

/**
 * Codes that nobody scans, that are scanned and not answered, as the page of codes has it, and those that are no
 * longer scanned. One alert an office, of the codes that none has told lately.
 */
export async function findQuietCodes(
  context: Context,
  offices: readonly SeenOffice[],
  earlier: readonly EarlierAlert[],
): Promise<Finding[]> {
  const found: Finding[] = []
  for (const [timeZone, there] of Map.groupBy(offices, (office) => office.timeZone)) {
    const to = localWeek(context.now(), timeZone) - 1
    const window = { from: to - defaultWeeks + 1, to }
    const [used, scanned] = await Promise.all([
      touchpointUse(
        context.db,
        there.map((office) => ({ office, from: window.from, through: to })),
      ),
      scanWeeks(context.db, there, window),
    ])
    const scansOf = Map.groupBy(scanned, ({ code }) => code)
    const quiet = used.flatMap((each) => {
      const created = each.createdAt === null ? undefined : localWeek(each.createdAt, timeZone)
      const weekly = weeklyScans(scansOf.get(each.code) ?? [], window)
      const since = each.revoked ? undefined : stoppedSince(weekly, window.from)
      const standing = standingOf(
        {
          ...{ code: each.code, office: each.office, revoked: each.revoked },
          ...{ scans: each.scans, answers: each.answers },
          ...(created !== undefined && { created: weekName(created) }),
          ...(each.lastScanned !== null && { lastScanned: weekName(each.lastScanned) }),
        },
        weekName(to),
      )
      const problem = since !== undefined ? 'stopped' : needsLook(standing) ? standing : undefined
      if (problem === undefined) return []
      const code: QuietCode = {
        code: each.code,
        ...(each.desk !== null && { desk: each.desk }),
        ...(each.agent !== null && { agent: each.agent }),
        problem: problem as QuietCode['problem'],
        scans: each.scans,
        answers: each.answers,
        ...(since !== undefined && { since: weekName(since) }),
      }
      return [{ office: each.office, code }]
    })
    for (const [office, codes] of Map.groupBy(quiet, (each) => each.office)) {
      const told = new Set(
        earlier
          .filter((alert) => alert.kind === 'quiet-codes' && alert.office === office)
          .flatMap(({ evidence }) => (evidence as QuietCodesEvidence).codes.map(({ code }) => code)),
      )
      const untold = codes.map(({ code }) => code).filter(({ code }) => !told.has(code))
      if (untold.length === 0) continue
      const evidence: QuietCodesEvidence = { from: weekName(window.from), to: weekName(to), codes: untold }
      found.push({
        kind: 'quiet-codes',
        key: `quiet-codes ${office} ${to}`,
        office,
        agent: null,
        week: to,
        evidence,
      })
    }
  }
  return found
}

function weeklyScans(
  scans: readonly { week: Week; scans: number }[],
  { from, to }: { from: Week; to: Week },
) {
  const byWeek = new Map(scans.map(({ week, scans }) => [week, scans]))
  return Array.from({ length: to - from + 1 }, (_, index) => byWeek.get(from + index) ?? 0)
}
