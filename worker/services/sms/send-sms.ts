import { dateOfDay, localTime } from '../../../schema/calendar.ts'
import { segmentsOf } from '../../../schema/messages/segments.ts'
import type { Context } from '../../context.ts'
import { countAsAsked } from '../../db/sms-days.ts'
import {
  type ClaimedSms,
  claimSms,
  gateFacts,
  mayStillGo,
  pauseOf,
  releaseSms,
  reserveCost,
  takeSlot,
  takeTurn,
} from '../../db/sms-sending.ts'
import { askingByReply } from '../../messaging/conversation/plan.ts'
import type { Messaging } from '../../messaging/messaging.ts'
import type { E164 } from '../../messaging/phone-number.ts'
import { day, minute, turnDays, verdictOn } from '../../messaging/schedule.ts'
import { report } from '../../report.ts'
import { findPlace, tokenHashes } from '../find-place.ts'
import { aboutContact, aboutLink, phoneHashes } from './phone-hashes.ts'
import { done, dropped, type Handled, recordResult } from './record-result.ts'
import { smsBody } from './sms-body.ts'

/** Of whoever sends: longer than all its steps take. */
const lease = 60_000
const patienceWithProvider = 10_000
/** Seconds after which a phone that is off does not get it any more. */
const validity = 14_400
/** So long a worker waits for its slot; where it is farther off, the SMS is taken again later. */
const worthWaiting = 2_000
/**
 * Sends one SMS that is due, once: whatever is delivered twice or breaks off between, it is never handed over a
 * second time. Before it leaves, everything that might speak against it is asked again.
 */
export async function sendSms(context: Context, id: string): Promise<Handled> {
  const { messaging, db } = context
  if (!messaging) return done
  const now = context.now()
  const paused = await pauseOf(db, messaging.provider.id, now)
  if (paused !== null) return done // The schedule wakes it again.
  const sms = await claimSms(db, id, { now, lease: now + lease, provider: messaging.provider.id })
  if (!sms) return done
  if (sms.contact === null) return dropped(context, sms, 'forgotten')

  const phone = (await messaging.vault.open(aboutContact(sms.phone), sms.contact)) as E164
  const phones = await phoneHashes(context, phone)
  const body =
    sms.kind === 'answer'
      ? answerBody(context, messaging, sms)
      : await checkedBody(context, messaging, sms, phones)
  if (typeof body !== 'string') return body

  const slot = await reserveAndQueueUp(context, messaging, sms, body)
  if (typeof slot !== 'number') return slot
  const wait = slot - context.now()
  if (wait > worthWaiting) {
    await releaseSms(db, sms, { notBefore: slot, slot })
    return { kind: 'again', inSeconds: Math.ceil(wait / 1000) }
  }
  if (wait > 0) await messaging.pause(wait)

  const going = context.now()
  // An opt-out is confirmed to who opted out.
  const asked = sms.text === 'optout.ok' ? [] : phones
  if (!(await mayStillGo(db, sms, { phones: asked, slot, now: going, lease: going + lease }))) {
    return dropped(context, sms, 'suppressed')
  }
  const result = await messaging.provider.send(
    {
      id,
      to: phone,
      body,
      validity,
      statusUrl: `${messaging.publicUrl}/hooks/${messaging.provider.id}/status?sms=${id}`,
    },
    AbortSignal.timeout(patienceWithProvider),
  )
  const handled = await recordResult(context, messaging, sms, phones, result)
  if (result.kind === 'accepted' || result.kind === 'unknown') await countLink(context, messaging, sms)
  return handled
}

/** What is done with its link is counted from here on. */
async function countLink(context: Context, { vault }: Messaging, { id, link, text, day }: ClaimedSms) {
  if (link === null || day === null || text === askingByReply) return
  const { visit } = await tokenHashes(context, await vault.open(aboutLink(id), link))
  await countAsAsked(context.db, visit, day)
}

function answerBody(context: Context, messaging: Messaging, sms: ClaimedSms): string | Promise<Handled> {
  return sms.expiresAt <= context.now() ? dropped(context, sms, 'stale') : smsBody(messaging, sms)
}

/** The text, where nothing speaks against sending it now. */
async function checkedBody(
  context: Context,
  messaging: Messaging,
  sms: ClaimedSms,
  phones: readonly string[],
): Promise<string | Handled> {
  const { db } = context
  const now = context.now()
  const token = sms.link === null ? undefined : await messaging.vault.open(aboutLink(sms.id), sms.link)
  const place = token === undefined ? undefined : await findPlace(context, token)
  const link = place?.kind === 'visit' ? place : null
  const facts = await gateFacts(db, { phones, visit: sms.visit, now })
  const verdict = verdictOn({
    kind: sms.kind === 'reminder' ? 'reminder' : 'invite',
    now,
    timeZone: link?.timeZone ?? 'UTC',
    hours: messaging.hours,
    expiresAt: sms.expiresAt,
    consented: facts.consented,
    suppressed: facts.suppressed,
    link,
    invitation: facts.invitation && {
      state: facts.invitation.state,
      mayRemind: mayRemind(messaging, facts.invitation),
    },
  })
  if (verdict.kind === 'drop' || !link) {
    return dropped(context, sms, verdict.kind === 'drop' ? verdict.reason : 'expired')
  }
  if (verdict.kind === 'wait') {
    await releaseSms(db, sms, { notBefore: verdict.until })
    return done
  }
  const turn = { phones, phone: sms.phone, visit: sms.visit, now, since: now - turnDays * day }
  if (!(await takeTurn(db, turn))) return dropped(context, sms, 'asked-lately')
  return smsBody(messaging, sms, {
    url: `${messaging.publicUrl}/e/${token}`,
    officeName: link.officeName,
    timeZone: link.timeZone,
    servedAt: sms.servedAt ?? now,
    expiresAt: link.expiresAt,
  })
}

/** A phone that was off may be on again; one that does not exist is not tried twice. */
const mayRemind = ({ provider }: Messaging, { state, reason }: { state: string; reason: string | null }) =>
  !(state === 'failed' || state === 'undelivered') ||
  provider.meaningOf(reason ?? undefined) === 'try-again-later'

/** The moment at which it may go, or what became of it where the month's money is used up. */
async function reserveAndQueueUp(
  context: Context,
  messaging: Messaging,
  sms: ClaimedSms,
  body: string,
): Promise<number | Handled> {
  const { db } = context
  const now = context.now()
  if (sms.month === null) {
    const segments = segmentsOf(body).count
    const cost = segments * messaging.segmentPrice
    const cap = messaging.budget
    const month = dateOfDay(localTime(now, 'America/Lima').day).slice(0, 7)
    const used = await reserveCost(db, sms.id, { month, cost, segments, cap })
    if (used === null) {
      report('sms', 'budget used up')
      return dropped(context, sms, 'budget')
    }
    if (used >= 0.8 * cap && used - cost < 0.8 * cap) report('sms', '80 % of the budget used')
  }
  const kept = sms.slot !== null && Math.abs(now - sms.slot) < minute ? sms.slot : undefined
  return kept ?? (await takeSlot(db, messaging.provider.id, { now, interval: messaging.interval }))
}
