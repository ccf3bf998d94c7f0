import { localTime, mondayOf, type Week, weekName } from '../../schema/calendar.ts'
import { seededRandom } from '../../schema/random.ts'
import type { Context } from '../../worker/context.ts'
import { insertGivenResponses } from '../../worker/db/bulk-responses.ts'
import { addScans } from '../../worker/db/touchpoint-use.ts'
import { cancelTraining, insertTraining } from '../../worker/db/training.ts'
import { loadCatalogue } from '../../worker/services/load-catalogue.ts'
import { computeDueDrivers } from '../../worker/services/publication/compute-drivers.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { weeksOfArrivals } from './arrivals.ts'
import { attendanceKeeper } from './attendance.ts'
import type { SimulatedEntity, SimulatedTraining } from './entity.ts'
import { codeUsers } from './touchpoints.ts'
import { type Story, type Truth, truthKeeper } from './truth.ts'

const dayLength = 86_400_000

export type SimulationPlan = {
  readonly entity: SimulatedEntity
  readonly story: Story
  readonly seed: number
  readonly firstDay: number
  readonly lastDay: number
  readonly responses: number
}

/**
 * Stores what citizens of a simulated entity answer, week by week, and publishes each Monday as the server would.
 * @returns what is true of them
 */
export async function runSimulation(
  context: Context,
  plan: SimulationPlan,
  progress: (done: number, of: number, detail: string) => void = () => {},
): Promise<Truth> {
  const { entity, seed, firstDay, lastDay, responses } = plan
  const opened = { ...context, now: () => firstDay * dayLength }
  const used = codeUsers(await loadCatalogue(opened, entity.catalogue), entity, seed)
  const truth = truthKeeper(entity)
  const attend = attendanceKeeper(context.db, entity, seed)
  const random = seededRandom(seed)
  const weeks: Week[] = []
  let stored = 0
  for (const arrived of weeksOfArrivals({ entity, firstDay, lastDay, responses, random, truth })) {
    const { responses: given, scans } = used(arrived.week, arrived.responses)
    await insertGivenResponses(context.db, given)
    await addScans(context.db, scans)
    await attend(arrived.week, lastDay, given)
    await publishNow({ ...context, random, now: () => mondayAfter(arrived.week, context.now()) })
    weeks.push(arrived.week)
    stored += arrived.responses.length
    progress(stored, responses, weekName(arrived.week))
  }
  await computeDueDrivers(context)
  await recordTrainings(context, entity.trainings ?? [])
  return truth.truth(seed, { first: weeks[0] ?? 0, last: weeks.at(-1) ?? 0 }, plan.story)
}

async function recordTrainings(context: Context, trainings: readonly SimulatedTraining[]): Promise<void> {
  for (const { cancelled, effect: _, ...entry } of trainings) {
    const id = context.newId()
    const weekBefore = { by: null, at: (entry.day - 7) * dayLength }
    await insertTraining(context.db, { id, ...entry }, weekBefore)
    if (cancelled !== undefined) await cancelTraining(context.db, id, cancelled, weekBefore)
  }
}

/** Noon of Monday in UTC is Monday in all offices; never later than it is. */
const mondayAfter = (week: Week, now: number) => Math.min(now, mondayOf(week + 1) * dayLength + dayLength / 2)

/** The last day that is over, by the calendar of most of Peru. */
export const yesterday = (now: number) => localTime(now, 'America/Lima').day - 1
