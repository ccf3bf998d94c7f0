import { courses, type NetworkWay } from './network-ways.ts'
import type { DeliveryStatus, OutgoingSms, SmsProvider, WebhookEvent } from './provider.ts'
import { failures } from './twilio/codes.ts'

/** What a message kept here is sealed about. */
export const aboutOutbox = (sid: string) => `outbox|${sid}`

/** One's own network: what it keeps, and whom it tells. */
export type OwnNetwork = {
  /** How it behaves now, and whether it has refused this SMS before. */
  readonly wayFor: (smsId: string) => Promise<{ way: NetworkWay; refused: boolean }>
  readonly keep: (sid: string, message: OutgoingSms, way: NetworkWay) => Promise<void>
  readonly tell: (event: Extract<WebhookEvent, { kind: 'status' }>) => Promise<void>
}

/**
 * Takes SMS and sends none: a page shows them on a phone, to who develops or tries Indaga. Each that is handed over
 * gets an id of its own, so that one which came twice would be seen twice.
 */
export function outbox({ wayFor, keep, tell }: OwnNetwork): SmsProvider {
  return {
    id: 'outbox',
    takesReplies: true,
    async send(message) {
      const sid = `outbox-${crypto.randomUUID()}`
      try {
        const asked = await wayFor(message.id)
        // It asks to wait once.
        const way = asked.way === 'throttled' && asked.refused ? 'normal' : asked.way
        const { answer, before = [] } = courses[way]
        await keep(sid, message, way)
        for (const status of before satisfies readonly DeliveryStatus[]) {
          await tell({ kind: 'status', smsId: message.id, sid, status })
        }
        return answer(sid)
      } catch (error) {
        return { kind: 'unknown', why: error instanceof Error ? error.name : 'error' }
      }
    },
    // Nobody calls it from outside.
    verify: async () => false,
    read: () => undefined,
    meaningOf: (code) => failures[code ?? ''] ?? 'final',
  }
}
