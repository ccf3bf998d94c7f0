import type { AlertSender } from './context.ts'
import { hex } from './keys.ts'
import { isPublicHost } from './public-host.ts'

const encoder = new TextEncoder()
const shortestSecret = 32
const patience = 10_000

type Settings = {
  readonly url: string
  readonly secret: string | undefined
  readonly now: () => number
  readonly fetch: typeof fetch
}

/**
 * Sends alerts as JSON to an address of the entity's own, signed: `indaga-signature` is `v1=` and the HMAC-SHA-256 of
 * `timestamp.body` under the secret, in hex; `indaga-delivery` is the same each time that a delivery is tried.
 * Redirects are not followed: they would lead around what is checked here.
 */
export function webhookSender({ url, secret, now, fetch }: Settings): AlertSender {
  return {
    keeps: false,
    async send({ id, body }) {
      const address = webhookAddress(url)
      const timestamp = String(Math.floor(now() / 1000))
      const answer = await fetch(address, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/json',
          'indaga-delivery': id,
          'indaga-timestamp': timestamp,
          'indaga-signature': await webhookSignature(secret ?? '', timestamp, body),
        },
        body,
        signal: AbortSignal.timeout(patience),
      })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`The webhook answered ${answer.status}`)
    },
  }
}

/** @throws RangeError where the secret could be guessed */
export async function webhookSignature(secret: string, timestamp: string, body: string): Promise<string> {
  if (secret.length < shortestSecret) {
    throw new RangeError(
      `ALERT_WEBHOOK_SECRET needs ${shortestSecret} characters or more (openssl rand -hex 32)`,
    )
  }
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign'])
  const signature = new Uint8Array(
    await crypto.subtle.sign('HMAC', key, encoder.encode(`${timestamp}.${body}`)),
  )
  return `v1=${hex(signature)}`
}

/**
 * An address on the public internet, by https.
 * @throws RangeError where it is none
 */
export function webhookAddress(given: string): URL {
  const address = URL.parse(given)
  if (address?.protocol !== 'https:') throw new RangeError('ALERT_WEBHOOK_URL must begin with https://')
  if (address.username || address.password) {
    throw new RangeError('ALERT_WEBHOOK_URL must hold no name and no password: what is sent is signed')
  }
  if (!isPublicHost(address.hostname)) {
    throw new RangeError('ALERT_WEBHOOK_URL must lead to a host on the public internet')
  }
  return address
}
