import type { VisitRequest } from '../../schema/contracts/visits.ts'
import { newCode } from '../codes.ts'
import type { Context } from '../context.ts'
import { insertVisit, knownNames } from '../db/touchpoints.ts'
import { AppError } from '../errors.ts'
import { shortHash } from '../keys.ts'

const dayLength = 86_400_000
/** Days during which a visit can be rated. */
export const visitLife = 7
/** Clocks of ticket systems are a little off. */
const tolerance = 10 * 60_000

/**
 * A ticket system tells of a visit: it gets a token for a single-use link. The same ticket gets the same token.
 * @throws AppError invalid, office-unknown, agent-unknown, procedure-unknown
 */
export async function registerVisit(
  context: Context,
  visit: VisitRequest,
): Promise<{ token: string; expiresAt: number; created: boolean }> {
  const servedAt = Date.parse(visit.servedAt)
  refuseImpossibleTime(servedAt, context.now())
  const agent = visit.agent ?? null
  const procedure = visit.procedure ?? null
  const known = await knownNames(context.db, { office: visit.office, agent, procedure })
  if (!known.office) throw new AppError('office-unknown', `There is no office ${visit.office}.`)
  if (agent !== null && !known.agent) throw new AppError('agent-unknown', `There is no agent ${agent}.`)
  if (procedure !== null && !known.procedure) {
    throw new AppError('procedure-unknown', `There is no procedure ${procedure}.`)
  }
  const bytes =
    visit.ticket === undefined
      ? context.randomBytes(10)
      : await context.keys.sign('ticket', JSON.stringify([visit.office, visit.ticket]))
  const token = await newCode('visit', context.keys, bytes)
  const { expiresAt, created } = await insertVisit(context.db, {
    token: shortHash(await context.keys.sign('visit', token)),
    office: visit.office,
    agent,
    procedure,
    expiresAt: servedAt + visitLife * dayLength,
  })
  return { token, expiresAt, created }
}

function refuseImpossibleTime(servedAt: number, now: number): void {
  const message =
    servedAt > now + tolerance
      ? 'The visit has not been yet: check the clock and its zone'
      : servedAt <= now - visitLife * dayLength
        ? `The visit was more than ${visitLife} days ago: it can’t be rated any more`
        : undefined
  if (message) throw new AppError('invalid', message, [{ field: 'servedAt', message }])
}
