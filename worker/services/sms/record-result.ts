import type { Context } from '../../context.ts'
import { endUnsent, optOut, recordAccepted, recordUnknown, suppress } from '../../db/sms-outcomes.ts'
import { type ClaimedSms, pauseProvider, releaseSms } from '../../db/sms-sending.ts'
import type { Messaging } from '../../messaging/messaging.ts'
import type { SendResult } from '../../messaging/provider.ts'
import { hour } from '../../messaging/schedule.ts'
import { report } from '../../report.ts'

const attempts = 6
/** After a mistake of ours in the provider's settings, one SMS in so long tries whether it is mended. */
export const pauseLength = hour

/** What is to be done with the queue's message. */
export type Handled = { readonly kind: 'done' } | { readonly kind: 'again'; readonly inSeconds: number }
export const done: Handled = { kind: 'done' }

export async function dropped(context: Context, sms: ClaimedSms, reason: string): Promise<Handled> {
  await endUnsent(context.db, sms, 'dropped', reason)
  return done
}

/** What became of handing an SMS over. */
export async function recordResult(
  context: Context,
  messaging: Messaging,
  sms: ClaimedSms,
  phones: readonly string[],
  result: SendResult,
): Promise<Handled> {
  const { db } = context
  const at = context.now()
  if (result.kind === 'accepted') {
    const { sid, segments = null } = result
    await recordAccepted(db, sms, { sid, segments, segmentPrice: messaging.segmentPrice, at })
    return done
  }
  if (result.kind === 'unknown') {
    await recordUnknown(db, sms, result.why)
    return done
  }
  if (result.kind === 'throttled') {
    const seconds = result.retryAfter ?? 2 ** (sms.throttled + 1) * 5 * (0.5 + context.random())
    const notBefore = at + Math.ceil(seconds * 1000)
    if (sms.throttled + 1 >= attempts || notBefore >= sms.expiresAt) return dropped(context, sms, 'throttled')
    await releaseSms(db, sms, { notBefore, throttled: true })
    return { kind: 'again', inSeconds: Math.ceil(seconds) }
  }
  if (result.scope === 'config') {
    report('sms', `paused: ${result.code}`)
    await pauseProvider(db, messaging.provider.id, { reason: result.code, at, until: at + pauseLength }).run()
    await releaseSms(db, sms, { notBefore: at + pauseLength })
    return done
  }
  const also =
    result.scope === 'recipient'
      ? phones.map((phone) => suppress(db, { phone, reason: 'no-such-phone', until: null, at }))
      : result.scope === 'optout'
        ? optOut(db, phones, { phone: sms.phone, source: 'provider', at })
        : []
  await endUnsent(db, sms, 'rejected', result.code, also)
  return done
}
