import { type Day, type Week, weekOfDay } from '../../schema/calendar.ts'
import { instrumentVersion, requiredItem } from '../../schema/instrument/questionnaire.ts'
import type { GivenResponse } from '../../worker/db/bulk-responses.ts'
import { citizenAnswers } from './citizen.ts'
import { commentOn } from './comments.ts'
import type { SimulatedAgent, SimulatedEntity, SimulatedOffice } from './entity.ts'
import type { truthKeeper } from './truth.ts'

/** Monday to Sunday: offices close on Sundays, and at noon on Saturdays. */
const openness = [1.15, 1, 1, 1, 1, 0.45, 0]

const opens = 8
const closes = 18

/** How answers come: by which way, and whether the agent is known. Chances add up to 1. */
const ways = [
  { chance: 0.4, kind: 'open', attribution: 'agent-code' },
  { chance: 0.2, kind: 'open', attribution: 'roster' },
  { chance: 0.25, kind: 'verified', attribution: 'visit' },
  { chance: 0.15, kind: 'open', attribution: 'none' },
] as const

export type Arrivals = {
  readonly entity: SimulatedEntity
  readonly firstDay: Day
  readonly lastDay: Day
  readonly responses: number
  readonly random: () => number
  readonly truth: ReturnType<typeof truthKeeper>
}

/** The responses of each week, in order. */
export function* weeksOfArrivals(arrivals: Arrivals): Generator<{ week: Week; responses: GivenResponse[] }> {
  const { firstDay, lastDay, random } = arrivals
  const agentOf = picker(arrivals.entity.agents, random)
  const offices = new Map(arrivals.entity.offices.map((office) => [office.code, office]))
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index)
  const total = days.reduce((sum, day) => sum + opennessOf(day), 0)
  let passed = 0
  let made = 0
  let responses: GivenResponse[] = []
  for (const day of days) {
    passed += opennessOf(day)
    for (const due = Math.round((arrivals.responses * passed) / total); made < due; made++) {
      responses.push(arrival(arrivals, offices, agentOf(), day))
    }
    const week = weekOfDay(day)
    if (day === lastDay || weekOfDay(day + 1) !== week) {
      yield { week, responses: [...responses, ...burstOf(arrivals, week, day)] }
      responses = []
    }
  }
}

const opennessOf = (day: Day) => openness[(day + 3) % 7] ?? 0

function picker(agents: readonly SimulatedAgent[], random: () => number): () => SimulatedAgent {
  let total = 0
  const bounds = agents.map(({ volume }) => {
    total += volume
    return total
  })
  return () => {
    const at = random() * total
    let low = 0
    let high = bounds.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((bounds[middle] as number) <= at) low = middle + 1
      else high = middle
    }
    return agents[low] as SimulatedAgent
  }
}

function arrival(
  { entity, random, truth }: Arrivals,
  offices: ReadonlyMap<string, SimulatedOffice>,
  agent: SimulatedAgent,
  day: Day,
): GivenResponse {
  const office = offices.get(agent.office)
  if (!office) throw new RangeError(`Agent ${agent.code} has no office`)
  const way = wayOf(random())
  const known = way.attribution === 'none' ? undefined : agent
  const week = weekOfDay(day)
  const given = citizenAnswers(office, agent, week, random, entity.drivers)
  truth.count(office, { agent, known: known !== undefined }, week, given)
  const { procedures } = entity.catalogue
  return {
    id: uuid(random),
    office: office.code,
    agent: known?.code ?? null,
    kind: way.kind,
    attribution: way.attribution,
    procedure:
      way.kind === 'verified' ? (procedures[Math.floor(random() * procedures.length)]?.code ?? null) : null,
    language: random() < 0.97 ? 'es' : 'en',
    instrument: instrumentVersion,
    answers: given.answers,
    reasons: given.reasons,
    draw: given.draw,
    week,
    day,
    hour: opens + Math.floor(random() * (closes - opens)),
    comment: given.comments
      ? commentOn(given.answers[requiredItem] ?? 0, random, causeIn(office, week))
      : null,
  }
}

const causeIn = ({ shift }: SimulatedOffice, week: Week) =>
  shift && week >= shift.from ? shift.cause : undefined

function burstOf({ entity, random }: Arrivals, week: Week, day: Day): GivenResponse[] {
  const { burst } = entity
  const agent = entity.agents.find(({ code }) => code === burst?.agent)
  if (burst?.week !== week || !agent) return []
  return Array.from({ length: burst.responses }, () => ({
    id: uuid(random),
    office: agent.office,
    agent: agent.code,
    kind: 'open' as const,
    attribution: 'agent-code' as const,
    language: 'es',
    instrument: instrumentVersion,
    answers: { G1: 5, G5: 5, G2: 2, G3: 0, OS1: 5, CE1: 5 },
    reasons: [],
    week,
    day: day - 3,
    hour: 17,
  }))
}

function wayOf(chance: number): (typeof ways)[number] {
  let bound = 0
  for (const way of ways) {
    bound += way.chance
    if (chance < bound) return way
  }
  return ways[3]
}

/** Random as ids are, but the same for the same seed. */
function uuid(random: () => number): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}
