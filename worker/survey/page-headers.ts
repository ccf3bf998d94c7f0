import { scripts } from './script.ts'
import { style } from './style.ts'

type Headers = Promise<Readonly<Record<string, string>>>

const made: { plain?: Headers; turnstile?: Headers } = {}

/**
 * Nothing is loaded, nothing is run but our own script and style, nothing is kept or passed on.
 * @param turnstile whether the page shows Turnstile's widget, which is a foreign script in a foreign frame
 */
export function pageHeaders(turnstile: boolean): Headers {
  const kind = turnstile ? 'turnstile' : 'plain'
  made[kind] ??= build(scripts[kind], turnstile ? ' https://challenges.cloudflare.com' : '')
  return made[kind]
}

const build = async (script: string, foreign: string) => ({
  'content-security-policy': await policyOf({ script, style, foreign }),
  'x-robots-tag': 'noindex',
})

/** Of a page that runs this script and style alone. */
export async function policyOf({
  script,
  style,
  foreign = '',
}: {
  script: string
  style: string
  foreign?: string
}): Promise<string> {
  return [
    `default-src 'none'`,
    `script-src ${await hash(script)}${foreign}`,
    ...(foreign && [`frame-src${foreign}`]),
    `style-src ${await hash(style)}`,
    `img-src data:`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ].join('; ')
}

async function hash(text: string) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`
}
