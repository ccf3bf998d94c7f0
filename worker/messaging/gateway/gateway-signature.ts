import type { Webhook } from '../provider.ts'

const encoder = new TextEncoder()
/** Seconds by which clocks may differ. */
const tolerance = 300

/**
 * Whether a webhook carries our signature: `x-indaga-signature`, the hex HMAC-SHA-256 of time, nonce and body, with
 * full stops between; time (seconds since 1970) and nonce stand in `x-indaga-timestamp` and `x-indaga-nonce`.
 * @param secrets newest first: during a rotation both
 */
export async function hasGatewaySignature(
  { headers, raw }: Webhook,
  secrets: readonly string[],
  now: number,
): Promise<boolean> {
  const time = headers.get('x-indaga-timestamp') ?? ''
  const nonce = headers.get('x-indaga-nonce') ?? ''
  const signature = headers.get('x-indaga-signature') ?? ''
  if (!/^\d{1,12}$/.test(time) || !/^[\w-]{8,64}$/.test(nonce) || !/^[0-9a-f]{64}$/.test(signature))
    return false
  if (Math.abs(now / 1000 - Number(time)) > tolerance) return false
  const bytes = Uint8Array.from(signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const before = encoder.encode(`${time}.${nonce}.`)
  const signed = new Uint8Array(before.length + raw.length)
  signed.set(before)
  signed.set(raw, before.length)
  for (const secret of secrets) {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['verify'])
    if (await crypto.subtle.verify('HMAC', key, bytes, signed)) return true
  }
  return false
}
