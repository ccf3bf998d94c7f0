import type { AgentQuery, AgentReport } from '../../../schema/contracts/reports.ts'
import { requiredItem } from '../../../schema/instrument/questionnaire.ts'
import type { Context } from '../../context.ts'
import { countFlagged } from '../../db/flags.ts'
import { countByLeaf, countByOffice, waitingAnswers } from '../../db/tallies.ts'
import { AppError } from '../../errors.ts'
import type { Viewer } from '../access/viewer.ts'
import { agentItems, agentMeasuresFor, byAgent, fitMeasures } from './agent-measures.ts'
import { controlledTrend, countForChart } from './controlled-trend.ts'
import { summed } from './counts.ts'
import { agentEstimateOf, estimateOf, priorOf } from './estimate.ts'
import { flaggedOf } from './flagged.ts'
import { needsOf } from './needs.ts'
import { agentsWeeks, ofPeople, resolveScope } from './scope.ts'
import { trendPoints } from './trend-points.ts'

/** What should this person keep and change? */
export async function buildAgentReport(
  context: Context,
  viewer: Viewer,
  code: string,
  query: AgentQuery,
): Promise<AgentReport> {
  const reach = await resolveScope(
    context,
    viewer,
    { ...query, agent: code },
    { ...ofPeople, length: agentsWeeks },
  )
  const { scope, entity, agent, summary } = reach
  if (!agent) throw new AppError('agent-unknown', `There is no agent ${code}.`)
  const measures = agentMeasuresFor(viewer)
  const overall = measures.includes(requiredItem)
  const [everyone, items, charted, waiting, waitingInOffice, flagged] = await Promise.all([
    countByLeaf(context.db, entity, measures),
    countByOffice(context.db, scope, agentItems),
    overall ? countForChart(context, reach, requiredItem) : undefined,
    waitingAnswers(context.db, scope, [...measures, ...agentItems]),
    waitingAnswers(context.db, entity, measures),
    overall ? countFlagged(context.db, scope) : undefined,
  ])
  const home = query.office ?? agent.office
  const fitOf = fitMeasures(everyone, measures)
  const own = byAgent(everyone.filter(({ office }) => scope.offices.includes(office)))
  const office = summed(everyone.filter((tally) => tally.office === home))
  const officeLeaves = waitingInOffice.filter((leaf) => leaf.office === home)
  const itemCounts = summed(items)

  return {
    scope: summary,
    agent: agent.code,
    office: agent.office,
    ...(agent.team !== null && { team: agent.team }),
    archived: agent.archived,
    measures: measures.map((measure) => ({
      measure,
      estimate: agentEstimateOf(
        measure,
        own.counts(measure, agent.code),
        fitOf(measure),
        needsOf(waiting, measure),
      ),
      office: estimateOf(entity, measure, office.counts(measure), needsOf(officeLeaves, measure)),
      prior: priorOf(fitOf(measure)),
    })),
    items: agentItems.map((item) => ({
      item,
      estimate: estimateOf(scope, item, itemCounts.counts(item), needsOf(waiting, item)),
    })),
    trend: charted ? trendPoints(reach, requiredItem, charted.tallies, waiting) : [],
    ...(charted && { control: controlledTrend(reach, requiredItem, charted, waiting) }),
    ...(flagged && { flagged: flaggedOf(flagged) }),
  }
}
