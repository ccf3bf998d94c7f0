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
import { day, nextAllowed, turnDays, verdictOn } from '../../messaging/schedule.ts'
import { report } from '../../report.ts'
import { findPlace, type TokenHashes, tokenHashes } from '../find-place.ts'
import { aboutContact, aboutLink, phoneHashes } from './phone-hashes.ts'
import { done, dropped, type Handled, recordResult } from './record-result.ts'
import { smsBody } from './sms-body.ts'

/** Of whoever sends: longer than all its steps take. */
const lease = 60_000
export const patienceWithProvider = 10_000
/** Seconds after which a phone that is off does not get it any more. */
export const validity = 14_400
/** So long a worker waits for its slot, or from one SMS to the next; where it is farther off, it is taken again later. */
const worthWaiting = 2_000
const longestWait = 30_000

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
  const ready =
    sms.kind === 'answer'
      ? await readyAnswer(context, messaging, sms)
      : await readyIfAllowed(context, messaging, sms, phones)
  if (!('body' in ready)) return ready

  const { body, timeZone, link } = ready
  const unpaid = await reserve(context, messaging, sms, body)
  if (unpaid) return unpaid
  const { interval } = messaging
  const reach = Math.max(worthWaiting, Math.min(interval, longestWait))
  const slot = await takeSlot(db, messaging.provider.id, { now: context.now(), interval, reach })
  const wait = slot.at - context.now()
  if (!slot.taken) {
    await releaseSms(db, sms, { notBefore: slot.at })
    return { kind: 'again', inSeconds: Math.max(1, Math.ceil(wait / 1000)) }
  }
  if (wait > 0) await messaging.pause(wait)

  const going = context.now()
  // Its slot may lie after closing time.
  const allowed = timeZone === null ? going : nextAllowed(going, timeZone, messaging.hours)
  if (allowed > going) {
    await releaseSms(db, sms, { notBefore: allowed })
    return done
  }
  // An opt-out is confirmed to who opted out.
  const asked = sms.text === 'optout.ok' ? [] : phones
  const last = { phones: asked, used: link?.used ?? [], slot: slot.at, now: going, lease: going + lease }
  if (!(await mayStillGo(db, sms, last))) {
    // What has come between says itself why.
    const again = link && (await readyIfAllowed(context, messaging, sms, phones))
    return again && !('body' in again) ? again : dropped(context, sms, 'suppressed')
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
  const isOut = result.kind === 'accepted' || result.kind === 'unknown'
  // What is done with its link is counted from here on.
  if (isOut && link && sms.day !== null && sms.text !== askingByReply) {
    await countAsAsked(db, link.visit, sms.day)
  }
  return handled
}

/** What an SMS says. */
type Ready = {
  readonly body: string
  /** By which clock people are written to; null: whenever they have written themselves. */
  readonly timeZone: string | null
  readonly link: TokenHashes | null
}

async function readyAnswer(
  context: Context,
  messaging: Messaging,
  sms: ClaimedSms,
): Promise<Ready | Handled> {
  if (sms.expiresAt <= context.now()) return dropped(context, sms, 'stale')
  return { body: smsBody(messaging, sms), timeZone: null, link: null }
}

/** Where nothing speaks against sending it now. */
async function readyIfAllowed(
  context: Context,
  messaging: Messaging,
  sms: ClaimedSms,
  phones: readonly string[],
): Promise<Ready | Handled> {
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
  if (verdict.kind === 'drop' || !link || token === undefined) {
    return dropped(context, sms, verdict.kind === 'drop' ? verdict.reason : 'expired')
  }
  if (verdict.kind === 'wait') {
    await releaseSms(db, sms, { notBefore: verdict.until })
    return done
  }
  const turn = { phones, phone: sms.phone, visit: sms.visit, now, since: now - turnDays * day }
  if (!(await takeTurn(db, turn))) return dropped(context, sms, 'asked-lately')
  const { officeName, timeZone, expiresAt } = link
  const url = `${messaging.publicUrl}/e/${token}`
  const body = smsBody(messaging, sms, {
    url,
    officeName,
    timeZone,
    servedAt: sms.servedAt ?? now,
    expiresAt,
  })
  return { body, timeZone, link: await tokenHashes(context, token) }
}

/** A phone that was off may be on again; one that does not exist is not tried twice. */
const mayRemind = ({ provider }: Messaging, { state, reason }: { state: string; reason: string | null }) =>
  !(state === 'failed' || state === 'undelivered') ||
  provider.meaningOf(reason ?? undefined) === 'try-again-later'

/** Reserves what it costs; or what became of it where the month's money is used up. */
async function reserve(
  context: Context,
  messaging: Messaging,
  sms: ClaimedSms,
  body: string,
): Promise<Handled | undefined> {
  const segments = segmentsOf(body).count
  const cost = segments * messaging.segmentPrice
  const cap = messaging.budget
  const month = dateOfDay(localTime(context.now(), 'America/Lima').day).slice(0, 7)
  const used = await reserveCost(context.db, sms, { month, cost, segments, cap })
  if (used === null) {
    report('sms', 'budget used up')
    return dropped(context, sms, 'budget')
  }
  if (used >= 0.8 * cap && used - cost < 0.8 * cap) report('sms', '80 % of the budget used')
  return undefined
}
