import {
  type DeliveryStatus,
  deliveryRanks,
  type OutgoingSms,
  type SendResult,
  type SmsProvider,
  type Webhook,
  type WebhookEvent,
} from '../provider.ts'
import { type Ask, api, findMessage, redactMessage } from './after-sending.ts'
import { failures, rejections, throttled } from './codes.ts'
import { hasTwilioSignature } from './signature.ts'

export type TwilioSettings = {
  /** AC… */
  readonly account: string
  /** Newest first: the first one sends, where there is no API key; each verifies. */
  readonly authTokens: readonly [string, ...string[]]
  readonly apiKey?: { readonly sid: string; readonly secret: string }
  /** A messaging service (MG…), or a number or name. */
  readonly sender: string
  /** Whether the sender takes replies. */
  readonly takesReplies: boolean
  /** Whether the texts of SMS stay there once their survey has closed. */
  readonly keepsTexts?: boolean
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
}

type Answer = { sid?: unknown; num_segments?: unknown; code?: unknown }

/** Twilio's REST API, without its library, which does not work on this runtime. */
export function twilio({
  account,
  authTokens,
  apiKey,
  sender,
  takesReplies,
  keepsTexts = false,
  fetch,
}: TwilioSettings): SmsProvider {
  const [user, password] = apiKey ? [apiKey.sid, apiKey.secret] : [account, authTokens[0]]
  const messages = `${api}/2010-04-01/Accounts/${account}/Messages`
  const ask: Ask = (address, init) =>
    fetch(address, {
      ...init,
      headers: { authorization: `Basic ${btoa(`${user}:${password}`)}` },
      redirect: 'manual',
    })

  async function send(
    { to, body, validity, statusUrl }: OutgoingSms,
    signal: AbortSignal,
  ): Promise<SendResult> {
    try {
      const response = await ask(`${messages}.json`, {
        method: 'POST',
        body: new URLSearchParams({
          To: to,
          Body: body,
          [sender.startsWith('MG') ? 'MessagingServiceSid' : 'From']: sender,
          StatusCallback: statusUrl,
          ValidityPeriod: String(validity),
          SmartEncoded: 'false',
        }),
        signal,
      })
      return resultOf(response, await response.json<Answer | null>().catch(() => null))
    } catch (error) {
      return { kind: 'unknown', why: error instanceof Error ? error.name : 'error' }
    }
  }

  return {
    id: 'twilio',
    takesReplies,
    send,
    verify: (webhook) => hasTwilioSignature(webhook, authTokens),
    read: (webhook) => readTwilio(webhook, account),
    meaningOf: (code) =>
      (code !== undefined && Object.hasOwn(failures, code) ? failures[code] : undefined) ?? 'final',
    find: (wanted, signal) => findMessage(ask, messages, wanted, signal),
    ...(!keepsTexts && {
      redact: (sid: string, signal: AbortSignal) => redactMessage(ask, messages, sid, signal),
    }),
  }
}

function resultOf(response: Response, answer: Answer | null): SendResult {
  const { status, headers } = response
  const code = String(answer?.code ?? status)
  if (status === 201) {
    if (typeof answer?.sid !== 'string') return { kind: 'unknown', why: 'no-sid' }
    const segments = Number(answer.num_segments)
    return { kind: 'accepted', sid: answer.sid, ...(segments > 0 && { segments }) }
  }
  if (status < 400 || status >= 500) return { kind: 'unknown', why: code }
  if (status === 429 || throttled.has(code)) {
    const seconds = Number(headers.get('retry-after') ?? Number.NaN)
    return { kind: 'throttled', ...(seconds >= 0 && { retryAfter: seconds }) }
  }
  const scope = Object.hasOwn(rejections, code) ? rejections[code] : undefined
  return { kind: 'rejected', code, scope: scope ?? (status === 401 ? 'config' : 'message') }
}

const handled = { STOP: 'optout', START: 'optin', HELP: 'help' } as const

function readTwilio({ publicUrl, raw }: Webhook, account: string): WebhookEvent | undefined {
  const fields = new URLSearchParams(new TextDecoder().decode(raw))
  const field = (name: string) => fields.get(name) ?? undefined
  const sid = field('MessageSid') ?? field('SmsSid')
  const owner = field('AccountSid')
  if (owner !== undefined && owner !== account) return { kind: 'strange', why: 'foreign-account' }
  if (owner === undefined || !sid || sid.length > 64) return undefined
  const smsId = new URL(publicUrl).searchParams.get('sms')
  const status = field('MessageStatus') ?? field('SmsStatus')
  if (smsId !== null) {
    if (!status) return undefined
    if (!Object.hasOwn(deliveryRanks, status)) return { kind: 'strange', why: 'unknown-status' }
    const code = field('ErrorCode')
    return { kind: 'status', smsId, sid, status: status as DeliveryStatus, ...(code && { code }) }
  }
  const from = field('From')
  const body = field('Body')
  if (from === undefined || body === undefined) return undefined
  const wish = field('OptOutType') ?? ''
  return {
    kind: 'inbound',
    sid,
    from,
    body,
    ...(Object.hasOwn(handled, wish) && { handled: handled[wish as keyof typeof handled] }),
  }
}
