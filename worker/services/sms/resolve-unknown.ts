import type { Context } from '../../context.ts'
import { takeUnknown } from '../../db/sms-after-sending.ts'
import { recordAccepted } from '../../db/sms-outcomes.ts'
import { hour, minute } from '../../messaging/schedule.ts'
import { applyStatus } from './apply-status.ts'
import { aboutLink } from './phone-hashes.ts'
import { patienceWithProvider } from './send-sms.ts'

/** Of one quarter of an hour. */
const mostAsked = 50
/** The provider's clock is not ours; an invitation and its reminder hold the same link, two days apart. */
const clocksApart = minute
const nearEnough = 10 * minute

/**
 * Looks up SMS of which nobody knows whether they went: what the provider shows to have is its SMS. What it does not
 * show stays unknown, and is not sent again.
 * @throws where the provider can't be asked: the rest is for later
 */
export async function resolveUnknown(context: Context): Promise<void> {
  const { messaging, db } = context
  if (!messaging?.provider.find) return
  const { provider, vault, publicUrl, segmentPrice } = messaging
  const now = context.now()
  const some = await takeUnknown(db, provider.id, { now, askedBefore: now - hour, most: mostAsked })
  for (const { id, link, slot } of some) {
    const needle = `${publicUrl}/e/${await vault.open(aboutLink(id), link)}`
    const found = await messaging.provider.find(
      { needle, since: slot - clocksApart, until: slot + nearEnough },
      AbortSignal.timeout(patienceWithProvider),
    )
    if (!found) continue
    const { sid, status, code, segments = null } = found
    await recordAccepted(db, { id }, { sid, segments, segmentPrice, at: slot })
    if (status) await applyStatus(context, { kind: 'status', smsId: id, sid, status, ...(code && { code }) })
  }
}
