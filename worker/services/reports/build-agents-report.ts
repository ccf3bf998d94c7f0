import type { AgentsReport, ReportQuery } from '../../../schema/contracts/reports.ts'
import type { Context } from '../../context.ts'
import { type CatalogueAgent, listAgents } from '../../db/catalogue.ts'
import { countByLeaf, type Waiting, waitingAnswers } from '../../db/tallies.ts'
import type { Viewer } from '../access/viewer.ts'
import { agentMeasuresFor, byAgent, fitMeasures } from './agent-measures.ts'
import { summed } from './counts.ts'
import { agentEstimateOf, estimateOf, priorOf } from './estimate.ts'
import { withChanceMarked } from './mark-chance.ts'
import { needsOf } from './needs.ts'
import { agentsWeeks, ofPeople, resolveScope } from './scope.ts'

/** Where does each agent stand, as far as the answers can tell? In the order of their codes: never a rank. */
export async function buildAgentsReport(
  context: Context,
  viewer: Viewer,
  query: ReportQuery,
): Promise<AgentsReport> {
  const {
    scope,
    entity,
    offices,
    sees,
    agent: asked,
    summary,
  } = await resolveScope(context, viewer, query, { ...ofPeople, length: agentsWeeks })
  const measures = agentMeasuresFor(viewer)
  const [tallies, waiting, everyone] = await Promise.all([
    countByLeaf(context.db, entity, measures),
    waitingAnswers(context.db, entity, measures),
    asked ? [asked] : listAgents(context.db),
  ])
  const seen = new Set(offices.map((office) => office.code))
  const here = <T extends { office: string }>(list: readonly T[]) =>
    list.filter(({ office }) => seen.has(office))
  const fitOf = fitMeasures(tallies, measures)
  const office = summed(here(tallies))
  const own = byAgent(here(tallies))
  const published = new Set(own.keys())
  const waitingHere = here(waiting)
  const waitingOf = leavesByAgent(waitingHere)

  const agents = everyone.filter(isListed).map((agent) => ({
    agent: agent.code,
    office: agent.office,
    ...(agent.team !== null && { team: agent.team }),
    archived: agent.archived,
    estimates: measures.map((measure) =>
      agentEstimateOf(
        measure,
        own.counts(measure, agent.code),
        fitOf(measure),
        needsOf(waitingOf.get(agent.code) ?? [], measure),
      ),
    ),
  }))
  return {
    scope: summary,
    measures: measures.map((measure) => ({
      measure,
      office: estimateOf(scope, measure, office.counts(measure), needsOf(waitingHere, measure)),
      prior: priorOf(fitOf(measure)),
    })),
    agents: withChanceMarked(agents, measures, office, fitOf),
  }

  // An agent who moved stays where their answers are; one who left, while there are any in the window.
  function isListed(agent: CatalogueAgent) {
    return sees(agent) && (published.has(agent.code) || (seen.has(agent.office) && !agent.archived))
  }
}

function leavesByAgent(waiting: readonly Waiting[]): Map<string, Waiting[]> {
  const leaves = new Map<string, Waiting[]>()
  for (const leaf of waiting) {
    if (leaf.agent === null) continue
    const list = leaves.get(leaf.agent)
    if (list) list.push(leaf)
    else leaves.set(leaf.agent, [leaf])
  }
  return leaves
}
