import type { OverviewReport, ReportQuery } from '../../../schema/contracts/reports.ts'
import type { Context } from '../../context.ts'
import { countFlagged } from '../../db/flags.ts'
import { participationIn } from '../../db/participation.ts'
import { countByOffice, countByWeek, waitingAnswers } from '../../db/tallies.ts'
import type { Viewer } from '../access/viewer.ts'
import { summed } from './counts.ts'
import { changeOf, estimateOf } from './estimate.ts'
import { flaggedOf } from './flagged.ts'
import { needsOf } from './needs.ts'
import { rateOf } from './response-rate.ts'
import { resolveScope } from './scope.ts'
import { trendPoints } from './trend-points.ts'

const satisfaction = 'G1'
const expectations = 'G5'
const outcome = 'G2'
const measures = [satisfaction, expectations, outcome]

/** Are citizens satisfied, and is it changing? */
export async function buildOverview(
  context: Context,
  viewer: Viewer,
  query: ReportQuery,
): Promise<OverviewReport> {
  const reach = await resolveScope(context, viewer, query)
  const { scope, before, offices, summary } = reach
  const [tallies, earlier, waiting, flagged, came] = await Promise.all([
    countByWeek(context.db, scope, measures),
    countByOffice(context.db, before, [satisfaction]),
    waitingAnswers(context.db, scope, measures),
    countFlagged(context.db, scope),
    scope.filter ? undefined : participationIn(context.db, offices, scope),
  ])
  const total = summed(tallies)
  const byOffice = summed(tallies, (tally) => tally.office)
  const estimate = (measure: string) =>
    estimateOf(scope, measure, total.counts(measure), needsOf(waiting, measure))
  return {
    scope: summary,
    satisfaction: estimate(satisfaction),
    expectations: estimate(expectations),
    outcome: estimate(outcome),
    change: changeOf(
      satisfaction,
      summed(earlier).counts(satisfaction),
      total.counts(satisfaction),
      needsOf(waiting, satisfaction),
    ),
    trend: trendPoints(reach, satisfaction, tallies, waiting),
    flagged: flaggedOf(flagged),
    ...(came && { rate: rateOf(came) }),
    offices: offices.map(({ code, name }) => ({
      office: code,
      name,
      satisfaction: estimateOf(
        scope,
        satisfaction,
        byOffice.counts(satisfaction, code),
        needsOf(
          waiting.filter((leaf) => leaf.office === code),
          satisfaction,
        ),
      ),
      flagged: flaggedOf(flagged.filter(({ office }) => office === code)),
      ...(came && { rate: rateOf(came.filter(({ office }) => office === code)) }),
    })),
  }
}
