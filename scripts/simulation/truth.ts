import { dateOfDay, type Week, weekName } from '../../schema/calendar.ts'
import { conditionalItems } from '../../schema/instrument/questionnaire.ts'
import { type CitizensAnswer, centreOf } from './citizen.ts'
import type {
  Attendance,
  PlantedDrivers,
  QuietCodes,
  SimulatedAgent,
  SimulatedEntity,
  SimulatedOffice,
} from './entity.ts'
import { normalShare } from './normal-share.ts'

/** The mean of the true probabilities of a favorable answer, over those who answered. */
export type TrueShare = { share: number; n: number }

/** What is true of a simulated entity, for holding the reports against. */
export type Truth = {
  readonly seed: number
  readonly weeks: { readonly first: string; readonly last: string }
  readonly responses: number
  /** Office or agent -> item -> true share. Conditional items are left out: who gets them is no random choice. */
  readonly offices: Record<string, Record<string, TrueShare>>
  readonly agents: Record<string, Record<string, TrueShare>>
  /** Office -> week -> true share of G1. */
  readonly weekly: Record<string, Record<string, TrueShare>>
  readonly story: Story
}

/** What was made to happen, if anything. */
export type Story = {
  readonly drop?: { office: string; from: string; cause: string }
  readonly weakCompetency?: { competency: string; team: string; agents: string[] }
  readonly tooFew?: { agent: string }
  readonly burst?: { agent: string; week: string; responses: number }
  readonly quietCodes?: QuietCodes
  readonly drivers?: PlantedDrivers
  readonly trainings?: readonly {
    readonly competency: string
    readonly date: string
    readonly agents: readonly string[]
    /** In standard deviations of the answers' latent scale; 0 where it was not held. */
    readonly effect: number
  }[]
  readonly attendance?: Attendance
}

type Sum = { sum: number; n: number }
type Sums = Map<string, Map<string, Sum>>

export function truthKeeper(entity: SimulatedEntity) {
  const offices: Sums = new Map()
  const agents: Sums = new Map()
  const weekly: Sums = new Map()
  let responses = 0
  return {
    count(
      office: SimulatedOffice,
      { agent, known }: { agent: SimulatedAgent; known: boolean },
      week: Week,
      given: CitizensAnswer,
    ) {
      responses++
      for (const [item, value] of Object.entries(given.answers)) {
        if (value === null || conditional.has(item)) continue
        const probability = normalShare(centreOf(item, office, agent, week))
        add(offices, office.code, item, probability)
        if (known) add(agents, agent.code, item, probability)
        if (item === 'G1') add(weekly, office.code, weekName(week), probability)
      }
    },
    truth(seed: number, weeks: { first: Week; last: Week }, story: Story): Truth {
      const trainings = entity.trainings?.map(({ competency, day, agents, effect, cancelled }) => ({
        competency,
        date: dateOfDay(day),
        agents,
        effect: cancelled === undefined ? effect : 0,
      }))
      const { quietCodes, drivers, attendance } = entity
      const burst = entity.burst && { ...entity.burst, week: weekName(entity.burst.week) }
      return {
        seed,
        weeks: { first: weekName(weeks.first), last: weekName(weeks.last) },
        responses: responses + (burst?.responses ?? 0),
        offices: shares(offices),
        agents: shares(agents),
        weekly: shares(weekly),
        story: {
          ...story,
          ...(burst && { burst }),
          ...(quietCodes && { quietCodes }),
          ...(drivers && { drivers }),
          ...(trainings && { trainings }),
          ...(attendance && { attendance }),
        },
      }
    },
  }
}

const conditional: ReadonlySet<string> = new Set(conditionalItems.map((item) => item.id))

function add(sums: Sums, who: string, what: string, probability: number): void {
  let byItem = sums.get(who)
  if (!byItem) {
    byItem = new Map()
    sums.set(who, byItem)
  }
  const sum = byItem.get(what)
  if (!sum) {
    byItem.set(what, { sum: probability, n: 1 })
    return
  }
  sum.sum += probability
  sum.n += 1
}

const shares = (sums: Sums): Record<string, Record<string, TrueShare>> =>
  Object.fromEntries(
    [...sums].map(([who, byItem]) => [
      who,
      Object.fromEntries([...byItem].map(([what, { sum, n }]) => [what, { share: sum / n, n }])),
    ]),
  )
