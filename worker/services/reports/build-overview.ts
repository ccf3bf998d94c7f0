import type { OverviewReport, ReportQuery } from '../../../schema/contracts/reports.ts'
import type { Context } from '../../context.ts'
import { countFlagged } from '../../db/flags.ts'
import { participationIn } from '../../db/participation.ts'
import { countProcedures } from '../../db/procedures.ts'
import { countByOffice, type Scope, waitingAnswers } from '../../db/tallies.ts'
import type { Viewer } from '../access/viewer.ts'
import { controlledTrend, countForChart } from './controlled-trend.ts'
import { sizeOf, summed } from './counts.ts'
import { designEffect, pooledEffect } from './design-effect.ts'
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
  const [charted, others, waiting, flagged, came, procedures] = await Promise.all([
    countForChart(context, reach, satisfaction, before.from),
    countByOffice(context.db, scope, [expectations, outcome]),
    waitingAnswers(context.db, scope, measures),
    countFlagged(context.db, scope),
    scope.filter ? undefined : participationIn(context.db, offices, scope),
    scope.filter ? [] : countProcedures(context.db, scope),
  ])
  const within = ({ from, to }: Scope) => charted.tallies.filter(({ week }) => from <= week && week <= to)
  const now = within(scope)
  const total = summed([...now, ...others])
  const byOffice = summed([...now, ...others], (tally) => tally.office)
  const told = Map.groupBy(procedures, ({ office }) => office)
  const effectAt = (office: string) => designEffect(told.get(office) ?? [])
  const estimate = (measure: string) =>
    estimateOf(
      scope,
      measure,
      total.counts(measure),
      needsOf(waiting, measure),
      pooledEffect(
        offices.map(({ code }) => ({ n: sizeOf(byOffice.counts(measure, code)), effect: effectAt(code) })),
      ),
    )
  return {
    scope: summary,
    satisfaction: estimate(satisfaction),
    expectations: estimate(expectations),
    outcome: estimate(outcome),
    change: changeOf(
      satisfaction,
      summed(within(before)).counts(satisfaction),
      total.counts(satisfaction),
      needsOf(waiting, satisfaction),
    ),
    trend: trendPoints(reach, satisfaction, now, waiting),
    control: controlledTrend(reach, satisfaction, charted, waiting),
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
        effectAt(code),
      ),
      flagged: flaggedOf(flagged.filter(({ office }) => office === code)),
      ...(came && { rate: rateOf(came.filter(({ office }) => office === code)) }),
    })),
  }
}
