import { mondayOf, type Week } from '../../schema/calendar.ts'
import { seededRandom } from '../../schema/random.ts'
import type { Context } from '../../worker/context.ts'
import { insertGivenResponses } from '../../worker/db/bulk-responses.ts'
import { freePort } from '../machine/free-port.ts'
import { type Server, startServer } from '../machine/server.ts'
import type { State } from '../machine/state.ts'
import { weeksOfArrivals } from '../simulation/arrivals.ts'
import type { SimulatedEntity } from '../simulation/entity.ts'
import { truthKeeper } from '../simulation/truth.ts'

/** So many responses of one week, which wait. */
export async function storeBatch(
  { db }: Context,
  entity: SimulatedEntity,
  week: Week,
  responses: number,
): Promise<void> {
  const arrivals = weeksOfArrivals({
    entity,
    firstDay: mondayOf(week),
    lastDay: mondayOf(week + 1) - 1,
    responses,
    random: seededRandom(week),
    truth: truthKeeper(entity),
  })
  for (const arrived of arrivals) await insertGivenResponses(db, arrived.responses)
}

export const serveBench = async (state: State): Promise<Server> =>
  startServer(state, await freePort(), { worker: ['scripts/bench/bench-worker.ts'] })

export type Run = { readonly perSecond: number; readonly blocks: number }

/** What waits of a week, published on its Monday in the worker's runtime. */
export async function publishWeek(url: string, week: Week): Promise<Run> {
  const response = await fetch(`${url}/bench/publish?now=${mondayNoon(week + 1)}`)
  const { responses, blocks, ms } = (await response.json()) as {
    responses: number
    blocks: number
    ms: number
  }
  return { perSecond: responses / (ms / 1000), blocks }
}

export const mondayNoon = (week: Week): number => (mondayOf(week) + 0.5) * 86_400_000
