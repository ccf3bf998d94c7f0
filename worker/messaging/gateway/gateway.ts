import { type Countries, readPhone } from '../phone-number.ts'
import type { OutgoingSms, SendResult, SmsProvider, Webhook, WebhookEvent } from '../provider.ts'
import type { GatewaySettings } from './gateway-settings.ts'
import { hasGatewaySignature } from './gateway-signature.ts'

type Parts = {
  readonly settings: GatewaySettings
  /** With which its webhooks are signed. */
  readonly secrets: readonly string[]
  /** Whose numbers may come as they are dialled at home. */
  readonly countries: Countries
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
  readonly now: () => number
}

/** Any aggregator that takes and brings SMS as JSON, by its settings. */
export function gateway({ settings, secrets, countries, fetch, now }: Parts): SmsProvider {
  async function send(message: OutgoingSms, signal: AbortSignal): Promise<SendResult> {
    try {
      const response = await fetch(settings.url, {
        method: settings.method,
        headers: { 'content-type': 'application/json', ...settings.headers },
        body: JSON.stringify(filled(settings.body, message)),
        redirect: 'manual',
        signal,
      })
      return resultOf(settings, response, await response.json<unknown>().catch(() => undefined))
    } catch (error) {
      return { kind: 'unknown', why: error instanceof Error ? error.name : 'error' }
    }
  }
  return {
    id: 'gateway',
    takesReplies: settings.inbound !== undefined,
    send,
    verify: (webhook) => hasGatewaySignature(webhook, secrets, now()),
    read: (webhook) => read(settings, countries, webhook),
    meaningOf: (code) => own(settings.status?.failures ?? {}, code) ?? 'final',
  }
}

type Json = GatewaySettings['body']

/** Values go into texts, never into JSON: no text can end the one it stands in. */
function filled(template: Json, { to, body, id, statusUrl }: OutgoingSms): Json {
  const values: Readonly<Record<string, string>> = {
    to,
    number: to.slice(1),
    text: body,
    id,
    status: statusUrl,
  }
  const fill = (part: Json): Json => {
    if (typeof part === 'string')
      return part.replaceAll(/\{(\w+)\}/g, (whole, name) => own(values, name) ?? whole)
    if (Array.isArray(part)) return part.map(fill)
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, fill(value)]))
  }
  return fill(template)
}

function resultOf(settings: GatewaySettings, response: Response, answer: unknown): SendResult {
  const { status, ok, headers } = response
  const { okWhen } = settings
  const code = textAt(answer, settings.errorPath) ?? String(status)
  if (status === 429) return throttled(headers)
  if (status >= 500 || (status >= 300 && status < 400)) return { kind: 'unknown', why: code }
  if (ok && (!okWhen || textAt(answer, okWhen.path) === String(okWhen.equals))) {
    const sid = textAt(answer, settings.sidPath)
    return sid ? { kind: 'accepted', sid } : { kind: 'unknown', why: 'no-sid' }
  }
  const meaning = own(settings.codes, code) ?? (status === 401 ? 'config' : undefined)
  if (meaning === 'throttled') return throttled(headers)
  return meaning ? { kind: 'rejected', code, scope: meaning } : { kind: 'unknown', why: code }
}

function throttled(headers: Headers): SendResult {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return { kind: 'throttled', ...(seconds >= 0 && { retryAfter: seconds }) }
}

function read(
  { status, inbound }: GatewaySettings,
  countries: Countries,
  { publicUrl, raw }: Webhook,
): WebhookEvent | undefined {
  const told = parsed(raw)
  const smsId = new URL(publicUrl).searchParams.get('sms')
  if (smsId !== null && status) {
    const sid = textAt(told, status.sid)
    const word = own(status.words, textAt(told, status.status))
    const code = textAt(told, status.code)
    if (sid && !word && textAt(told, status.status)) return { kind: 'strange', why: 'unknown-status' }
    return sid && word ? { kind: 'status', smsId, sid, status: word, ...(code && { code }) } : undefined
  }
  if (!inbound) return undefined
  const sid = textAt(told, inbound.sid)
  const from = textAt(told, inbound.from)
  const body = textAt(told, inbound.text)
  if (!sid || sid.length > 64 || !from || body === undefined) return undefined
  return { kind: 'inbound', sid, from: senderOf(from, countries), body }
}

/** Aggregators write 987654321, 51987654321 or +51987654321: one phone, whose wish to leave holds however it is written. */
function senderOf(from: string, countries: Countries): string {
  const read = readPhone(from, countries)
  if ('phone' in read) return read.phone
  return /^\d/.test(from) ? `+${from}` : from
}

function parsed(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(raw))
  } catch {
    return undefined
  }
}

/** The text, number or truth at `a.0.b`. */
function textAt(value: unknown, path: string | undefined): string | undefined {
  if (path === undefined) return undefined
  let found = value
  for (const name of path.split('.')) {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, name)) return undefined
    found = (found as Record<string, unknown>)[name]
  }
  return ['string', 'number', 'boolean'].includes(typeof found) ? String(found) : undefined
}

const own = <Value>(table: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined
