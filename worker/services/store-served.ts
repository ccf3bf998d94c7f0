import { dayOfDate, localTime } from '../../schema/calendar.ts'
import type { ServedRequest, ServedStored } from '../../schema/contracts/participation.ts'
import type { Context } from '../context.ts'
import { storeServed as keep, unknownNames } from '../db/participation.ts'
import { knownNames } from '../db/touchpoints.ts'
import { AppError, type FieldError } from '../errors.ts'
import type { TicketSystem } from './access/ticket-keys.ts'

/**
 * A ticket system tells how many people were served. What it tells again replaces what it told: all of it, or nothing.
 * @throws AppError office-unknown, invalid
 */
export async function storeServed(
  context: Context,
  system: TicketSystem,
  { office, totals }: ServedRequest,
): Promise<ServedStored> {
  // Another office is, for this system, not there.
  if (office !== system.office) {
    throw new AppError('office-unknown', `This key is not of an office ${office}.`)
  }
  const { timeZone } = await knownNames(context.db, { office, agent: null, procedure: null })
  if (timeZone === null) throw new AppError('office-unknown', `There is no office ${office}.`)
  const today = localTime(context.now(), timeZone).day
  const named = (of: 'agent' | 'procedure') => [...new Set(totals.flatMap((total) => total[of] ?? []))]
  const unknown = await unknownNames(context.db, office, {
    agents: named('agent'),
    procedures: named('procedure'),
  })
  const told = new Set<string>()
  const errors: FieldError[] = []
  const rows = totals.map(({ day: date, agent = '', procedure = '', people }, index) => {
    const wrong = (field: string, message: string) =>
      errors.push({ field: `totals.${index}.${field}`, message })
    const day = dayOfDate(date)
    const key = JSON.stringify([day, agent, procedure])
    if (day > today) wrong('day', 'The day has not been yet: check it')
    if (unknown.agents.has(agent)) wrong('agent', `There is no agent ${agent} in this office`)
    if (unknown.procedures.has(procedure)) wrong('procedure', `There is no procedure ${procedure}`)
    if (told.has(key)) wrong('people', 'The same day, agent and procedure come twice: add them up')
    told.add(key)
    return { day, agent, procedure, people }
  })
  if (errors.length > 0) throw new AppError('invalid', 'Some totals can’t be kept, so none was.', errors)
  await keep(context.db, office, rows)
  return { stored: rows.length }
}
