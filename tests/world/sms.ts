import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import type { Context } from '../../worker/context.ts'
import type { Messaging } from '../../worker/messaging/messaging.ts'
import type { OutgoingSms, SendResult, SmsProvider } from '../../worker/messaging/provider.ts'
import { hour, usualHours } from '../../worker/messaging/schedule.ts'
import { failures } from '../../worker/messaging/twilio/codes.ts'
import { runSchedule } from '../../worker/services/run-schedule.ts'
import { handleSmsQueue, type SmsMessage } from '../../worker/sms-queue.ts'
import { messagingOf } from '../../worker/sms-settings.ts'
import { clientOf, officeWithApi } from './api.ts'

/** A provider that keeps a ledger of what it sent, and answers as it is told. */
export function fakeProvider(id = 'fake') {
  const ledger: OutgoingSms[] = []
  let answer: (message: OutgoingSms) => SendResult | Promise<SendResult> = ({ id }) => ({
    kind: 'accepted',
    sid: `sid-${id}`,
  })
  const provider: SmsProvider = {
    id,
    takesReplies: true,
    async send(message) {
      const result = await answer(message)
      // What is not known may have been sent: here it was.
      if (result.kind === 'accepted' || result.kind === 'unknown') ledger.push(message)
      return result
    },
    verify: async ({ headers }) => headers.get('x-fake-signature') === 'right',
    read: ({ raw }) => JSON.parse(new TextDecoder().decode(raw)) ?? undefined,
    meaningOf: (code) => failures[code ?? ''] ?? 'final',
  }
  const answers = (next: typeof answer) => {
    answer = next
  }
  return { provider, ledger, answers }
}

/** As on one's own machine: the outbox. */
export function ownMessaging(): Messaging {
  const messaging = messagingOf({ ...env, PUBLIC_URL: 'https://encuesta.example' })
  if (!messaging) throw new Error('SMS are off')
  return messaging
}

export const peru = (clock: string) => Date.parse(`${clock}:00-05:00`)
export const phone = '+51987654321'

/** An office whose ticket system gives phones, and a provider that keeps a ledger. Monday 2026-11-02, 10:00 in Lima. */
export async function smsWorld(given: Partial<Messaging> = {}) {
  const world = await officeWithApi()
  const fake = fakeProvider()
  const woken: string[] = []
  const own = ownMessaging()
  const messaging: Messaging = {
    ...own,
    provider: fake.provider,
    hours: usualHours,
    wait: hour,
    interval: 1,
    reach: 4_000,
    segmentPrice: 50_000,
    budget: 1_000_000_000,
    wake: async (ids) => void woken.push(...ids),
    pause: async (milliseconds) => {
      world.clock.now += milliseconds
    },
    ...given,
  }
  const context: Context = { ...world.context, messaging }
  const client = clientOf(context, world)
  const { db } = context

  /** Registers a visit that ends now. */
  const visit = (more: object = {}) =>
    client.register({
      office: 'LIM-01',
      servedAt: new Date(world.clock.now).toISOString(),
      phone,
      consent: { wording: '2026-11', takenBy: 'A-014' },
      ...more,
    })
  /** Delivers these messages of the queue, and tells which are to come again, and when. */
  async function deliver(ids: readonly string[], as: Context = context) {
    const batch = createMessageBatch<SmsMessage>(
      'indaga-sms',
      ids.map((id, index) => ({ id: `${index}`, timestamp: new Date(0), attempts: 1, body: { id } })),
    )
    const again: (number | undefined)[] = []
    for (const message of batch.messages) {
      // What getQueueResult tells of them leaves out when.
      vi.spyOn(message, 'retry').mockImplementation((options) => void again.push(options?.delaySeconds))
    }
    await handleSmsQueue(batch, as)
    const { explicitAcks } = await getQueueResult(batch, createExecutionContext())
    return { acknowledged: explicitAcks.length, again }
  }
  /** The schedule's quarter of an hour, and what it wakes. */
  async function quarter(as: Context = context) {
    woken.length = 0
    await runSchedule({ ...as, messaging: { ...messaging, wake: context.messaging?.wake ?? messaging.wake } })
    return deliver([...new Set(woken)], as)
  }
  const rows = async () =>
    (
      await db
        .prepare(
          'select id, kind, state, reason, attempt, not_before as notBefore, sid, slot, cost from sms order by kind, id',
        )
        .all<{
          id: string
          kind: string
          state: string
          reason: string | null
          attempt: number
          notBefore: number
          sid: string | null
          slot: number | null
          cost: number | null
        }>()
    ).results
  const states = async () =>
    (await rows()).map(({ kind, state, reason }) => `${kind} ${state}${reason ? ` ${reason}` : ''}`)
  const idOf = async (kind: string) => (await rows()).find((row) => row.kind === kind)?.id ?? ''
  const budget = () => db.prepare('select month, reserved, spent from sms_budgets').first()
  return {
    ...world,
    ...client,
    context,
    messaging,
    fake,
    woken,
    visit,
    deliver,
    quarter,
    rows,
    states,
    idOf,
    budget,
  }
}
