import { script } from './script.ts'
import { style } from './style.ts'

let headers: Promise<Readonly<Record<string, string>>> | undefined

/** Nothing is loaded, nothing is run but our own script and style, nothing is kept or passed on. */
export function pageHeaders() {
  headers ??= build()
  return headers
}

const build = async () => ({
  'content-security-policy': [
    `default-src 'none'`,
    `script-src ${await hash(script)}`,
    `style-src ${await hash(style)}`,
    `img-src data:`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
})

async function hash(text: string) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`
}
