import type { Day } from '../../schema/calendar.ts'
import type { Context } from '../context.ts'
import { closeVisits, keyExists, responsesByKey } from '../db/ticket-keys.ts'
import { AppError } from '../errors.ts'
import { type Quarantined, quarantine } from './quarantine.ts'
import { visitLife } from './register-visit.ts'

const dayLength = 86_400_000
/** A bind holds at most 2 MB. */
const atOnce = 10_000

/**
 * What a ticket system's key brought between two days, both included: links of visits of these days answer no more
 * (and of a day before and after, whatever the office's clock says), and responses of these days are taken out as
 * {@link quarantine} does; of published ones, those of the whole weeks that these days touch.
 * @throws AppError key-unknown, invalid
 */
export async function quarantineTicketKey(
  context: Context,
  { key, from, to }: { key: string; from: Day; to: Day },
): Promise<Quarantined & { readonly closed: number }> {
  if (!(await keyExists(context.db, key))) throw new AppError('key-unknown', `There is no key ${key}.`)
  if (from > to) throw new AppError('invalid', 'The first day is after the last one.')
  const closed = await closeVisits(context.db, key, {
    from: (from - 1 + visitLife) * dayLength,
    to: (to + 2 + visitLife) * dayLength,
    now: context.now(),
  })
  const ids = await responsesByKey(context.db, key, from, to)
  const total = { left: 0, withdrawn: 0 }
  for (let start = 0; start < ids.length; start += atOnce) {
    const { left, withdrawn } = await quarantine(context, ids.slice(start, start + atOnce))
    total.left += left
    total.withdrawn += withdrawn
  }
  return { ...total, closed }
}
