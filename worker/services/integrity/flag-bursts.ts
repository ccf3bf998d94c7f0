import { localTime, weekOfDay } from '../../../schema/calendar.ts'
import type { Context } from '../../context.ts'
import { type ArrivedHour, arrivedHours, recordBursts } from '../../db/flags.ts'
import { publishableOffices } from '../../db/offices.ts'
import { weeklyArrivals } from '../../db/participation.ts'
import { findBursts, mayHoldBursts, weeksOfRate } from './find-bursts.ts'

/** Flags the bursts among what arrived at an office. Done again, it finds the same, and what has come since. */
export async function flagBursts(
  { db }: Context,
  office: string,
  arrived: readonly ArrivedHour[],
): Promise<void> {
  if (!mayHoldBursts(arrived)) return
  const weeks = arrived.map(({ day }) => weekOfDay(day))
  const history = await weeklyArrivals(db, office, {
    from: Math.min(...weeks) - weeksOfRate,
    before: Math.max(...weeks),
  })
  const bursts = findBursts(arrived, history)
  if (bursts.length > 0) await recordBursts(db, office, bursts)
}

/** Looks at today and yesterday, everywhere. */
export async function flagNewBursts(context: Context): Promise<void> {
  for (const { code, timeZone } of await publishableOffices(context.db)) {
    const { day } = localTime(context.now(), timeZone)
    const { results } = await arrivedHours(context.db, code, { from: day - 1, to: day }).all<ArrivedHour>()
    await flagBursts(context, code, results)
  }
}
