import type { OutgoingSms, SmsProvider } from './provider.ts'

/** What a message kept here is sealed about. */
export const aboutOutbox = (sid: string) => `outbox|${sid}`

/** Takes SMS and sends none: a page shows them, to who develops or tries Indaga. */
export function outbox(keep: (sid: string, message: OutgoingSms) => Promise<void>): SmsProvider {
  return {
    id: 'outbox',
    takesReplies: true,
    async send(message) {
      const sid = `outbox-${message.id}`
      try {
        await keep(sid, message)
        return { kind: 'accepted', sid }
      } catch (error) {
        return { kind: 'unknown', why: error instanceof Error ? error.name : 'error' }
      }
    },
    // Nobody calls it from outside.
    verify: async () => false,
    read: () => undefined,
    meaningOf: () => 'final',
  }
}
