import type { Context } from '../../context.ts'
import { type Redactable, recordRedacted, takeRedactable } from '../../db/sms-after-sending.ts'
import { day, keptAfterClosing, patience } from '../../messaging/schedule.ts'
import { patienceWithProvider, validity } from './send-sms.ts'

/** Of one quarter of an hour, of what was sent and of what was received. */
const mostAsked = 300
const atOnce = 10

/**
 * Has the provider forget what SMS said, once their survey has closed: links, and what people wrote.
 * @throws the first refusal, once the others were asked for; where none of some is taken, the rest is for another day
 */
export async function redactSms(context: Context): Promise<void> {
  const now = context.now()
  // Later than a phone that was off could get it.
  await redact(context, 'sent', now + keptAfterClosing - validity * 1000)
  await redact(context, 'received', now - patience)
}

async function redact({ db, messaging, now }: Context, which: Redactable, before: number): Promise<void> {
  const provider = messaging?.provider
  if (!provider?.redact) return
  const asked = { now: now(), before, askedBefore: now() - day, most: mostAsked }
  const all = await takeRedactable(db, provider.id, which, asked)
  let refused: unknown
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce)
    const tried = await Promise.allSettled(
      some.map(({ sid }) => provider.redact?.(sid, AbortSignal.timeout(patienceWithProvider))),
    )
    const redacted = some.filter((_, index) => tried[index]?.status === 'fulfilled')
    await recordRedacted(db, provider.id, which, { ids: redacted.map(({ id }) => id), now: now() })
    refused ??= tried.find((each) => each.status === 'rejected')?.reason
    if (redacted.length === 0) break
  }
  if (refused) throw refused
}
