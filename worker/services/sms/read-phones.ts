import type { Context } from '../../context.ts'
import { listOffices } from '../../db/catalogue.ts'
import { listPhones, listThread, listUnsent, type PhoneRow, type UnsentSms } from '../../db/sms-outbox.ts'
import { aboutOutbox } from '../../messaging/outbox.ts'
import type { Vault } from '../../vault.ts'
import { aboutContact } from './phone-hashes.ts'
import { type Network, playNetwork, readNetwork } from './play-network.ts'

export type ShownPhone = {
  /** Its hash. */
  readonly id: string
  readonly number: string
  /** What was last written, by whoever; nothing where it has got none yet. */
  readonly last: string | undefined
  readonly at: number
}

export type ShownSms = {
  readonly id: string
  readonly kind: 'sent' | 'refused' | 'reply'
  readonly body: string
  readonly way: string
  readonly at: number
  /** What is known of it by now: not of a reply. */
  readonly state: string | null
  readonly reason: string | null
}

/** Phones that were written to on one's own machine, and one of them opened. */
export type Phones = {
  readonly phones: readonly ShownPhone[]
  readonly open:
    | (ShownPhone & { readonly thread: readonly ShownSms[]; readonly unsent: readonly UnsentSms[] })
    | undefined
  readonly network: Network
  readonly offices: readonly { readonly code: string; readonly name: string }[]
}

const mostPhones = 30
const longestThread = 200
const mostUnsent = 10

/** @param wanted the phone to open; without it, or where it is not there, the last one that was written to */
export async function readPhones(context: Context, wanted: string | undefined): Promise<Phones> {
  const { db, messaging } = context
  await playNetwork(context)
  const [rows, network, offices] = await Promise.all([
    messaging ? listPhones(db, mostPhones) : [],
    readNetwork(context),
    listOffices(db),
  ])
  if (!messaging) return { phones: [], open: undefined, network, offices }
  const { vault } = messaging
  const phones = await Promise.all(rows.map((row) => shown(vault, row)))
  const chosen = phones.find(({ id }) => id === wanted) ?? phones[0]
  if (!chosen) return { phones, open: undefined, network, offices }
  const [thread, unsent] = await Promise.all([
    listThread(db, chosen.id, longestThread),
    listUnsent(db, chosen.id, mostUnsent),
  ])
  const opened = thread.map(async ({ sealed, ...sms }) => ({
    ...sms,
    body: (await openOutbox(vault, sms.id, sealed)).body,
  }))
  return { phones, open: { ...chosen, thread: await Promise.all(opened), unsent }, network, offices }
}

async function shown(vault: Vault, { phone, id, sealed, at }: PhoneRow): Promise<ShownPhone> {
  if (id === null)
    return { id: phone, number: await vault.open(aboutContact(phone), sealed), last: undefined, at }
  const { phone: number, body } = await openOutbox(vault, id, sealed)
  return { id: phone, number, last: body, at }
}

async function openOutbox(
  vault: Vault,
  id: string,
  sealed: string,
): Promise<{ phone: string; body: string }> {
  return JSON.parse(await vault.open(aboutOutbox(id), sealed))
}
