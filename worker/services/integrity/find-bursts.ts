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
  [...perDay(arrived).values()].some((count) => count >= fewestInDay)

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
  const days = perDay(arrived)
  const bursts: FoundBurst[] = []
  for (const [key, count] of days) {
    const [agent, kind, day] = JSON.parse(key) as [string, ArrivedHour['kind'], Day]
    const week = weekOfDay(day)
    const rates = weeklyRates(history, kind, week)
    if (!rates) continue
    const surge = surgeOf(days, rates, { agent, kind, day })
    const found = (hours: 1 | 24, hour: number | null, responses: number, usual: number) => {
      const expected = usual * surge
      if (responses < (hours === 1 ? fewestInHour : fewestInDay)) return
      if (burstProbability(responses, expected) >= unlikely) return
      bursts.push({ week, agent, kind, hours, day, hour, responses, expected })
    }
    for (const each of arrived) {
      if (each.agent !== agent || each.kind !== kind || each.day !== day) continue
      found(1, each.hour, each.responses, rates(agent) / hoursOfWeek)
    }
    found(24, null, count, rates(agent) / daysOfWeek)
  }
  return bursts
}

const keyOf = (agent: string, kind: string, day: Day) => JSON.stringify([agent, kind, day])

function perDay(arrived: readonly ArrivedHour[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { agent, kind, day, responses } of arrived) {
    const key = keyOf(agent, kind, day)
    counts.set(key, (counts.get(key) ?? 0) + responses)
  }
  return counts
}

/** Answers a week that an agent usually gets; undefined where the office has no past to tell it by. */
function weeklyRates(history: readonly WeeklyArrivals[], kind: string, week: Week) {
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
  return (agent: string): number => {
    const { sum, first: since } = own.get(agent) ?? { sum: 0, first: week }
    return (sum + usual * borrowedWeeks) / (week - since + borrowedWeeks)
  }
}

/** By how much the others of the office got more than usual that day. */
function surgeOf(
  days: ReadonlyMap<string, number>,
  rates: (agent: string) => number,
  of: { agent: string; kind: string; day: Day },
): number {
  let came = 0
  let expected = 0
  for (const [key, count] of days) {
    const [agent, kind, day] = JSON.parse(key) as [string, string, Day]
    if (agent === of.agent || kind !== of.kind || day !== of.day) continue
    came += count
    expected += rates(agent) / daysOfWeek
  }
  return Math.min(largestSurge, Math.max(1, (came + 1) / (expected + 1)))
}
