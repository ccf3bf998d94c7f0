import type { Context } from '../../context.ts'
import { abandonExpiredLeases } from '../../db/sms-outcomes.ts'
import { dueSms, forgetSms, reseal, type SealedIn, someSealed } from '../../db/sms-upkeep.ts'
import { day, turnDays } from '../../messaging/schedule.ts'
import type { Vault } from '../../vault.ts'
import { aboutContact, aboutConversation, aboutLink } from './phone-hashes.ts'
import { tendConversations } from './tend-conversations.ts'

/** Of one quarter of an hour. */
const mostWoken = 1_000
const atOnce = 100

/** Wakes what is due, gives up what nobody has any more, forgets what has served, and seals under the newest key. */
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
  await resealAll(db, messaging.vault, 'contacts', aboutContact)
  await resealAll(db, messaging.vault, 'links', aboutLink)
  await resealAll(db, messaging.vault, 'conversations', aboutConversation)
  await tendConversations(context, messaging)
  const due = await dueSms(db, now, mostWoken)
  for (let from = 0; from < due.length; from += atOnce) await messaging.wake(due.slice(from, from + atOnce))
}

async function resealAll(db: D1Database, vault: Vault, where: SealedIn, about: (row: string) => string) {
  for (let after = ''; ; ) {
    const some = await someSealed(db, where, after, atOnce)
    for (const each of some) {
      if (await vault.isCurrent(each.sealed)) continue
      const text = await vault.open(about(each.row), each.sealed)
      await reseal(db, where, each, await vault.seal(about(each.row), text))
    }
    const last = some.at(-1)
    if (!last || some.length < atOnce) return
    after = last.row
  }
}
