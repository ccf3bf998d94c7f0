import { type Day, mondayOf, type Week } from '../../../schema/calendar.ts'
import { fewestAgents } from '../../stats/difference-in-differences.ts'
import type { PeriodsOfAgent } from './effect-periods.ts'

/** Answers before a row can be published. */
const fewestAnswers = 10
/** Weeks after a session before which nothing is told, so that it is more than a good Monday. */
export const fewestWeeks = 4

/**
 * The Monday on which the effect of a session can be told, if answers keep coming as they did before it: when five
 * agents of each side have a row whose answers all came afterwards. Each waits for its running row to be filled, and
 * then for a whole one.
 * @param periods of agents who have answers before the session
 * @param weeks in which those answers came
 * @param published the last published week
 * @returns undefined where a side has fewer than five agents with answers
 */
export function whenTold(
  periods: readonly PeriodsOfAgent[],
  session: Week,
  weeks: number,
  published: Week,
): Day | undefined {
  const waits = [true, false].map((trained) => {
    const side = periods.filter((agent) => agent.trained === trained).map((agent) => waitOf(agent, weeks))
    return side.sort((one, other) => one - other)[fewestAgents - 1]
  })
  if (waits.some((wait) => wait === undefined)) return undefined
  const lastWeek = session + Math.max(fewestWeeks, ...(waits as number[]))
  return mondayOf(Math.max(lastWeek, published + 1) + 1)
}

function waitOf({ before, after }: PeriodsOfAgent, weeks: number): number {
  if (after.n > 0) return 0
  return 2 * Math.ceil((fewestAnswers * weeks) / before.n)
}
