import type { Week } from '../../schema/calendar.ts'
import { seededRandom } from '../../schema/random.ts'
import type { GivenResponse } from '../../worker/db/bulk-responses.ts'
import type { StandingTouchpoint } from '../../worker/db/catalogue-rows.ts'
import { weeksOfArrivals } from './arrivals.ts'
import type { SimulationPlan } from './run-simulation.ts'
import { codeUsers } from './touchpoints.ts'
import { type Truth, truthKeeper } from './truth.ts'

export type Arriving = { readonly plan: SimulationPlan; readonly standing: readonly StandingTouchpoint[] }

export type ArrivedWeek = {
  readonly week: Week
  readonly responses: readonly GivenResponse[]
  readonly scans: readonly { code: string; week: Week; scans: number }[]
}

/** The weeks of a simulation, one after the other. @returns what is true of them */
export function* arrivedWeeks({ plan, standing }: Arriving): Generator<ArrivedWeek, Truth> {
  const truth = truthKeeper(plan.entity)
  const used = codeUsers(standing, plan.entity, plan.seed)
  const weeks: Week[] = []
  for (const { week, responses } of weeksOfArrivals({ ...plan, random: seededRandom(plan.seed), truth })) {
    weeks.push(week)
    yield { week, ...used(week, responses) }
  }
  return truth.truth(plan.seed, { first: weeks[0] ?? 0, last: weeks.at(-1) ?? 0 }, plan.story)
}
