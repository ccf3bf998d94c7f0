import type { Day } from '../../../schema/calendar.ts'
import type { SmsText } from '../../../schema/messages/sms-texts.ts'
import type { Context } from '../../context.ts'
import { insertSms, keepContact } from '../../db/sms-plan.ts'
import { shortHash } from '../../keys.ts'
import type { Messaging } from '../../messaging/messaging.ts'
import { keptAfterClosing, minute } from '../../messaging/schedule.ts'
import { aboutContact } from './phone-hashes.ts'

/** Later nobody waits for an answer any more; it is the only SMS that leaves at any hour. */
export const answerLife = 15 * minute

export type SmsAnswer = {
  readonly id: string
  /** Newest hash of the number. */
  readonly phone: string
  /** What is answered: once. */
  readonly answers: string
  readonly text: SmsText
  readonly language: 'es' | 'en'
  readonly office: string | null
  /** Of the visit that is talked about: what is said is counted among what it costs. */
  readonly day: Day | null
}

/** An SMS that answers one: it leaves at once, by the same way as all others. */
export async function planAnswer(
  context: Context,
  { id, phone, answers, text, language, office, day: counted }: SmsAnswer,
): Promise<D1PreparedStatement> {
  const now = context.now()
  return insertSms(context.db, {
    id,
    visit: shortHash(await context.keys.sign('sms-visit', answers)),
    kind: 'answer',
    text,
    language,
    office,
    phone,
    link: null,
    linkUntil: null,
    servedAt: null,
    notBefore: now,
    expiresAt: now + answerLife,
    forgetAt: now + keptAfterClosing,
    counted: counted === null ? null : { day: counted, way: 'reply' },
  })
}

/** Keeps the number that wrote, for as long as it is to be answered. */
export async function keepNumber(
  { db }: Context,
  { vault }: Messaging,
  { phone, number, until }: { phone: string; number: string; until: number },
): Promise<D1PreparedStatement> {
  return keepContact(db, { phone, sealed: await vault.seal(aboutContact(phone), number), expiresAt: until })
}
