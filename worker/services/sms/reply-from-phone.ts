import type { Context } from '../../context.ts'
import { insertOutboxReply } from '../../db/sms-outbox.ts'
import { AppError } from '../../errors.ts'
import { aboutOutbox } from '../../messaging/outbox.ts'
import { readNetwork } from './play-network.ts'
import { readPhones } from './read-phones.ts'
import { receiveReply } from './receive-reply.ts'

/**
 * Somebody writes back on the phone of one's own machine: it arrives as from any provider, twice where the network is
 * to misbehave so.
 * @param phone its hash
 * @throws AppError not-found
 */
export async function replyFromPhone(
  context: Context,
  { phone, text }: { phone: string; text: string },
): Promise<void> {
  const { db, messaging } = context
  const { phones } = await readPhones(context, phone)
  const from = phones.find(({ id }) => id === phone)?.number
  if (!messaging || from === undefined) throw new AppError('not-found', 'Nobody wrote to this phone.')
  const { twice } = await readNetwork(context)
  const id = `outbox-${context.newId()}`
  const at = context.now()
  for (let times = twice ? 2 : 1; times > 0; times--) {
    await receiveReply(context, { kind: 'inbound', sid: id, from, body: text })
  }
  const sealed = await messaging.vault.seal(aboutOutbox(id), JSON.stringify({ phone: from, body: text }))
  await insertOutboxReply(db, { id, phone, sealed, way: twice ? 'twice' : 'normal', at })
}
