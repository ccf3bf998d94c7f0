import type { Context } from '../../context.ts'
import { allOrNothing } from '../../db/all-or-nothing.ts'
import {
  endInvitation,
  expectConversation,
  type KnownPhone,
  knownPhone,
  letContactGo,
} from '../../db/sms-conversations.ts'
import { countSmsNote, type SmsNoteKind } from '../../db/sms-notes.ts'
import { optOut } from '../../db/sms-outcomes.ts'
import { insertConsent } from '../../db/sms-plan.ts'
import { expectAnswered, insertInbound, takeBackOptOut, wasReceived } from '../../db/sms-replies.ts'
import { scaleOf } from '../../messaging/conversation/plan.ts'
import type { Messaging } from '../../messaging/messaging.ts'
import type { WebhookEvent } from '../../messaging/provider.ts'
import { parseReply, type Reply } from '../../messaging/reply/parse-reply.ts'
import { day } from '../../messaging/schedule.ts'
import { report } from '../../report.ts'
import { converse, type Effects } from './converse.ts'
import { endConversation } from './end-conversation.ts'
import { type OpenConversation, openInvitation, openStored } from './open-conversation.ts'
import { phoneHashes } from './phone-hashes.ts'
import { answerLife, keepNumber, planAnswer } from './sms-answer.ts'

/** Of a day, to one phone: machines that answer each other come to an end. */
const mostAnswers = 12
/** Replies of one phone that come together are heard one after the other. */
const tries = mostAnswers + 1

type Inbound = Extract<WebhookEvent, { kind: 'inbound' }>

/**
 * What somebody writes back. To leave holds at once and for good, is confirmed once, and can be taken back by the
 * same phone; else it is heard by the conversation with that phone. What was received before changes nothing.
 */
export async function receiveReply(context: Context, inbound: Inbound): Promise<void> {
  const { messaging, db } = context
  if (!messaging) return
  const { id: provider } = messaging.provider
  if (!/^\+\d{8,15}$/.test(inbound.from)) {
    await countSmsNote(db, { at: context.now(), provider, kind: 'no-number' }).run()
    return
  }
  const phones = await phoneHashes(context, inbound.from)
  for (let n = 0; n < tries; n++) {
    if (await applyReply(context, messaging, phones, inbound)) return
    if (await wasReceived(db, { provider, sid: inbound.sid })) return
  }
  throw new Error('the phone is answered faster than it is read')
}

/** @returns false where it was received before, or the phone was answered meanwhile: nothing was done */
async function applyReply(
  context: Context,
  messaging: Messaging,
  phones: readonly [string, ...string[]],
  inbound: Inbound,
): Promise<boolean> {
  const { db } = context
  const now = context.now()
  const [phone] = phones
  const since = now - day
  const known = await knownPhone(db, phones, { now, since })
  const open = await openOf(context, messaging, known)
  const reply: Reply = inbound.handled
    ? { kind: inbound.handled }
    : parseReply(inbound.body, open && !open.isOver ? scaleOf(open.kept.talk) : 'SAT5')
  const effects = await effectsOf(context, messaging, { phones, known, open, reply, inbound })

  const { says, keepUntil, notes } = effects
  // Where the provider has answered itself, and to who was never written to, nothing is said.
  const mayAnswer = !inbound.handled && known.language !== null && known.answers < mostAnswers
  const office = open?.office ?? null
  const said =
    says && mayAnswer
      ? await planAnswer(context, {
          ...says,
          phone,
          answers: says.answers ?? `reply|${messaging.provider.id}|${inbound.sid}`,
          language: open?.language ?? known.language ?? 'es',
          office,
          day: open?.day ?? null,
        })
      : null
  const isNew = await allOrNothing(db, [
    insertInbound(db, { provider: messaging.provider.id, sid: inbound.sid, at: now }),
    ...(open?.stored ? [expectConversation(db, open.stored)] : []),
    ...(said ? [expectAnswered(db, phones, { since, answered: known.answers })] : []),
    ...(said || keepUntil
      ? [
          await keepNumber(context, messaging, {
            phone,
            number: inbound.from,
            until: keepUntil ?? now + answerLife,
          }),
        ]
      : []),
    ...effects.statements,
    ...notes.map((kind) => countSmsNote(db, { at: now, provider: messaging.provider.id, kind, office })),
    ...(said ? [said] : []),
  ])
  if (isNew && said && says) await messaging.wake([says.id]).catch((error) => report('sms queue', error))
  return isNew
}

