import { type CitizenItem, citizenItems } from '../../../schema/instrument/citizen-items.ts'
import { citizensCompetencies } from '../../../schema/instrument/competencies.ts'
import { type Measure, measures } from '../../../schema/instrument/measures.ts'
import { requiredItem } from '../../../schema/instrument/questionnaire.ts'
import { mayDo } from '../../../schema/permissions.ts'
import type { LeafTally } from '../../db/tallies.ts'
import { type BetaBinomialFit, fitBetaBinomial } from '../../stats/index.ts'
import type { Viewer } from '../access/viewer.ts'
import { favorableOf, sizeOf, summed } from './counts.ts'

const codes = (list: readonly Measure[]) => list.map((measure) => measure.code)

const agentCompetencies = codes(measures.filter(({ kind, forAgents }) => kind === 'competency' && forAgents))

/** What agents' pages show: satisfaction, to whom may see it, and each competency that an agent answers for. */
export const agentMeasuresFor = ({ role }: Viewer): readonly string[] =>
  mayDo(role, 'agent-numbers') ? [requiredItem, ...agentCompetencies] : agentCompetencies

/** What agents are compared by: what citizens say of the other competencies is a note. */
export const isScored = (measure: string): boolean =>
  measure === requiredItem || citizensCompetencies.some((code) => code === measure)

/** The items behind those competencies. */
export const agentItems: readonly string[] = citizenItems
  .filter((item: CitizenItem) => item.competency && item.level === 'agent')
  .map((item) => item.id)

/** Sums over an agent's leaves; those of no agent are left aside. */
export const byAgent = (tallies: readonly LeafTally[]) =>
  summed(
    tallies.filter((tally) => tally.agent !== null),
    (tally) => tally.agent as string,
  )

/** Rule 3: one fit per measure, to all agents of the entity with published answers. */
export function fitMeasures(
  entity: readonly LeafTally[],
  wanted: readonly string[],
): (measure: string) => BetaBinomialFit {
  const agents = byAgent(entity)
  const fits = new Map(
    wanted.map((measure) => [
      measure,
      fitBetaBinomial(
        agents.keys().map((agent) => {
          const counts = agents.counts(measure, agent)
          return { favorable: favorableOf(measure, counts), n: sizeOf(counts) }
        }),
      ),
    ]),
  )
  return (measure) => fits.get(measure) ?? fitBetaBinomial([])
}
