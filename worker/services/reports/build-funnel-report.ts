import type { FunnelAgent, FunnelQuery, FunnelReport } from '../../../schema/contracts/funnel.ts'
import { requiredItem } from '../../../schema/instrument/questionnaire.ts'
import type { Context } from '../../context.ts'
import { type CatalogueAgent, listAgents } from '../../db/catalogue.ts'
import { countByLeaf } from '../../db/tallies.ts'
import { AppError } from '../../errors.ts'
import {
  benjaminiHochberg,
  funnelLimits,
  funnelProbability,
  type Overdispersion,
  overdispersion,
  wilsonInterval,
} from '../../stats/index.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'
import { agentMeasuresFor, byAgent, isScored } from './agent-measures.ts'
import { favorableOf, sizeOf } from './counts.ts'
import { agentsWeeks, ofPeople, resolveScope } from './scope.ts'

/** Rule 10: of those named, so many are expected to be so by chance. */
const falseRate = 0.05
const fewestAgents = 5
const pointsOfLimits = 48
/** Numbers of fewer answers are never shown. */
const least = 10

/**
 * Which agents answer differently from the others, by more than chance and what usually sets agents apart explain?
 * Compared with all agents of the offices asked for, also where the viewer sees only a team.
 * @throws AppError forbidden, measure-unknown
 */
export async function buildFunnelReport(
  context: Context,
  viewer: Viewer,
  { measure: asked, ...query }: FunnelQuery,
): Promise<FunnelReport> {
  const { entity, offices, sees, summary } = await resolveScope(context, viewer, query, {
    ...ofPeople,
    length: agentsWeeks,
  })
  const measure = measureFor(viewer, asked)
  const seen = new Set(offices.map(({ code }) => code))
  const [tallies, everyone] = await Promise.all([
    countByLeaf(context.db, entity, [measure]),
    listAgents(context.db),
  ])
  const counted = byAgent(tallies.filter(({ office }) => seen.has(office)))
  const known = new Map(
    counted.keys().map((agent) => {
      const counts = counted.counts(measure, String(agent))
      return [agent, { favorable: favorableOf(measure, counts), n: sizeOf(counts) }]
    }),
  )
  const spread = overdispersion([...known.values()])
  const listed = everyone.filter((agent) => sees(agent))
  const shown = listed.flatMap((agent) => {
    const counts = known.get(agent.code)
    return counts ? [{ ...agent, ...counts }] : []
  })
  const agents = shown.length > 0 && spread.kind === 'known' ? compared(shown, spread) : shown.map(describe)
  const isMissing = ({ code, office, archived }: CatalogueAgent) =>
    !known.has(code) && seen.has(office) && !archived
  return {
    scope: summary,
    measure,
    funnel: funnelOf(agents, spread),
    agents,
    withheld: listed.filter(isMissing).length,
  }
}

function measureFor(viewer: Viewer, asked: string | undefined): string {
  if (asked === requiredItem) requirePermission(viewer, 'agent-numbers')
  const measures = agentMeasuresFor(viewer).filter(isScored)
  const measure = asked === undefined ? measures[0] : measures.find((code) => code === asked)
  if (measure === undefined) {
    throw new AppError('measure-unknown', `Agents are not compared by ${asked}: ask for G1 or a competency.`)
  }
  return measure
}

type Counted = {
  readonly code: string
  readonly office: string
  readonly favorable: number
  readonly n: number
}

const describe = ({ code, office, favorable, n }: Counted): FunnelAgent => ({
  agent: code,
  office,
  share: favorable / n,
  ...wilsonInterval(favorable, n),
  n,
})

function compared(
  agents: readonly Counted[],
  spread: Extract<Overdispersion, { kind: 'known' }>,
): FunnelAgent[] {
  // The tails, not the drawn lines: interpolated limits leave a little too many outside.
  const tests = benjaminiHochberg(
    agents.map(({ favorable, n }) => funnelProbability(favorable, n, spread.target, spread)),
    falseRate,
  )
  return agents.map((agent, index) => {
    const described = describe(agent)
    if (!tests[index]?.flagged) return described
    return { ...described, outside: described.share < spread.target ? 'below' : 'above' }
  })
}

function funnelOf(agents: readonly FunnelAgent[], spread: Overdispersion): FunnelReport['funnel'] {
  if (spread.kind === 'withheld') return { kind: 'withheld', needs: spread.needs }
  if (agents.length === 0) return { kind: 'withheld', needs: fewestAgents }
  const { target, phi, tau2 } = spread
  return {
    kind: 'known',
    target,
    phi,
    tau2,
    limits: sizesUpTo(agents).map((n) => ({ n, ...funnelLimits(target, n, spread) })),
    expectedFalse: falseRate * agents.filter(({ outside }) => outside).length,
  }
}

/** From the fewest answers that are shown to the largest n, closer where the funnel bends. */
function sizesUpTo(agents: readonly FunnelAgent[]): number[] {
  const most = Math.max(least, ...agents.map(({ n }) => n))
  const step = (most / least) ** (1 / (pointsOfLimits - 1))
  const spaced = Array.from({ length: pointsOfLimits }, (_, index) => Math.round(least * step ** index))
  return [...new Set([...spaced, most])].sort((one, other) => one - other)
}
