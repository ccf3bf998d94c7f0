import type { TrainingQuery, TrainingReport, TrainingTopic } from '../../../schema/contracts/training.ts'
import {
  citizensCompetencies,
  competencies,
  competencyCodes,
} from '../../../schema/instrument/competencies.ts'
import { findMeasure } from '../../../schema/instrument/measures.ts'
import type { Context } from '../../context.ts'
import { listAgents } from '../../db/catalogue.ts'
import { countByLeaf, countByOffice, waitingAnswers } from '../../db/tallies.ts'
import { type BetaBinomialFit, shareUnder, shrink } from '../../stats/index.ts'
import type { Viewer } from '../access/viewer.ts'
import { readLastTrained } from '../training/last-trained.ts'
import { agentsTerm, orderTopics, shareTerm } from '../training/order-topics.ts'
import { byAgent, fitMeasures } from './agent-measures.ts'
import { favorableOf, sizeOf, summed } from './counts.ts'
import { estimateOf } from './estimate.ts'
import { needsOf } from './needs.ts'
import { readImportance } from './read-importance.ts'
import { agentsWeeks, ofPeople, resolveScope } from './scope.ts'

/** Citizens score them, and agents answer for them. */
const trainable = citizensCompetencies.filter((code) => findMeasure(code).forAgents)
const supervised = competencyCodes.filter((code) => competencies[code].mainSource === 'supervisor')

const probably = 0.9

/** What to train first, why, and with whom. It orders topics, never people. */
export async function buildTrainingReport(
  context: Context,
  viewer: Viewer,
  { target: percent, ...query }: TrainingQuery,
): Promise<TrainingReport> {
  const target = percent / 100
  const reach = await resolveScope(context, viewer, query, { ...ofPeople, length: agentsWeeks })
  const { scope, entity, offices, sees, summary } = reach
  const [everyone, tallies, waiting, agents, drivers, lastTrained] = await Promise.all([
    countByLeaf(context.db, entity, trainable),
    countByOffice(context.db, scope, trainable),
    waitingAnswers(context.db, scope, trainable),
    listAgents(context.db),
    readImportance(context),
    readLastTrained(context),
  ])
  const seen = new Set(offices.map(({ code }) => code))
  const fitOf = fitMeasures(everyone, trainable)
  const total = summed(tallies)
  const own = byAgent(everyone.filter(({ office }) => seen.has(office)))
  const team = agents.filter((agent) => !agent.archived && seen.has(agent.office) && sees(agent))

  const topics = trainable.map((competency) => {
    const estimate = estimateOf(scope, competency, total.counts(competency), needsOf(waiting, competency))
    const { expected, ...people } = peopleUnder(
      competency,
      fitOf(competency),
      estimate.kind === 'known' ? estimate.share : 0,
    )
    return {
      competency,
      estimate,
      importance: drivers.of(competency),
      expected,
      ...people,
      ...gapOf(estimate),
    }
  })

  const under = topics.filter((topic) => topic.gap && topic.gap.low > 0)
  const complete = under.filter(({ importance }) => drivers.state !== 'known' || importance.kind === 'known')
  const ordered = orderTopics(complete.map((topic) => ({ topic, terms: termsOf(topic) })))
  const others = topics.filter((topic) => !complete.includes(topic))
  return {
    scope: summary,
    target,
    importance: drivers.state,
    topics: [
      ...ordered.map(({ topic, standing }) => shown(topic, standing)),
      ...inOrder(others, ['unranked', 'unclear', 'withheld', 'met']),
    ],
    supervised,
  }

  function gapOf(estimate: TrainingTopic['estimate']): Pick<TrainingTopic, 'gap'> {
    if (estimate.kind !== 'known') return {}
    const { share, low, high } = estimate
    return { gap: { gap: target - share, low: target - high, high: target - low } }
  }

  function peopleUnder(competency: string, fit: BetaBinomialFit, all: number) {
    const counted = { under: 0, mistaken: 0, unclear: 0, over: 0, withheld: 0, alike: fit.kind === 'pooled' }
    const concerned: TrainingTopic['concerned'] = []
    let expected = 0
    for (const agent of team) {
      const counts = own.counts(competency, agent.code)
      const n = sizeOf(counts)
      if (n === 0) {
        counted.withheld += 1
        continue
      }
      const favorable = favorableOf(competency, counts)
      const probability = shareUnder(target, favorable, n, fit)
      expected += probability
      if (probability <= 1 - probably) counted.over += 1
      else if (probability < probably) counted.unclear += 1
      else {
        counted.under += 1
        counted.mistaken += 1 - probability
        const shrunken = shrink(favorable, n, fit)
        const trained = lastTrained(agent.code, competency)
        concerned.push({
          ...{ agent: agent.code, office: agent.office, n },
          ...shrunken,
          apart: shrunken.high < all,
          ...(trained && { trained }),
        })
      }
    }
    return { agents: counted, concerned, expected }
  }
}

type Weighed = Omit<TrainingTopic, 'standing'> & { readonly expected: number }

function termsOf({ gap, importance, agents, expected }: Weighed) {
  return [
    ...(gap ? [shareTerm(gap.gap, gap.low, gap.high)] : []),
    ...(importance.kind === 'known' ? [shareTerm(importance.share, importance.low, importance.high)] : []),
    agentsTerm(expected, agents.under, agents.under + agents.unclear),
  ]
}

const shown = ({ expected: _, ...topic }: Weighed, standing: TrainingTopic['standing']): TrainingTopic => ({
  ...topic,
  standing,
})

function standingOf({ gap }: Weighed): 'unranked' | 'unclear' | 'withheld' | 'met' {
  if (!gap) return 'withheld'
  if (gap.low > 0) return 'unranked'
  return gap.high > 0 ? 'unclear' : 'met'
}

const inOrder = (topics: readonly Weighed[], standings: readonly ReturnType<typeof standingOf>[]) =>
  standings.flatMap((standing) =>
    topics.filter((topic) => standingOf(topic) === standing).map((topic) => shown(topic, standing)),
  )
