import { canonicalCode, verifiedKind } from '../../codes.ts'
import type { Context } from '../../context.ts'
import { optOut } from '../../db/sms-outcomes.ts'
import { insertConsent } from '../../db/sms-plan.ts'
import { phonesAsked, takeBackOptOut } from '../../db/sms-replies.ts'
import { AppError } from '../../errors.ts'
import { aboutContact, phoneHashes, smsVisitHashes } from './phone-hashes.ts'

type Asked = { readonly phone: string; readonly sealed: string | null; readonly left: boolean }

/**
 * Whether the phone that was asked by SMS with this link is not to be asked again.
 * @throws AppError code-unknown: also for a link that nobody was sent
 */
export async function hasLeft(context: Context, token: string): Promise<boolean> {
  return (await askedBy(context, token)).every(({ left }) => left)
}

/**
 * Leaves by the link that came by SMS, or comes back. The link may have been used, or be over.
 * @throws AppError code-unknown: also for a link that nobody was sent
 */
export async function leaveByLink(context: Context, token: string, wish: 'leave' | 'return'): Promise<void> {
  const { db } = context
  const at = context.now()
  for (const asked of await askedBy(context, token)) {
    if (asked.left === (wish === 'leave')) continue
    const { phone } = asked
    const phones = await allHashes(context, asked)
    await db.batch(
      wish === 'leave'
        ? optOut(db, phones, { phone, source: 'web', at })
        : [
            takeBackOptOut(db, phones),
            insertConsent(db, { phone, event: 'reoptin', source: 'web', wording: null, actor: null, at }),
          ],
    )
  }
}

async function askedBy(context: Context, typed: string): Promise<Asked[]> {
  const token = canonicalCode(typed)
  const asked =
    (await verifiedKind(token, context.keys)) === 'visit'
      ? await phonesAsked(context.db, await smsVisitHashes(context, token))
      : []
  if (asked.length > 0) return asked
  throw new AppError('code-unknown', 'There is no survey under this code: check it, or scan it again.')
}

/** Under each key, as long as the number is kept. */
async function allHashes(context: Context, { phone, sealed }: Asked): Promise<readonly string[]> {
  if (sealed === null || !context.messaging) return [phone]
  const number = await context.messaging.vault.open(aboutContact(phone), sealed)
  return [...new Set([phone, ...(await phoneHashes(context, number))])]
}
