import { localTime, mondayOf, type Week, weekName } from '../../schema/calendar.ts'
import type { Context } from '../../worker/context.ts'
import { insertGivenResponses } from '../../worker/db/bulk-responses.ts'
import { addScans } from '../../worker/db/touchpoint-use.ts'
import { cancelTraining, insertTraining } from '../../worker/db/training.ts'
import { loadCatalogue } from '../../worker/services/load-catalogue.ts'
import { computeDueDrivers } from '../../worker/services/publication/compute-drivers.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import type { Together } from '../machine/sqlite-d1.ts'
import { type ArrivedWeek, type Arriving, arrivedWeeks } from './arrived-weeks.ts'
import { attendanceKeeper } from './attendance.ts'
import type { SimulatedEntity, SimulatedTraining } from './entity.ts'
import { recordLatestSms, smsKeeper } from './sms.ts'
import type { Story, Truth } from './truth.ts'

const dayLength = 86_400_000

export type SimulationPlan = {
  readonly entity: SimulatedEntity
  readonly story: Story
  readonly seed: number
  readonly firstDay: number
  readonly lastDay: number
  readonly responses: number
}

type Weeks = Generator<ArrivedWeek, Truth> | AsyncGenerator<ArrivedWeek, Truth>

export type Means = {
  readonly progress?: (done: number, of: number, detail: string) => void
  /** Stores a week at once. */
  readonly together?: Together
  /** Makes the weeks, perhaps beside what stores them. */
  readonly weeksOf?: (arriving: Arriving) => Weeks
}

/**
 * Stores what citizens of a simulated entity answer, week by week, and publishes each Monday as the server would.
 * @returns what is true of them
 */
export async function runSimulation(
  context: Context,
  plan: SimulationPlan,
  { progress, together = (work) => work(), weeksOf = arrivedWeeks }: Means = {},
): Promise<Truth> {
  const { entity, seed, firstDay, lastDay } = plan
  const opened = { ...context, now: () => firstDay * dayLength }
  const standing = await loadCatalogue(opened, entity.catalogue)
  const attend = attendanceKeeper(context.db, entity, seed)
  const ask = smsKeeper(context, entity, seed)
  const arrivals = weeksOf({ plan, standing })
  let stored = 0
  for (;;) {
    const next = await arrivals.next()
    if (next.done) {
      await computeDueDrivers(context)
      if (entity.attendance) await recordLatestSms(context, lastDay, seed)
      await recordTrainings(context, entity.trainings ?? [])
      return next.value
    }
    const { week, responses, scans } = next.value
    await together(async () => {
      await insertGivenResponses(context.db, responses)
      await addScans(context.db, scans)
      await attend(week, lastDay, responses)
      await ask(responses)
      await publishNow({ ...context, now: () => mondayAfter(week, context.now()) })
    })
    stored += responses.length
    progress?.(stored, plan.responses, weekName(week))
  }
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
