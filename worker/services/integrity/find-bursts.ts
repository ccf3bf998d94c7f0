import { type Day, type Week, weekOfDay } from '../../../schema/calendar.ts'
import type { ArrivedHour, Burst } from '../../db/flags.ts'
import type { WeeklyArrivals } from '../../db/participation.ts'
import { burstProbability } from '../../stats/index.ts'

/** Chance that what is flagged came about by itself. */
const unlikely = 0.001
/** Weeks of which an agent's own rate is taken. */
export const weeksOfRate = 13
/** Weeks that an office must have been answered for, by the same way: before, nobody knows what is usual. */
const fewestWeeks = 4
/** Weeks for which the office's usual agent stands in an agent's rate: most of it for who is new, little later. */
const borrowedWeeks = 4
/** What a week brings, at most, in one usual day and hour: market days and mornings are fuller than others. */
const daysOfWeek = 4
const hoursOfWeek = 25
/** Fewer are no burst whatever the rate: a family with three phones. */
const fewestInHour = 5
const fewestInDay = 10
/** When everybody gets more than usual, more is usual: so much more at most. */
const largestSurge = 3

export type FoundBurst = Omit<Burst, 'office'> & { readonly day: Day; readonly hour: number | null }

/** Whether looking at the rates can find anything: most days it can't. */
export const mayHoldBursts = (arrived: readonly ArrivedHour[]): boolean =>
  arrived.some(({ responses }) => responses >= fewestInHour) ||
  groups(arrived, ({ agent, kind, day }) => JSON.stringify([agent, kind, day])).some(
    (day) => sum(day) >= fewestInDay,
  )

/**
 * Hours and days in which an agent got more answers in one way than chance brings at the agent's own rate (the upper
 * Poisson tail), as far as nobody else of the office got more too.
 * @param arrived of one office
 * @param history of the same office: the whole weeks before
 */
export function findBursts(
  arrived: readonly ArrivedHour[],
  history: readonly WeeklyArrivals[],
): FoundBurst[] {
  const bursts: FoundBurst[] = []
  for (const ofWeek of groups(arrived, ({ kind, day }) => JSON.stringify([kind, weekOfDay(day)]))) {
    const [{ kind, day: anyDay }] = ofWeek
    const rates = weeklyRates(history, kind, weekOfDay(anyDay))
    if (!rates) continue
    for (const ofDay of groups(ofWeek, ({ day }) => day)) bursts.push(...burstsOfDay(ofDay, rates))
  }
  return bursts
}

type Rates = (agent: string) => number
type Some = readonly [ArrivedHour, ...ArrivedHour[]]

/** @param ofDay what arrived for all agents in one way */
function burstsOfDay(ofDay: Some, rates: Rates): FoundBurst[] {
  const agents = groups(ofDay, ({ agent }) => agent)
  const came = sum(ofDay)
  const expected = agents.reduce((total, [{ agent }]) => total + rates(agent) / daysOfWeek, 0)
  return agents.flatMap((own) => {
    const [{ agent, kind, day }] = own
    const count = sum(own)
    const usual = rates(agent) / daysOfWeek
    const surge = Math.min(largestSurge, Math.max(1, (came - count + 1) / (expected - usual + 1)))
    const found = (hours: 1 | 24, hour: number | null, responses: number, usual: number): FoundBurst[] => {
      const expected = usual * surge
      if (responses < (hours === 1 ? fewestInHour : fewestInDay)) return []
      if (burstProbability(responses, expected) >= unlikely) return []
      return [{ week: weekOfDay(day), agent, kind, hours, day, hour, responses, expected }]
    }
    return [
      ...own.flatMap(({ hour, responses }) => found(1, hour, responses, rates(agent) / hoursOfWeek)),
      ...found(24, null, count, usual),
    ]
  })
}

const sum = (arrived: readonly ArrivedHour[]) =>
  arrived.reduce((total, { responses }) => total + responses, 0)

const groups = (arrived: readonly ArrivedHour[], by: (each: ArrivedHour) => string | number) =>
  [...Map.groupBy(arrived, by).values()].filter(
    (group): group is [ArrivedHour, ...ArrivedHour[]] => group.length > 0,
  )

/** Answers a week that an agent usually gets; undefined where the office has no past to tell it by. */
function weeklyRates(history: readonly WeeklyArrivals[], kind: string, week: Week): Rates | undefined {
  const past = history.filter(
    (each) => each.kind === kind && each.week < week && each.week >= week - weeksOfRate,
  )
  const first = Math.min(...past.map((each) => each.week))
  if (!(week - first >= fewestWeeks)) return undefined
  const own = new Map<string, { sum: number; first: Week }>()
  for (const each of past) {
    const known = own.get(each.agent) ?? { sum: 0, first: each.week }
    own.set(each.agent, { sum: known.sum + each.responses, first: Math.min(known.first, each.week) })
  }
  const weeks = (agent: { first: Week }) => week - agent.first
  const all = [...own.values()]
  const usual =
    all.reduce((sum, agent) => sum + agent.sum, 0) / all.reduce((sum, agent) => sum + weeks(agent), 0)
  return (agent) => {
    const { sum, first: since } = own.get(agent) ?? { sum: 0, first: week }
    return (sum + usual * borrowedWeeks) / (week - since + borrowedWeeks)
  }
}
