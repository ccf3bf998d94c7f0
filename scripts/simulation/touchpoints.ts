import type { Week } from '../../schema/calendar.ts'
import { seededRandom } from '../../schema/random.ts'
import type { GivenResponse } from '../../worker/db/bulk-responses.ts'
import type { StandingTouchpoint } from '../../worker/db/catalogue-rows.ts'
import type { SimulatedEntity } from './entity.ts'

/** One answer in so many goes to the desk whose code is scanned and hardly answered. */
const rare = 20

/**
 * By which static code simulated answers came, and how often each code was scanned: most openings end in an answer.
 * With chances of its own, so that what people answer stays the same.
 */
export function codeUsers(
  standing: readonly StandingTouchpoint[],
  { quietCodes }: SimulatedEntity,
  seed: number,
) {
  const random = seededRandom(seed + 2)
  const upTo = (bound: number) => Math.floor(random() * bound)
  const ofAgent = new Map(standing.flatMap(({ agent, code }) => (agent ? [[agent, code]] : [])))
  const ofOffice = new Map(
    standing.flatMap(({ office, desk, agent, code }) => (desk || agent ? [] : [[office, code]])),
  )
  const desks = Map.groupBy(
    standing.filter(({ desk }) => desk !== null && desk !== quietCodes?.neverScanned),
    ({ office }) => office,
  )

  const deskCode = (office: string): string | undefined => {
    const usual = (desks.get(office) ?? []).filter(({ desk }) => desk !== quietCodes?.hardlyAnswered)
    const unusual = (desks.get(office) ?? []).filter((each) => !usual.includes(each))
    const among = unusual.length > 0 && upTo(rare) === 0 ? unusual : usual
    return among[upTo(among.length)]?.code
  }
  const codeOf = ({ kind, attribution, agent, office }: GivenResponse): string | undefined => {
    if (kind !== 'open') return undefined
    if (attribution === 'agent-code') return ofAgent.get(agent ?? '')
    return attribution === 'roster' ? deskCode(office) : ofOffice.get(office)
  }
  const scansOf = ({ desk }: StandingTouchpoint, answers: number): number => {
    if (desk !== null && desk === quietCodes?.neverScanned) return 0
    if (desk !== null && desk === quietCodes?.hardlyAnswered) return answers + 18 + upTo(15)
    return answers + Math.round(answers * (0.25 + 0.4 * random())) + upTo(2)
  }

  return function used(week: Week, arrived: readonly GivenResponse[]) {
    const responses = arrived.map((response) => ({ ...response, touchpoint: codeOf(response) ?? null }))
    const answers = Map.groupBy(responses, ({ touchpoint }) => touchpoint)
    const scans = standing
      .map((each) => ({ code: each.code, week, scans: scansOf(each, answers.get(each.code)?.length ?? 0) }))
      .filter(({ scans }) => scans > 0)
    return { responses, scans }
  }
}
