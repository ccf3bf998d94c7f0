import type { Context } from '../../context.ts'
import { applyStatus as storeStatus, suppressPhoneOf } from '../../db/sms-outcomes.ts'
import { pauseProvider } from '../../db/sms-sending.ts'
import { type DeliveryStatus, deliveryRanks, type WebhookEvent } from '../../messaging/provider.ts'
import { day } from '../../messaging/schedule.ts'
import { report } from '../../report.ts'
import { pauseWhereFiltered } from './pause-where-filtered.ts'
import { pauseLength } from './record-result.ts'

const states: Readonly<Record<DeliveryStatus, string>> = {
  queued: 'accepted',
  accepted: 'accepted',
  sending: 'accepted',
  sent: 'sent',
  delivered: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
  canceled: 'failed',
}
const blockedDays = 90

/** What a provider tells of an SMS. Told twice, or in another order, it comes to the same. */
export async function applyStatus(
  context: Context,
  { smsId, sid, status, code }: Extract<WebhookEvent, { kind: 'status' }>,
): Promise<void> {
  const { db, messaging, now } = context
  if (!messaging) return
  const { provider } = messaging
  const at = now()
  const told = {
    id: smsId,
    sid,
    status,
    state: states[status],
    rank: deliveryRanks[status],
    code: code ?? null,
    at,
  }
  const failed = status === 'failed' || status === 'undelivered'
  const meaning = failed ? provider.meaningOf(code) : undefined
  const also =
    meaning === 'blocked'
      ? [suppressPhoneOf(db, told, { reason: 'blocked', until: at + blockedDays * day })]
      : meaning === 'no-such-phone'
        ? [suppressPhoneOf(db, told, { reason: 'no-such-phone', until: null })]
        : meaning === 'settings'
          ? [pauseProvider(db, provider.id, { reason: code ?? '', at, until: at + pauseLength })]
          : []
  if (meaning === 'settings') report('sms', `paused: ${code}`)
  await storeStatus(db, provider.id, told, also)
  if (meaning === 'filtered') await pauseWhereFiltered(context)
}
