import { equalInConstantTime, hex } from '../../keys.ts'
import type { Webhook } from '../provider.ts'

const encoder = new TextEncoder()

/**
 * Whether a webhook carries the signature of one of the tokens: HMAC-SHA-1 over the public address and the fields in
 * order; for a body that is no form, its SHA-256 stands in the address.
 * @param tokens the account's auth token; during a rotation both, in any order
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 */
export async function hasTwilioSignature(
  { publicUrl, headers, raw }: Webhook,
  tokens: readonly string[],
): Promise<boolean> {
  const signature = canonicalBase64(headers.get('x-twilio-signature') ?? '')
  if (!signature) return false
  const hash = new URL(publicUrl).searchParams.get('bodySHA256')
  if (hash !== null && !equalInConstantTime(await sha256(raw), hash)) return false
  if (hash === null && raw.length > 0 && !isForm(headers)) return false
  const fields = hash === null && isForm(headers) ? signedFields(raw) : ''
  for (const token of tokens) {
    const key = await crypto.subtle.importKey(
      'raw',
      encoder.encode(token),
      { name: 'HMAC', hash: 'SHA-1' },
      false,
      ['verify'],
    )
    for (const address of spellings(publicUrl)) {
      if (await crypto.subtle.verify('HMAC', key, signature, encoder.encode(address + fields))) return true
    }
  }
  return false
}

const isForm = (headers: Headers): boolean =>
  /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(headers.get('content-type') ?? '')

/** Name and value of each field, by name; values of one name each once, in order. */
function signedFields(raw: Uint8Array): string {
  const fields = new URLSearchParams(new TextDecoder().decode(raw))
  return [...new Set(fields.keys())]
    .sort()
    .map((name) =>
      [...new Set(fields.getAll(name))]
        .sort()
        .map((value) => name + value)
        .join(''),
    )
    .join('')
}

/** With the port and without: Twilio signs one or the other. */
function spellings(address: string): string[] {
  const [, origin = '', port = '', rest = ''] = /^(https?:\/\/[^/:?#]+)(:\d+)?(.*)$/.exec(address) ?? []
  const usual = origin.startsWith('https:') ? ':443' : ':80'
  return port ? [address, origin + rest] : [address, origin + usual + rest]
}

async function sha256(raw: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', raw)))
}

/** Undefined where it is not how these bytes are written: else some altered texts would pass for the same. */
function canonicalBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = atob(text)
    return btoa(bytes) === text && bytes.length === 20
      ? Uint8Array.from(bytes, (char) => char.charCodeAt(0))
      : undefined
  } catch {
    return undefined
  }
}
