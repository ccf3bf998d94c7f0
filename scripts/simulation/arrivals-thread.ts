import { parentPort, workerData } from 'node:worker_threads'
import type { Week } from '../../schema/calendar.ts'
import { seededRandom } from '../../schema/random.ts'
import type { GivenResponse } from '../../worker/db/bulk-responses.ts'
import type { StandingTouchpoint } from '../../worker/db/catalogue-rows.ts'
import { weeksOfArrivals } from './arrivals.ts'
import type { SimulationPlan } from './run-simulation.ts'
import { codeUsers } from './touchpoints.ts'
import { type Truth, truthKeeper } from './truth.ts'

// Asked for the next week, it answers with it; after the last one, with what is true of all.

export type Arriving = { readonly plan: SimulationPlan; readonly standing: readonly StandingTouchpoint[] }

export type ArrivedWeek = {
  readonly week: Week
  readonly responses: readonly GivenResponse[]
  readonly scans: readonly { code: string; week: Week; scans: number }[]
}
export type Message = { readonly arrived: ArrivedWeek } | { readonly truth: Truth }

const { plan, standing }: Arriving = workerData
const truth = truthKeeper(plan.entity)
const used = codeUsers(standing, plan.entity, plan.seed)
const weeks: Week[] = []
const arrivals = weeksOfArrivals({ ...plan, random: seededRandom(plan.seed), truth })

parentPort?.on('message', () => parentPort?.postMessage(nextOf(arrivals.next())))

function nextOf(next: ReturnType<typeof arrivals.next>): Message {
  if (next.done)
    return { truth: truth.truth(plan.seed, { first: weeks[0] ?? 0, last: weeks.at(-1) ?? 0 }, plan.story) }
  const { week, responses } = next.value
  weeks.push(week)
  return { arrived: { week, ...used(week, responses) } }
}
