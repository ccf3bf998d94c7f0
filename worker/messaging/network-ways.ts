import type { DeliveryStatus, SendResult } from './provider.ts'

/** What a network may do with an SMS. Codes are Twilio's. */
export const networkWays = [
  'normal',
  'no-receipt',
  'off',
  'blocked',
  'timeout',
  'error',
  'throttled',
  'duplicate',
  'reordered',
  'early',
] as const
export type NetworkWay = (typeof networkWays)[number]

export type Callback = { readonly after: number; readonly status: DeliveryStatus; readonly code?: string }

type Course = {
  /** What whoever hands the SMS over is answered. */
  readonly answer: (sid: string) => SendResult
  /** Where it is not taken: with which status. */
  readonly refused?: string
  /** Told before the answer. */
  readonly before?: readonly DeliveryStatus[]
  /** Told later, so many milliseconds after it was taken. */
  readonly later: readonly Callback[]
}

const accepted = (sid: string): SendResult => ({ kind: 'accepted', sid })
/** One a second: slow enough to watch. */
const told = (...statuses: readonly (DeliveryStatus | readonly [DeliveryStatus, string])[]): Callback[] =>
  statuses.map((each, index) => {
    const [status, code] = typeof each === 'string' ? [each] : each
    return { after: index * 1_000, status, ...(code !== undefined && { code }) }
  })

export const courses: Readonly<Record<NetworkWay, Course>> = {
  normal: { answer: accepted, later: told('queued', 'sent', 'delivered') },
  'no-receipt': { answer: accepted, later: told('queued', 'sent') },
  off: { answer: accepted, later: told('queued', 'sent', ['undelivered', '30003']) },
  blocked: { answer: accepted, later: told('queued', 'sent', ['undelivered', '30004']) },
  timeout: {
    answer: () => ({ kind: 'unknown', why: 'timeout' }),
    later: [
      { after: 10_000, status: 'sent' },
      { after: 12_000, status: 'delivered' },
    ],
  },
  error: { answer: () => ({ kind: 'unknown', why: '500' }), refused: '500', later: [] },
  throttled: { answer: () => ({ kind: 'throttled', retryAfter: 5 }), refused: '429', later: [] },
  duplicate: {
    answer: accepted,
    later: told('queued', 'queued', 'sent', 'sent', 'delivered', 'delivered', 'delivered'),
  },
  reordered: { answer: accepted, later: told('delivered', 'sent', 'queued') },
  early: { answer: accepted, before: ['sent', 'delivered'], later: [] },
}
