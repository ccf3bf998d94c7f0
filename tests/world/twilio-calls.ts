import type { Context } from '../../worker/context.ts'
import { clientOf } from './api.ts'
import { phone } from './sms.ts'

export const account = `AC${'0'.repeat(32)}`
export const authToken = 'auth-token'

/** As Twilio signs: HMAC-SHA-1 over the public address and the sorted fields. */
export async function twilioSignature(
  address: string,
  fields: Record<string, string>,
  by = authToken,
): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const key = await crypto.subtle.importKey('raw', bytes(by), { name: 'HMAC', hash: 'SHA-1' }, false, [
    'sign',
  ])
  const signed =
    address +
    Object.keys(fields)
      .sort()
      .map((name) => name + fields[name])
      .join('')
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(signed)))))
}

type Options = { by?: string; signed?: string; as?: Context }

/** What Twilio calls: a status, and what people write. */
export function twilioCalls(context: Context) {
  async function call(
    path: string,
    fields: Record<string, string>,
    { by = authToken, signed, as = context }: Options = {},
  ) {
    const form = { AccountSid: account, ...fields }
    return clientOf(as).ask(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signed ?? (await twilioSignature(`https://encuesta.example${path}`, form, by)),
      },
      body: String(new URLSearchParams(form)),
    })
  }
  const status = (
    id: string,
    MessageStatus: string,
    more: Record<string, string> = {},
    options: Options = {},
  ) => call(`/hooks/twilio/status?sms=${id}`, { MessageSid: 'SM1', MessageStatus, ...more }, options)
  const reply = (Body: string, more: Record<string, string> = {}, options: Options = {}) =>
    call('/hooks/twilio/inbound', { MessageSid: `IN-${Body}`, From: phone, Body, ...more }, options)
  return { call, status, reply }
}