function openOf(context: Context, messaging: Messaging, { conversation, invitation }: KnownPhone) {
  if (conversation) return openStored(context, messaging, conversation)
  return invitation ? openInvitation(context, messaging, invitation) : null
}

type Given = {
  readonly phones: readonly [string, ...string[]]
  readonly known: KnownPhone
  readonly open: OpenConversation | null
  readonly reply: Reply
  readonly inbound: Inbound
}

async function effectsOf(context: Context, messaging: Messaging, given: Given): Promise<Effects> {
  const { phones, known, open, reply } = given
  if (reply.kind === 'optout' || (reply.kind === 'optin' && known.optedOut)) {
    return leaveOrReturn(context, messaging, given)
  }
  const [phone] = phones
  const end = async (outcome: 'optout' | 'expired') =>
    open ? endConversation(context, messaging, open, { phone, talk: open.kept.talk, outcome }) : []
  // By a link, or by staff: they are not written to again.
  if (known.optedOut) return { statements: await end('optout'), says: null, notes: [] }
  if (reply.kind === 'wrong_person' && known.language !== null) return forgetPerson(context, messaging, given)
  if (open && !open.isOver)
    return converse(context, messaging, { phone, open, reply, inbound: given.inbound })
  return { ...answerLate(context, given), statements: await end('expired') }
}

/** To leave, and to take it back. What was answered before is kept. */
async function leaveOrReturn(context: Context, messaging: Messaging, given: Given): Promise<Effects> {
  const { phones, known, open, reply, inbound } = given
  const { db } = context
  const [phone] = phones
  const at = context.now()
  const source = inbound.handled ? 'provider' : 'sms'
  const ended =
    open &&
    (await endConversation(context, messaging, open, { phone, talk: open.kept.talk, outcome: 'optout' }))
  const leaves = reply.kind === 'optout'
  const changes = leaves
    ? known.optedOut
      ? []
      : optOut(db, phones, { phone, source, at, numberUntil: at + answerLife })
    : [
        takeBackOptOut(db, phones),
        insertConsent(db, { phone, event: 'reoptin', source, wording: null, actor: null, at }),
      ]
  const text = leaves ? 'optout.ok' : 'optin.ok'
  return {
    statements: [...changes, ...(ended ?? [])],
    says: changes.length > 0 ? { id: context.newId(), text } : null,
    notes: [],
  }
}

/** It is somebody else's number: it is forgotten, with what was planned for it and what it answered. */
async function forgetPerson(context: Context, messaging: Messaging, given: Given): Promise<Effects> {
  const { phones, open } = given
  const { db } = context
  const [phone] = phones
  const ended =
    open &&
    (await endConversation(context, messaging, open, {
      phone,
      talk: open.kept.talk,
      outcome: 'wrong_person',
    }))
  return {
    statements: [
      ...endInvitation(db, { phones }, 'wrong_person'),
      ...(ended ?? []),
      ...phones.map((each) => letContactGo(db, each, context.now() + answerLife)),
    ],
    says: { id: context.newId(), text: 'wrong' },
    notes: [],
  }
}

/** Nothing is asked of this phone: it is told so once a day. */
function answerLate(context: Context, { known, reply }: Given): Omit<Effects, 'statements'> {
  const says = (text: 'help' | 'closed' | 'nosession') => ({ id: context.newId(), text })
  const note = (kind: SmsNoteKind) => [kind]
  if (known.language === null) return { says: null, notes: note('unknown-number') }
  if (reply.kind === 'help') return { says: says('help'), notes: [] }
  // «Ok» after our last word is politeness; days after the invitation it is somebody who wants to begin.
  const wantsNothing = known.answers > 0 || !known.wasInvited
  const isPolite = reply.kind === 'empty' || (reply.kind === 'invalid' && reply.filler && wantsNothing)
  if (isPolite || known.toldOff) return { says: null, notes: isPolite ? [] : note('late-reply') }
  return { says: says(known.wasInvited ? 'closed' : 'nosession'), notes: note('late-reply') }
}
