import type { TrendQuery, TrendReport } from '../../../schema/contracts/reports.ts'
import { competencyCodes } from '../../../schema/instrument/competencies.ts'
import { measures } from '../../../schema/instrument/measures.ts'
import type { Context } from '../../context.ts'
import { waitingAnswers } from '../../db/tallies.ts'
import { AppError } from '../../errors.ts'
import type { Viewer } from '../access/viewer.ts'
import { controlledTrend, countForChart } from './controlled-trend.ts'
import { isLeftOut } from './estimate.ts'
import { resolveScope } from './scope.ts'
import { trendPoints } from './trend-points.ts'

/** @throws AppError measure-unknown, also for what is not an agent's where one is asked for */
export async function buildTrendReport(
  context: Context,
  viewer: Viewer,
  { measure, ...query }: TrendQuery,
): Promise<TrendReport> {
  if (!measures.some(({ code }) => code === measure)) {
    throw new AppError('measure-unknown', `There is no item, competency or reason ${measure}.`)
  }
  const isCompetency = competencyCodes.some((code) => code === measure)
  const reach = await resolveScope(context, viewer, query, {
    ofAgent: isCompetency ? 'agent-competencies' : 'agent-numbers',
  })
  if (isLeftOut(reach.scope, measure)) {
    throw new AppError('measure-unknown', `${measure} is not the agent's: ask for it without an agent.`)
  }
  const [charted, waiting] = await Promise.all([
    countForChart(context, reach, measure),
    waitingAnswers(context.db, reach.scope, [measure]),
  ])
  return {
    scope: reach.summary,
    measure,
    points: trendPoints(reach, measure, charted.tallies, waiting),
    control: controlledTrend(reach, measure, charted, waiting),
  }
}
