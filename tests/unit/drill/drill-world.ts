import { createApp } from '../../../worker/app.ts'
import type { Context } from '../../../worker/context.ts'
import type { Messaging } from '../../../worker/messaging/messaging.ts'
import { hour, minute, usualHours } from '../../../worker/messaging/schedule.ts'
import { twilio } from '../../../worker/messaging/twilio/twilio.ts'
import { registerVisit } from '../../../worker/services/register-visit.ts'
import { keepSmsGoing } from '../../../worker/services/sms/keep-sms-going.ts'
import { phoneHashes } from '../../../worker/services/sms/phone-hashes.ts'
import { handleSmsQueue, type SmsMessage } from '../../../worker/sms-queue.ts'
import { vaultOf } from '../../../worker/vault.ts'
import { givenCatalogue } from '../../world/catalogue.ts'
import { sqliteWorld } from '../sqlite-world.ts'
import { type Script, startFakeTwilio } from './fake-twilio.ts'

const publicUrl = 'https://e.gob.pe'
const account = `AC${'0'.repeat(32)}`
const token = 'auth-token'
export const price = 50_000

export type Row = {
  readonly id: string
  readonly kind: string
  readonly phone: string
  readonly state: string
  readonly reason: string | null
  readonly sid: string | null
  readonly slot: number | null
  readonly cost: number | null
  readonly redacted: number | null
}

export type Handing = (address: string, init: RequestInit) => Promise<Response>

/** An office that invites by Twilio's own client, queue, schedule and webhooks, over a database with the migrations. */
export async function drillWorld(scriptOf: (to: string) => Script, silence: (signal: unknown) => void) {
  const world = sqliteWorld('2026-11-02T15:00:00Z')
  const { clock } = world
  await givenCatalogue(world.context, { offices: { 'LIM-01': 'America/Lima' } })
  await world.context.db
    .prepare(
      `insert into ticket_keys (id, office, name, secret, created_by, created_at) values ('k', 'LIM-01', 'k', 's', 'a', 0)`,
    )
    .run()
  const fakeTwilio = await startFakeTwilio({
    account,
    token,
    scriptOf,
    silence: (callback) => silence(waiting.get(callback)),
    now: () => clock.now,
    post: async (address, init) => app.request(address.slice(publicUrl.length), init),
  })
  /** Who waits for an answer about an SMS. */
  const waiting = new Map<string | null, unknown>()
  const handOver: Handing = (address, init) => {
    if (init.body instanceof URLSearchParams) waiting.set(init.body.get('StatusCallback'), init.signal)
    return fetch(address.replace('https://api.twilio.com', fakeTwilio.url), init)
  }
  const woken: string[] = []
  const messagingOver = (handing: Handing): Messaging => ({
    provider: twilio({
      account,
      authTokens: [token],
      sender: `MG${'1'.repeat(32)}`,
      takesReplies: true,
      fetch: handing,
    }),
    vault: vaultOf('a-secret-for-phones-of-thirty-two-characters-or-more'),
    name: 'Municipalidad',
    countries: ['PE'],
    hours: usualHours,
    wait: hour,
    reach: 0,
    helpAddress: null,
    interval: 1,
    segmentPrice: price,
    budget: 1_000_000_000,
    publicUrl,
    wake: async (ids) => void woken.push(...ids),
    pause: async (milliseconds) => {
      clock.now += milliseconds
    },
  })
  const context: Context = { ...world.context, messaging: messagingOver(handOver) }
  const app = createApp(() => context)
  const { db } = context

  const hashOf = async (phone: string) => (await phoneHashes(context, `+51${phone}`))[0]
  const visit = (phone: string) =>
    registerVisit(
      context,
      { key: 'k', office: 'LIM-01' } as Parameters<typeof registerVisit>[1],
      {
        office: 'LIM-01',
        servedAt: new Date(clock.now).toISOString(),
        language: 'es',
        phone,
        consent: { wording: '2026-11', source: 'desk', takenBy: 'A-014' },
      } as Parameters<typeof registerVisit>[2],
    )
  /** Delivers messages of the queue. What is to come again comes with the schedule, at the latest. */
  async function deliver(ids: readonly string[], as: Context = context): Promise<void> {
    const messages = ids.map((id) => ({ body: { id }, ack() {}, retry() {} }))
    await handleSmsQueue({ messages } as unknown as MessageBatch<SmsMessage>, as)
  }
  /** Goes on by quarters of an hour, as the schedule does; each message comes three times. */
  async function goOn(quarters: number): Promise<void> {
    for (let quarter = 0; quarter < quarters; quarter++) {
      clock.now += 15 * minute
      woken.length = 0
      await keepSmsGoing(context)
      const ids = [...woken]
      await Promise.all([deliver(ids), deliver(ids)])
      await deliver(ids)
      await fakeTwilio.settled()
    }
  }
  const rows = async () =>
    (
      await db
        .prepare('select id, kind, phone, state, reason, sid, slot, cost, redacted_at as redacted from sms')
        .all<Row>()
    ).results
  /** Of the SMS to these phones, in this order. */
  async function idsOf(kind: string, phones: readonly string[]): Promise<string[]> {
    const stored = await rows()
    const hashes = await Promise.all(phones.map(hashOf))
    return hashes.map((phone) => stored.find((row) => row.kind === kind && row.phone === phone)?.id ?? '')
  }
  async function endsOf(ids: readonly string[]): Promise<string[]> {
    const stored = new Map((await rows()).map((row) => [row.id, row]))
    return ids.map((id) => [stored.get(id)?.state, stored.get(id)?.reason].filter(Boolean).join(' '))
  }
  return {
    clock,
    context,
    fakeTwilio,
    visit,
    deliver,
    goOn,
    rows,
    idsOf,
    endsOf,
    /** The same worker, with another way to the provider and to the database. */
    as: (given: { db?: D1Database; handing?: Handing }): Context => ({
      ...context,
      ...(given.db && { db: given.db }),
      messaging: messagingOver(given.handing ?? handOver),
    }),
    handOver,
    budget: () =>
      db.prepare('select reserved, spent from sms_budgets').first<{ reserved: number; spent: number }>(),
    resume: () => db.prepare('delete from sms_pauses').run(),
    end() {
      fakeTwilio.end()
      world.end()
    },
  }
}
