import {
  type DeliveryStatus,
  deliveryRanks,
  type OutgoingSms,
  type SendResult,
  type SmsProvider,
  type WebhookEvent,
} from '../../../worker/messaging/provider.ts'
import { failures } from '../../../worker/messaging/twilio/codes.ts'
import type { Timeline } from './timeline.ts'

export type Sent = {
  readonly sid: string
  readonly id: string
  readonly to: string
  readonly at: number
  readonly body: string
  redacted: boolean
  status: DeliveryStatus
  code?: string
  /** As far as it was told: callbacks get lost. */
  told?: DeliveryStatus
}

/** Assumed, of a hundred; the rest is taken and delivered. */
export const rates = {
  /** Nothing comes for ten seconds; half of them were sent. */
  timeout: 0.5,
  /** 500 after having sent. */
  error: 0.3,
  throttled: 0.5,
  optedOut: 0.3,
  noSuchNumber: 0.3,
  /** Of what was taken. */
  '30003': 3,
  '30004': 0.3,
  '30005': 0.7,
  '30008': 1,
  '30007': 0.1,
  noReceipt: 1,
  callbackLost: 0.5,
  callbackTwice: 1,
} as const

/** An hour in which a carrier holds back one in five. */
export type Episode = { readonly from: number; readonly to: number }

/** Keeps a ledger of what it sent; takes its time, fails, and tells late, twice or never. */
export function unreliableProvider(
  { clock, after, sleep }: Timeline,
  {
    random,
    tell,
    filters,
  }: {
    random: () => number
    tell: (event: WebhookEvent & { kind: 'status' }) => Promise<void>
    filters?: Episode
  },
) {
  const ledger: Sent[] = []
  const bySid = new Map<string, Sent>()
  const sentIds = new Set<string>()
  const askedAt: number[] = []
  const counted = {
    timeouts: 0,
    errors: 0,
    throttled: 0,
    optedOut: 0,
    noSuchNumber: 0,
    held: 0,
    sentUntold: 0,
  }
  /** Numbers whose owners told the provider, not us. */
  const left = new Map<string, number>()
  /** Which of these shares of a hundred it is; -1 where none. */
  function drawn(...shares: readonly number[]): number {
    const point = random() * 100
    let sum = 0
    return shares.findIndex((share) => {
      sum += share
      return point < sum
    })
  }

  function callback(sent: Sent, status: DeliveryStatus, code?: string): void {
    if (deliveryRanks[status] > deliveryRanks[sent.status]) {
      sent.status = status
      if (code) sent.code = code
    }
    const event = { kind: 'status', smsId: sent.id, sid: sent.sid, status, ...(code && { code }) } as const
    const copies = drawn(rates.callbackLost, rates.callbackTwice)
    for (let copy = copies === 0 ? 1 : copies === 1 ? -1 : 0; copy < 1; copy++) {
      after(random() * 20_000, async () => {
        if (!sent.told || deliveryRanks[status] > deliveryRanks[sent.told]) sent.told = status
        await tell(event)
      })
    }
  }

  function keep({ id, to, body }: OutgoingSms): Sent {
    const sent: Sent = {
      sid: `s-${ledger.length}`,
      id,
      to,
      body,
      at: clock.now,
      redacted: false,
      status: 'queued',
    }
    ledger.push(sent)
    sentIds.add(id)
    bySid.set(sent.sid, sent)
    after(2_000 * random(), () => callback(sent, 'sent'))
    const held = filters && clock.now >= filters.from && clock.now < filters.to && random() < 0.2
    const {
      '30003': off,
      '30004': blocked,
      '30005': gone,
      '30008': lost,
      '30007': filtered,
      noReceipt,
    } = rates
    const code = held
      ? '30007'
      : ['30003', '30004', '30005', '30008', '30007', null][
          drawn(off, blocked, gone, lost, filtered, noReceipt)
        ]
    if (code === '30007') counted.held++
    if (code === undefined) after(5_000 + 55_000 * random(), () => callback(sent, 'delivered'))
    else if (code !== null) after(5_000 + 55_000 * random(), () => callback(sent, 'undelivered', code))
    return sent
  }

  async function send(message: OutgoingSms): Promise<SendResult> {
    askedAt.push(clock.now)
    if (left.has(message.to)) return { kind: 'rejected', code: '21610', scope: 'optout' }
    const { timeout, error, throttled, optedOut, noSuchNumber } = rates
    switch (drawn(timeout / 2, timeout / 2, error, throttled, optedOut, noSuchNumber)) {
      case 0:
        keep(message)
        counted.sentUntold++
        counted.timeouts++
        await sleep(10_000)
        return { kind: 'unknown', why: 'TimeoutError' }
      case 1:
        counted.timeouts++
        await sleep(10_000)
        return { kind: 'unknown', why: 'TimeoutError' }
      case 2:
        keep(message)
        counted.sentUntold++
        counted.errors++
        return { kind: 'unknown', why: '500' }
      case 3:
        counted.throttled++
        return { kind: 'throttled', ...(random() < 0.5 && { retryAfter: Math.ceil(60 * random()) }) }
      case 4:
        counted.optedOut++
        left.set(message.to, clock.now)
        return { kind: 'rejected', code: '21610', scope: 'optout' }
      case 5:
        counted.noSuchNumber++
        return { kind: 'rejected', code: '21211', scope: 'recipient' }
    }
    const { sid } = keep(message)
    await sleep(100 + 200 * random())
    return { kind: 'accepted', sid, segments: 1 }
  }

  /** Where in the ledger, which is in order, a moment begins. */
  function firstFrom(moment: number): number {
    let [low, high] = [0, ledger.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ledger[middle]?.at ?? 0) < moment) low = middle + 1
      else high = middle
    }
    return low
  }

  const provider: SmsProvider = {
    id: 'unreliable',
    takesReplies: true,
    send,
    verify: async () => true,
    read: () => undefined,
    meaningOf: (code) => failures[code ?? ''] ?? 'final',
    async find({ since, until, needle }) {
      if (random() < 0.05) throw new Error('not now')
      const sent = ledger
        .slice(firstFrom(since), firstFrom(until + 1))
        .find(({ redacted, body }) => !redacted && body.includes(needle))
      if (!sent) return null
      sent.told = sent.status
      return { sid: sent.sid, status: sent.status, ...(sent.code && { code: sent.code }), segments: 1 }
    },
    async redact(sid) {
      if (random() < 0.01) throw new Error('not now')
      const sent = bySid.get(sid)
      if (!sent) return
      sent.redacted = true
    },
  }
  return { provider, ledger, askedAt, counted, left, wasSent: (id: string) => sentIds.has(id) }
}
