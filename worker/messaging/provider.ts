import type { E164 } from './phone-number.ts'

/** What became of handing one SMS over. */
export type SendResult =
  | { readonly kind: 'accepted'; readonly sid: string; readonly segments?: number }
  | { readonly kind: 'throttled'; readonly retryAfter?: number }
  /** It was not taken: because of the number, of its owner's wish, of our settings, or of this message. */
  | {
      readonly kind: 'rejected'
      readonly code: string
      readonly scope: 'recipient' | 'optout' | 'config' | 'message'
    }
  /** It may have been sent: so it is never sent again. */
  | { readonly kind: 'unknown'; readonly why: string }

/** In the order in which they come; later ones are never undone by earlier ones that arrive late. */
export const deliveryRanks = {
  queued: 1,
  accepted: 1,
  sending: 2,
  sent: 3,
  delivered: 4,
  undelivered: 4,
  failed: 4,
  canceled: 4,
} as const
export type DeliveryStatus = keyof typeof deliveryRanks

/** What a failed delivery says about the number. */
export type FailureMeaning =
  | 'try-again-later'
  | 'blocked'
  | 'no-such-phone'
  | 'settings'
  | 'filtered'
  | 'final'

export type WebhookEvent =
  | {
      readonly kind: 'status'
      readonly smsId: string
      readonly sid: string
      readonly status: DeliveryStatus
      readonly code?: string
    }
  | {
      readonly kind: 'inbound'
      readonly sid: string
      readonly from: string
      readonly body: string
      /** The provider has recorded a wish itself, and has answered. */
      readonly handled?: 'optout' | 'optin' | 'help'
    }
  /** Signed, and still not for us, or of something that nobody knows here. */
  | { readonly kind: 'strange'; readonly why: 'foreign-account' | 'unknown-status' }

/** A request of the provider, as it came. */
export type Webhook = {
  /** The address that the provider called, as configured there, not as some proxy rewrote it. */
  readonly publicUrl: string
  readonly headers: Headers
  readonly raw: Uint8Array<ArrayBuffer>
}

export type OutgoingSms = {
  readonly id: string
  readonly to: E164
  readonly body: string
  /** Seconds after which it is not to be delivered any more. */
  readonly validity: number
  /** Where the provider tells what became of it; names our id. */
  readonly statusUrl: string
}

/** An SMS that the provider shows to have taken. */
export type FoundSms = {
  readonly sid: string
  readonly status?: DeliveryStatus
  readonly code?: string
  readonly segments?: number
}

/** Whoever takes SMS to phones and brings replies. */
export interface SmsProvider {
  readonly id: string
  /** Whether what people write back arrives: without it nobody is told to reply, nor asked by SMS alone. */
  readonly takesReplies: boolean
  /** Never throws: what can't be told is `unknown`. */
  send(message: OutgoingSms, signal: AbortSignal): Promise<SendResult>
  /** Whether the provider sent it, compared in constant time. */
  verify(webhook: Webhook): Promise<boolean>
  /** What a verified request says; undefined where it says nothing that we know. */
  read(webhook: Webhook): WebhookEvent | undefined
  meaningOf(code: string | undefined): FailureMeaning
  /**
   * The SMS taken between two moments whose text holds `needle`; null where none can be shown. By its number it is not
   * asked for: that would stand in an address.
   * @throws where it can't be asked
   */
  find?(
    wanted: { readonly since: number; readonly until: number; readonly needle: string },
    signal: AbortSignal,
  ): Promise<FoundSms | null>
  /**
   * Has the provider forget what an SMS said, of those that are no longer on their way.
   * @throws where it does not
   */
  redact?(sid: string, signal: AbortSignal): Promise<void>
}
