import type { Context } from '../../context.ts'
import { abandonExpiredLeases } from '../../db/sms-outcomes.ts'
import { pauseOf } from '../../db/sms-sending.ts'
import { dueSms, forgetSms, reseal, type SealedIn, someSealed } from '../../db/sms-upkeep.ts'
import { day, minute, turnDays } from '../../messaging/schedule.ts'
import { report } from '../../report.ts'
import type { Vault } from '../../vault.ts'
import { aboutContact, aboutLink } from './phone-hashes.ts'
import { redactSms } from './redact-sms.ts'
import { resolveUnknown } from './resolve-unknown.ts'

/** Of one quarter of an hour. */
const quarter = 15 * minute
/** Of one quarter of an hour, however fast they leave. */
const mostWoken = 20_000
const atOnce = 100

/** Wakes what is due, gives up what nobody has any more, forgets what has served, seals under the newest key, asks the provider. */
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
  await resealAll(db, messaging.vault, 'contacts', aboutContact)
  await resealAll(db, messaging.vault, 'links', aboutLink)
  // While it is paused nobody would send them.
  if ((await pauseOf(db, messaging.provider.id, now)) === null) {
    const soon = Math.min(mostWoken, Math.ceil((1.1 * quarter) / messaging.interval))
    const due = await dueSms(db, now, soon)
    for (let from = 0; from < due.length; from += atOnce) await messaging.wake(due.slice(from, from + atOnce))
  }
  // A provider that does not answer these is asked again; nothing waits for it.
  await resolveUnknown(context).catch((error) => report('sms lookup', error))
  await redactSms(context).catch((error) => report('sms redaction', error))
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
