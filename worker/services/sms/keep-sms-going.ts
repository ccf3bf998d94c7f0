import type { Context } from '../../context.ts'
import { abandonExpiredLeases } from '../../db/sms-outcomes.ts'
import { pauseOf } from '../../db/sms-sending.ts'
import {
  dueSms,
  forgetSms,
  reseal,
  type Sealed,
  type SealedIn,
  sealedOtherwise,
} from '../../db/sms-upkeep.ts'
import { day, minute, turnDays } from '../../messaging/schedule.ts'
import { report } from '../../report.ts'
import type { Vault } from '../../vault.ts'
import { aboutContact, aboutConversation, aboutLink } from './phone-hashes.ts'
import { redactSms } from './redact-sms.ts'
import { resolveUnknown } from './resolve-unknown.ts'
import { tendConversations } from './tend-conversations.ts'

/** Of one quarter of an hour. */
const quarter = 15 * minute
/** Of one quarter of an hour, however fast they leave. */
const mostWoken = 20_000
const atOnce = 100
const resealedAtOnce = 500

/**
 * Gives up what nobody has any more, forgets what has served, ends conversations, wakes what is due; seals under the
 * newest key, and asks the provider for what is left open.
 */
export async function keepSmsGoing(context: Context): Promise<void> {
  const { messaging, db } = context
  const now = context.now()
  await abandonExpiredLeases(db, now)
  await forgetSms(db, {
    now,
    eventsBefore: now - 35 * day,
    turnsBefore: now - turnDays * day,
    outboxBefore: now - 7 * day,
    conversationsBefore: now - 7 * day,
    notesBefore: now - 91 * day,
  })
  if (!messaging) return
  // Invitations leave whatever becomes of conversations.
  await tendConversations(context, messaging).catch((error) => report('sms conversations', error))
  // While it is paused nobody would send them.
  if ((await pauseOf(db, messaging.provider.id, now)) === null) {
    const soon = Math.min(mostWoken, Math.ceil((1.1 * quarter) / messaging.interval))
    const due = await dueSms(db, now, soon)
    for (let from = 0; from < due.length; from += atOnce) await messaging.wake(due.slice(from, from + atOnce))
  }
  // Nothing waits for these: what fails is tried again.
  await resealAll(db, messaging.vault).catch((error) => report('sms keys', error))
  await resolveUnknown(context).catch((error) => report('sms lookup', error))
  await redactSms(context).catch((error) => report('sms redaction', error))
}

async function resealAll(db: D1Database, vault: Vault): Promise<void> {
  if (!vault.hasOlder) return
  const current = await vault.current()
  await resealIn(db, vault, current, 'contacts', aboutContact)
  await resealIn(db, vault, current, 'links', aboutLink)
  await resealIn(db, vault, current, 'conversations', aboutConversation)
}

async function resealIn(
  db: D1Database,
  vault: Vault,
  current: string,
  where: SealedIn,
  about: (row: string) => string,
): Promise<void> {
  for (;;) {
    const some = await sealedOtherwise(db, where, current, resealedAtOnce)
    if (some.length === 0) return
    const again = async ({ row, sealed }: Sealed) =>
      vault.seal(about(row), await vault.open(about(row), sealed))
    await reseal(
      db,
      where,
      await Promise.all(some.map(async (each) => ({ ...each, again: await again(each) }))),
    )
  }
}
