import type { SmsWish } from '../../../schema/contracts/sms.ts'
import type { Context } from '../../context.ts'
import { optOut } from '../../db/sms-outcomes.ts'
import { insertConsent } from '../../db/sms-plan.ts'
import { takeBackOptOut } from '../../db/sms-replies.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'
import { phoneHashes } from './phone-hashes.ts'
import { phoneToAsk } from './plan-invitation.ts'

/**
 * Records what a citizen asked for at the desk, under the name of who records it. Whether the phone was known is not
 * told.
 * @throws AppError forbidden, invalid
 */
export async function recordWish(context: Context, viewer: Viewer, { phone: typed, wish }: SmsWish) {
  requirePermission(viewer, 'sms')
  const { db } = context
  const phones = await phoneHashes(context, phoneToAsk(context, typed))
  const by = { phone: phones[0], source: 'staff', actor: viewer.id, at: context.now() } as const
  await db.batch(
    wish === 'optout'
      ? optOut(db, phones, by)
      : [takeBackOptOut(db, phones), insertConsent(db, { ...by, event: 'reoptin', wording: null })],
  )
}
