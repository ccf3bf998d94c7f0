import { localWeek } from '../../schema/calendar.ts'
import type { VisitRequest } from '../../schema/contracts/visits.ts'
import { newCode } from '../codes.ts'
import type { Context } from '../context.ts'
import type { SmsWay } from '../db/sms-days.ts'
import { countUse } from '../db/ticket-keys.ts'
import { findVisit, insertVisit, knownNames } from '../db/touchpoints.ts'
import { AppError } from '../errors.ts'
import { type KeyRing, shortHash } from '../keys.ts'
import { type TicketSystem, today } from './access/ticket-keys.ts'
import { phoneToAsk, planInvitation } from './sms/plan-invitation.ts'

const dayLength = 86_400_000
/** Days during which a visit can be rated. */
export const visitLife = 7
/** Clocks of ticket systems are a little off. */
const tolerance = 10 * 60_000

export type Registered = {
  readonly token: string
  readonly expiresAt: number
  readonly created: boolean
  /** Whether the person will be asked by SMS; where a phone was given. */
  readonly asksBySms?: boolean
}

/**
 * A ticket system tells of a visit: it gets a token for a single-use link. The same ticket gets the same token.
 * With a phone, and its owner's consent, an invitation by SMS is planned.
 * @throws AppError invalid, office-unknown, agent-unknown, procedure-unknown
 */
export async function registerVisit(
  context: Context,
  system: TicketSystem,
  visit: VisitRequest,
): Promise<Registered> {
  // Another office is, for this system, not there.
  if (visit.office !== system.office) {
    throw new AppError('office-unknown', `This key is not of an office ${visit.office}.`)
  }
  const servedAt = Date.parse(visit.servedAt)
  refuseImpossibleTime(servedAt, context.now())
  const phone = visit.phone === undefined ? undefined : phoneToAsk(context, visit.phone)
  const agent = visit.agent ?? null
  const procedure = visit.procedure ?? null
  const named = await knownNames(context.db, { office: visit.office, agent, procedure })
  if (named.timeZone === null) throw new AppError('office-unknown', `There is no office ${visit.office}.`)
  if (agent !== null && !named.agent) throw new AppError('agent-unknown', `There is no agent ${agent}.`)
  if (procedure !== null && !named.procedure) {
    throw new AppError('procedure-unknown', `There is no procedure ${procedure}.`)
  }
  const answerBy: SmsWay = phone !== undefined && asksByReply(context, visit) ? 'reply' : 'link'
  const registered = await linkOf(context, system, visit, { timeZone: named.timeZone, answerBy })
  if (phone === undefined || visit.consent === undefined) return registered
  const { consent, language, office } = visit
  const { token, expiresAt } = registered
  const about = {
    ...{ token, office, timeZone: named.timeZone, servedAt, expiresAt, phone, language, consent },
    answerBy,
    isNew: registered.created,
  }
  return { ...registered, asksBySms: await planInvitation(context, about) }
}

/** Where replies do not arrive, people are asked by a link. */
const asksByReply = ({ messaging }: Context, { answerBy }: VisitRequest): boolean =>
  answerBy === 'reply' && messaging?.provider.takesReplies === true

async function linkOf(
  context: Context,
  system: TicketSystem,
  visit: VisitRequest,
  { timeZone, answerBy }: { timeZone: string; answerBy: SmsWay },
): Promise<Registered> {
  const agent = visit.agent ?? null
  const servedAt = Date.parse(visit.servedAt)
  const known = visit.ticket === undefined ? undefined : await linkOfOlderKey(context, visit)
  if (known) return { ...known, created: false }
  const token = await tokenOf(context, visit, context.keys)
  const { expiresAt, created } = await insertVisit(context.db, {
    token: await nameOf(token, context.keys),
    office: visit.office,
    agent,
    procedure: visit.procedure ?? null,
    expiresAt: servedAt + visitLife * dayLength,
    ticketKey: system.key,
  })
  if (created) {
    const week = localWeek(servedAt, timeZone)
    await countUse(context.db, system.key, {
      day: today(context),
      at: context.now(),
      invited: {
        office: visit.office,
        week,
        agent,
        kind: answerBy === 'reply' ? 'reply' : 'verified',
        invited: 1,
      },
    })
  }
  return { token, expiresAt, created }
}

async function tokenOf(context: Context, { office, ticket }: VisitRequest, keys: KeyRing): Promise<string> {
  const bytes =
    ticket === undefined
      ? context.randomBytes(10)
      : await keys.sign('ticket', JSON.stringify([office, ticket]))
  return newCode('visit', keys, bytes)
}

const nameOf = async (token: string, keys: KeyRing) => shortHash(await keys.sign('visit', token))

/** A ticket that came before the key was changed keeps its link. */
async function linkOfOlderKey(context: Context, visit: VisitRequest) {
  for (const keys of context.keys.older) {
    const token = await tokenOf(context, visit, keys)
    const found = await findVisit(context.db, { visit: [await nameOf(token, keys)], used: [], sms: [] })
    if (found) return { token, expiresAt: found.expiresAt }
  }
  return undefined
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
