import { dateOfDay, type Week, weekName, weekOfDay } from '../../../schema/calendar.ts'
import type { TrainedGroup, TrainingEffect } from '../../../schema/contracts/training.ts'
import { competencies } from '../../../schema/instrument/competencies.ts'
import { findMeasure } from '../../../schema/instrument/measures.ts'
import type { Context } from '../../context.ts'
import { rowsOfAgents } from '../../db/agent-rows.ts'
import { listOffices } from '../../db/catalogue.ts'
import { listTraining, type StoredTraining } from '../../db/training.ts'
import { fewestAgents } from '../../stats/difference-in-differences.ts'
import {
  type DifferenceInDifferences,
  differenceInDifferences,
  expectedRise,
  wilsonInterval,
} from '../../stats/index.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'
import { entityScope, publishedIn } from '../reports/scope.ts'
import { effectPeriods, type PeriodsOfAgent, type Sides } from './effect-periods.ts'
import { agentsSeen, trainingSeen } from './visible-training.ts'
import { fewestWeeks, whenTold } from './when-told.ts'

/**
 * Weeks compared on either side: the first that leaves five agents a side, whose rows are long in coming where few
 * answer. Counts alone choose, never what the answers say.
 */
const lengths = [8, 13, 26] as const

/** What a longer comparison may find. */
const lackOf: readonly string[] = ['few-answers', 'few-comparison']

type Withheld = Extract<TrainingEffect, { kind: 'withheld' }>

/**
 * What a session changed: difference in differences of the competency's share, agents trained against those of the
 * entity not yet trained. Of published rows alone, like every other number.
 * @throws AppError forbidden, training-unknown
 */
export async function measureEffect(context: Context, viewer: Viewer, id: string): Promise<TrainingEffect> {
  requirePermission(viewer, 'agent-competencies')
  const { stored } = await trainingSeen(context, viewer, id)
  const { competency, agents, cancelledAt } = stored
  if (cancelledAt !== null) return withheld('cancelled')
  if (competencies[competency].mainSource === 'supervisor' || !findMeasure(competency).forAgents) {
    return withheld('supervised')
  }
  if (agents.length < fewestAgents) return withheld('few-trained', { needs: fewestAgents - agents.length })

  const session = weekOfDay(stored.day)
  const offices = await listOffices(context.db)
  const published = (await publishedIn(context, offices)).last ?? session - 1
  const ledger = await listTraining(context.db)
  const seen = await agentsSeen(context, viewer)
  let answer: TrainingEffect = withheld('too-early')
  for (const weeks of lengths) {
    const isOver = published >= session + weeks
    const sides = sidesOf(stored, ledger, session, weeks)
    const scope = await entityScope(context, viewer, { from: session - weeks, to: session + weeks })
    const rows = await rowsOfAgents(context.db, scope, competency)
    const periods = withoutFewUnseen(effectPeriods(competency, rows, sides, session, weeks), seen)
    const measured = differenceInDifferences(periods)
    if (published >= session + fewestWeeks && measured.kind === 'known') {
      return known(measured, periods, stored, { session, weeks, published, isOver })
    }
    answer =
      measured.kind === 'no-spread'
        ? withheld('no-spread')
        : withheldUntil(periods, { session, weeks, published, isOver: isOver && weeks === lengths.at(-1) })
    if (!isOver && !lackOf.includes(answer.reason)) return answer
  }
  return answer
}

const withheld = (reason: Withheld['reason'], more: Partial<Withheld> = {}): Withheld => ({
  kind: 'withheld',
  reason,
  ...more,
})

/** Who had another session on the same competency in the weeks compared is on neither side; nor is, for comparison, who had one before. */
function sidesOf(
  { id, competency, agents }: StoredTraining,
  ledger: readonly StoredTraining[],
  session: Week,
  weeks: number,
): Sides {
  const trained = new Set(agents)
  const leftOut = new Set<string>()
  for (const other of ledger) {
    if (other.id === id || other.competency !== competency || other.cancelledAt !== null) continue
    const week = weekOfDay(other.day)
    if (week > session + weeks) continue
    for (const agent of other.agents) {
      if (!trained.has(agent) || week >= session - weeks) leftOut.add(agent)
    }
  }
  return { trained, leftOut }
}

const answersTwice = ({ before, after }: PeriodsOfAgent) => before.n > 0 && after.n > 0

/** Of a side, agents whom the viewer does not see count from five on: fewer could be told by subtraction. */
function withoutFewUnseen(
  periods: readonly PeriodsOfAgent[],
  seen: ReadonlyMap<string, unknown>,
): readonly PeriodsOfAgent[] {
  return [true, false].flatMap((trained) => {
    const side = periods.filter((agent) => agent.trained === trained)
    const own = side.filter(({ agent }) => seen.has(agent))
    const unseen = side.filter((agent) => !seen.has(agent.agent) && answersTwice(agent))
    return unseen.length < fewestAgents ? own : side
  })
}

type Time = {
  readonly session: Week
  readonly weeks: number
  readonly published: Week
  readonly isOver: boolean
}

function withheldUntil(periods: readonly PeriodsOfAgent[], time: Time): Withheld {
  const { session, weeks, published, isOver } = time
  const answered = periods.filter(({ before }) => before.n > 0)
  const lacking = (trained: boolean) => {
    const side = answered.filter((agent) => agent.trained === trained && (!isOver || agent.after.n > 0))
    return Math.max(0, fewestAgents - side.length)
  }
  const [trained, comparison] = [lacking(true), lacking(false)]
  if (trained > 0) return withheld('few-answers', { needs: trained })
  if (comparison > 0) return withheld('few-comparison', { needs: comparison })
  const soFar = Math.min(weeks, published - (session - weeks) + 1)
  const day = whenTold(answered, session, Math.max(1, soFar), published)
  return withheld(published < session ? 'planned' : 'too-early', {
    ...(day !== undefined && { toldOn: dateOfDay(day) }),
  })
}

function known(
  { effect, low, high }: Extract<DifferenceInDifferences, { kind: 'known' }>,
  periods: readonly PeriodsOfAgent[],
  { agents }: StoredTraining,
  { session, weeks, published, isOver }: Time,
): TrainingEffect {
  const compared = periods.filter(answersTwice)
  const expected = expectedRise(compared)
  const [trained, comparison] = [true, false].map((side) =>
    groupOf(compared.filter((agent) => agent.trained === side)),
  ) as [TrainedGroup, TrainedGroup]
  return {
    kind: 'known',
    verdict: low > expected ? 'rose' : high < expected ? 'fell' : 'unclear',
    ...{ effect, low, high, expected, weeks, trained, comparison },
    week: weekName(session),
    through: weekName(Math.min(published, session + weeks)),
    settled: isOver,
    leftOut: agents.length - trained.agents,
  }
}

function groupOf(agents: readonly PeriodsOfAgent[]): TrainedGroup {
  const shareOf = (period: 'before' | 'after') => {
    const favorable = agents.reduce((sum, agent) => sum + agent[period].favorable, 0)
    const n = agents.reduce((sum, agent) => sum + agent[period].n, 0)
    return { share: favorable / n, ...wilsonInterval(favorable, n), n }
  }
  return { agents: agents.length, before: shareOf('before'), after: shareOf('after') }
}
