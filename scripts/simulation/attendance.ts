import { type Day, mondayOf, type Week } from '../../schema/calendar.ts'
import { seededRandom } from '../../schema/random.ts'
import type { GivenResponse } from '../../worker/db/bulk-responses.ts'
import { addCounts, type Counted, type ServedTotal, storeServed } from '../../worker/db/participation.ts'
import { normal } from './citizen.ts'
import type { SimulatedEntity } from './entity.ts'

/** Share of a week's people on each day, Monday to Saturday. */
const weekdays = [0.21, 0.18, 0.18, 0.18, 0.18, 0.07]
/** Surveys that were opened and not answered, for one that was. */
const givenUp = { open: 0.35, verified: 0.3 } as const

/**
 * Whom the offices served and invited, and who opened the survey: never fewer than answered. With chances of its own,
 * so that what people answer stays the same.
 */
export function attendanceKeeper(db: D1Database, { catalogue, attendance }: SimulatedEntity, seed: number) {
  const random = seededRandom(seed + 3)
  const about = (mean: number) => Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))

  return async function attend(week: Week, lastDay: Day, arrived: readonly GivenResponse[]): Promise<void> {
    if (!attendance) return
    const answered = Map.groupBy(arrived, ({ office, agent, kind }) => JSON.stringify([office, agent, kind]))
    const answers = (office: string, agent: string | null, kind: 'open' | 'verified') =>
      answered.get(JSON.stringify([office, agent, kind]))?.length ?? 0
    const counted: Counted[] = catalogue.offices.map(({ code: office }) => {
      const open = answers(office, null, 'open')
      return { office, week, agent: null, kind: 'open', opened: open + about(open * givenUp.open) }
    })
    const served = new Map<string, ServedTotal[]>()
    for (const { code: agent, office } of catalogue.agents) {
      const open = answers(office, agent, 'open')
      const verified = answers(office, agent, 'verified')
      const busy = attendance.crowded.office === office ? attendance.crowded.factor : 1
      const share = attendance.selective.agent === agent ? attendance.selective.share : attendance.invited
      const people = Math.max(about(attendance.perWeek * busy), open + verified)
      const invited = Math.max(verified, Math.min(people, about(people * share)))
      const opened = Math.min(invited, verified + about(verified * givenUp.verified))
      counted.push(
        { office, week, agent, kind: 'open', opened: open + about(open * givenUp.open) },
        { office, week, agent, kind: 'verified', invited, opened },
      )
      if (attendance.untold.includes(office)) continue
      const totals = served.get(office) ?? []
      totals.push(...spread(people, agent, week, lastDay))
      served.set(office, totals)
    }
    await addCounts(db, counted).run()
    for (const [office, totals] of served) await storeServed(db, office, totals)
  }

  /** Each person to a day and a procedure. */
  function spread(people: number, agent: string, week: Week, lastDay: Day): ServedTotal[] {
    const totals = new Map<string, ServedTotal>()
    const last = Math.min(5, lastDay - mondayOf(week))
    for (let person = 0; person < people; person++) {
      const day = mondayOf(week) + Math.min(last, pick(weekdays, random()))
      const procedure =
        catalogue.procedures[Math.floor(random() ** 1.5 * catalogue.procedures.length)]?.code ?? ''
      const key = `${day}/${procedure}`
      const known = totals.get(key)?.people ?? 0
      totals.set(key, { day, agent, procedure, people: known + 1 })
    }
    return [...totals.values()]
  }
}

function pick(shares: readonly number[], chance: number): number {
  let bound = 0
  const index = shares.findIndex((share) => {
    bound += share
    return chance < bound
  })
  return index < 0 ? shares.length - 1 : index
}
