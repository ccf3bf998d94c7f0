import { type Day, dateOfDay, localTime } from '../../../schema/calendar.ts'
import type { Context } from '../../context.ts'
import { listTraining } from '../../db/training.ts'

/** The day by most of the country's calendar. */
export const today = ({ now }: Context): Day => localTime(now(), 'America/Lima').day

/** When an agent last took part in a session on a competency that has been held. */
export async function readLastTrained(
  context: Context,
): Promise<(agent: string, competency: string) => string | undefined> {
  const last = new Map<string, Day>()
  for (const { competency, day, agents, cancelledAt } of await listTraining(context.db)) {
    if (cancelledAt !== null || day > today(context)) continue
    for (const agent of agents) {
      const key = `${competency}/${agent}`
      last.set(key, Math.max(last.get(key) ?? day, day))
    }
  }
  return (agent, competency) => {
    const day = last.get(`${competency}/${agent}`)
    return day === undefined ? undefined : dateOfDay(day)
  }
}
