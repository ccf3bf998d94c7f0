import type { Context } from '../../context.ts'
import { abandonExpiredLeases } from '../../db/sms-outcomes.ts'
import { dueSms, forgetSms, resealContact, someContacts } from '../../db/sms-upkeep.ts'
import { day, turnDays } from '../../messaging/schedule.ts'
import { aboutContact } from './phone-hashes.ts'

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
  })
  if (!messaging) return
  await resealContacts(context)
  const due = await dueSms(db, now, mostWoken)
  for (let from = 0; from < due.length; from += atOnce) await messaging.wake(due.slice(from, from + atOnce))
}

async function resealContacts({ messaging, db }: Context): Promise<void> {
  if (!messaging) return
  for (let after = ''; ; ) {
    const contacts = await someContacts(db, after, atOnce)
    for (const contact of contacts) {
      if (await messaging.vault.isCurrent(contact.sealed)) continue
      const about = aboutContact(contact.phone)
      const again = await messaging.vault.seal(about, await messaging.vault.open(about, contact.sealed))
      await resealContact(db, contact, again)
    }
    const last = contacts.at(-1)
    if (!last || contacts.length < atOnce) return
    after = last.phone
  }
}
