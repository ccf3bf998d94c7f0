import { localTime } from '../../../schema/calendar.ts'
import type { PhoneConsent } from '../../../schema/contracts/visits.ts'
import type { Language } from '../../../schema/instrument/text.ts'
import type { Context } from '../../context.ts'
import { countRefused, type SmsWay } from '../../db/sms-days.ts'
import { type PlannedSms, planFacts, planInvitation as storePlan } from '../../db/sms-plan.ts'
import { AppError } from '../../errors.ts'
import { askingByReply } from '../../messaging/conversation/plan.ts'
import { type E164, peruAlone, readPhone } from '../../messaging/phone-number.ts'
import { day, keptAfterClosing, nextAllowed, patience } from '../../messaging/schedule.ts'
import { report } from '../../report.ts'
import { aboutContact, aboutLink, phoneHashes, smsVisitHashes } from './phone-hashes.ts'

/** The longest that a number is kept. */
const longestContact = 14 * day

export type VisitToAskAbout = {
  /** Of the survey's link. */
  readonly token: string
  readonly office: string
  readonly timeZone: string
  readonly servedAt: number
  /** Of the link. */
  readonly expiresAt: number
  readonly phone: E164
  readonly language: Language
  readonly consent: PhoneConsent
  readonly answerBy: SmsWay
  /** Not told of before: counted once. */
  readonly isNew: boolean
}

/** @throws AppError invalid: what is wrong with the number, never the number itself */
export function phoneToAsk(context: Context, typed: string): E164 {
  const read = readPhone(typed, context.messaging?.countries ?? peruAlone)
  if ('phone' in read) return read.phone
  throw new AppError('invalid', read.refusal, [{ field: 'phone', message: read.refusal }])
}

/**
 * Plans the invitation of a visit, and its reminder: both are looked at again when they are due.
 * @returns false where the person will not be asked: SMS are off, or they opted out
 */
export async function planInvitation(context: Context, visit: VisitToAskAbout): Promise<boolean> {
  const { messaging, db } = context
  if (!messaging) return false
  const now = context.now()
  const phones = await phoneHashes(context, visit.phone)
  const visits = await smsVisitHashes(context, visit.token)
  const counted = { day: localTime(visit.servedAt, visit.timeZone).day, way: visit.answerBy } as const
  const known = await planFacts(db, { visits, phones, now })
  if (known.planned) return true
  if (known.optedOut || known.blocked) {
    if (visit.isNew) await countRefused(db, { office: visit.office, ...counted })
    return false
  }

  const [phone] = phones
  const { timeZone } = visit
  const { hours } = messaging
  const first = nextAllowed(visit.servedAt + messaging.wait, timeZone, hours)
  const again = nextAllowed(first + patience, timeZone, hours)
  const planned = async (kind: 'invite' | 'reminder', notBefore: number): Promise<PlannedSms> => {
    const id = context.newId()
    return {
      id,
      visit: visits[0],
      kind,
      text: visit.answerBy === 'reply' ? askingByReply : `${kind}.link`,
      language: visit.language,
      office: visit.office,
      phone,
      link: await messaging.vault.seal(aboutLink(id), visit.token),
      linkUntil: visit.expiresAt,
      servedAt: visit.servedAt,
      notBefore,
      expiresAt: Math.min(notBefore + patience, visit.expiresAt),
      forgetAt: visit.expiresAt + keptAfterClosing,
      counted,
    }
  }
  const sms = [await planned('invite', first), await planned('reminder', again)]
  await storePlan(db, {
    contact: {
      phone,
      sealed: await messaging.vault.seal(aboutContact(phone), visit.phone),
      expiresAt: Math.min(visit.expiresAt, now + longestContact),
    },
    consent: {
      phone,
      event: 'optin',
      source: visit.consent.source,
      wording: visit.consent.wording,
      actor: visit.consent.takenBy,
      at: now,
    },
    sms,
    phones,
  })
  if (first <= now) {
    // What is lost here is found by the schedule.
    await messaging.wake([sms[0]?.id ?? '']).catch((error) => report('sms queue', error))
  }
  return true
}
