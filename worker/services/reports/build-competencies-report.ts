import type { CompetenciesReport, ReportQuery } from '../../../schema/contracts/reports.ts'
import { type CitizenItem, citizenItems } from '../../../schema/instrument/citizen-items.ts'
import { competencies, competencyCodes } from '../../../schema/instrument/competencies.ts'
import type { Context } from '../../context.ts'
import { countByOffice, countByWeek, waitingAnswers } from '../../db/tallies.ts'
import type { Viewer } from '../access/viewer.ts'
import { summed } from './counts.ts'
import { estimateOf, isLeftOut } from './estimate.ts'
import { needsOf } from './needs.ts'
import { resolveScope } from './scope.ts'
import { trendPoints } from './trend-points.ts'

const expectations = 'G5'
const items = citizenItems.filter((item: CitizenItem) => item.competency)
const answered = [expectations, ...items.map((item) => item.id)]
const measures = [...answered, ...competencyCodes]

/** Which competency is weak? */
export async function buildCompetenciesReport(
  context: Context,
  viewer: Viewer,
  query: ReportQuery,
): Promise<CompetenciesReport> {
  const reach = await resolveScope(context, viewer, query, { ofAgent: 'agent-competencies' })
  const { scope, summary } = reach
  const [tallies, weekly, waiting] = await Promise.all([
    countByOffice(context.db, scope, answered),
    countByWeek(context.db, scope, competencyCodes),
    waitingAnswers(context.db, scope, measures),
  ])
  const { counts } = summed([...tallies, ...weekly])
  const byWeek = (code: string) => weekly.filter(({ measure }) => measure === code)
  const estimate = (measure: string) => estimateOf(scope, measure, counts(measure), needsOf(waiting, measure))
  return {
    scope: summary,
    expectations: estimate(expectations),
    competencies: competencyCodes.map((code) => ({
      competency: code,
      mainSource: competencies[code].mainSource,
      observable: competencies[code].observable,
      proxiesOnly: competencies[code].observable === 'proxy',
      estimate: estimate(code),
      items: items
        .filter((item: CitizenItem) => item.competency === code && !isLeftOut(scope, item.id))
        .map((item) => ({ item: item.id, estimate: estimate(item.id) })),
      trend: isLeftOut(scope, code) ? [] : trendPoints(reach, code, byWeek(code), waiting),
    })),
  }
}
