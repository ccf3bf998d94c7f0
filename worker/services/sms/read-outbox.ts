import type { Context } from '../../context.ts'
import { listOutboxSms } from '../../db/sms-upkeep.ts'
import { aboutOutbox } from '../../messaging/outbox.ts'

export type ShownSms = {
  readonly id: string
  readonly to: string
  readonly body: string
  readonly at: number
}

/** The latest SMS that would have left: only where the machine is one's own. */
export async function readSmsOutbox({ db, messaging }: Context): Promise<ShownSms[]> {
  if (!messaging) return []
  const { vault } = messaging
  return Promise.all(
    (await listOutboxSms(db)).map(async ({ id, sealed, at }) => ({
      id,
      at,
      ...(JSON.parse(await vault.open(aboutOutbox(id), sealed)) as { to: string; body: string }),
    })),
  )
}
