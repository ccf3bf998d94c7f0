import type { Context } from '../../context.ts'
import { allOrNothing } from '../../db/all-or-nothing.ts'
import { optOut } from '../../db/sms-outcomes.ts'
import { insertConsent, insertSms, keepContact } from '../../db/sms-plan.ts'
import { insertInbound, takeBackOptOut, writtenTo } from '../../db/sms-replies.ts'
import { shortHash } from '../../keys.ts'
import type { Messaging } from '../../messaging/messaging.ts'
import type { WebhookEvent } from '../../messaging/provider.ts'
import { parseReply } from '../../messaging/reply/parse-reply.ts'
import { day, minute } from '../../messaging/schedule.ts'
import { report } from '../../report.ts'
import { aboutContact, phoneHashes } from './phone-hashes.ts'

/** Of a day, to one phone: machines that answer each other come to an end. */
const mostAnswers = 12
const answerLife = 15 * minute

type Inbound = Extract<WebhookEvent, { kind: 'inbound' }>

/**
 * What somebody writes back. To leave holds at once and for good, is confirmed once, and can be taken back by the
 * same phone. What was received before changes nothing.
 */
export async function receiveReply(context: Context, inbound: Inbound): Promise<void> {
  const { messaging, db } = context
  if (!messaging || !/^\+\d{8,15}$/.test(inbound.from)) return
  const now = context.now()
  const phones = await phoneHashes(context, inbound.from)
  const [phone] = phones
  const known = await writtenTo(db, phones, now - day)
  const wish = inbound.handled ?? parseReply(inbound.body, 'TEXT').kind
  const source = inbound.handled ? 'provider' : 'sms'
  const received = insertInbound(db, { provider: messaging.provider.id, sid: inbound.sid, at: now })

  const leaves = wish === 'optout' && !known.optedOut
  const returns = wish === 'optin' && known.optedOut
  if (!leaves && !returns) {
    await allOrNothing(db, [received])
    return
  }
  const effects = leaves
    ? optOut(db, phones, { phone, source, at: now })
    : [
        takeBackOptOut(db, phones),
        insertConsent(db, { phone, event: 'reoptin', source, wording: null, actor: null, at: now }),
      ]
  // The provider has answered already; who was never written to is not written to now.
  const answers = !inbound.handled && known.language !== null && known.answers < mostAnswers
  const id = context.newId()
  const text = leaves ? 'optout.ok' : 'optin.ok'
  const answer = answers
    ? await answerOf(context, messaging, inbound, { id, phone, text, language: known.language ?? 'es' })
    : []
  const isNew = await allOrNothing(db, [received, ...effects, ...answer])
  if (isNew && answers) await messaging.wake([id]).catch((error) => report('sms queue', error))
}

async function answerOf(
  context: Context,
  messaging: Messaging,
  { sid, from }: Inbound,
  { id, phone, text, language }: { id: string; phone: string; text: string; language: string },
): Promise<D1PreparedStatement[]> {
  const now = context.now()
  const answered = await context.keys.sign('sms-visit', `reply|${messaging.provider.id}|${sid}`)
  return [
    keepContact(context.db, {
      phone,
      sealed: await messaging.vault.seal(aboutContact(phone), from),
      expiresAt: now + day,
    }),
    insertSms(context.db, {
      id,
      visit: shortHash(answered),
      kind: 'answer',
      text,
      language,
      office: null,
      phone,
      link: null,
      linkUntil: null,
      servedAt: null,
      notBefore: now,
      expiresAt: now + answerLife,
      forgetAt: now + 14 * day,
      counted: null,
    }),
  ]
}
