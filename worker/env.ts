import type { AlertSender, Context, OidcProvider } from './context.ts'
import { keyRing } from './keys.ts'
import { platformLimits } from './limits.ts'
import { httpPostman } from './postman.ts'
import { report } from './report.ts'
import { applyStatus } from './services/sms/apply-status.ts'
import { messagingOf, type SmsEnv } from './sms-settings.ts'
import { turnstile } from './turnstile.ts'
import { webhookSender } from './webhook.ts'

export type Env = {
  DB: D1Database
  ASSETS: Fetcher
  /** Secret. */
  INDAGA_KEYS: string
  ENTITY_NAME: string
  COMPLAINTS_URL: string
  /** Where people claim their rights over their data: an e-mail or another address. */
  PRIVACY_CONTACT?: string
  DEMONSTRATION?: string
  /** `yes` only in the local configuration. */
  EMBEDDED?: string
  /** Takes mails as JSON by POST, with the token as bearer. */
  MAIL_URL?: string
  MAIL_TOKEN?: string
  MAIL_FROM?: string
  /** Takes alerts, signed with its secret; https alone. */
  ALERT_WEBHOOK_URL?: string
  /** Secret. */
  ALERT_WEBHOOK_SECRET?: string
  /** Where the dashboard is: for links in mails that no request asked for. */
  PUBLIC_URL?: string
  OIDC_NAME?: string
  OIDC_DISCOVERY?: string
  OIDC_CLIENT_ID?: string
  OIDC_CLIENT_SECRET?: string
  OPENS_PER_NETWORK?: RateLimit
  SENDS_PER_NETWORK?: RateLimit
  SENDS_PER_CODE?: RateLimit
  /** With its secret, switches Turnstile on. */
  TURNSTILE_SITE_KEY?: string
  /** Secret. */
  TURNSTILE_SECRET?: string
} & SmsEnv

let rings: { secrets: string; ring: ReturnType<typeof keyRing> } | undefined

/**
 * The one place where bindings are read.
 * @param later keeps the process at work after an answer has gone; where nothing ends it, work just goes on
 */
export function contextOf(env: Env, later: Context['later'] = () => {}): Context {
  if (rings?.secrets !== env.INDAGA_KEYS) rings = { secrets: env.INDAGA_KEYS, ring: keyRing(env.INDAGA_KEYS) }
  const messaging = smsOf(env)
  return {
    db: env.DB,
    keys: rings.ring,
    entity: {
      name: env.ENTITY_NAME,
      complaintsUrl: env.COMPLAINTS_URL || undefined,
      privacyContact: env.PRIVACY_CONTACT || undefined,
      demonstration: env.DEMONSTRATION === 'yes',
    },
    limits: platformLimits({
      'opens-per-network': env.OPENS_PER_NETWORK,
      'sends-per-network': env.SENDS_PER_NETWORK,
      'sends-per-code': env.SENDS_PER_CODE,
    }),
    turnstile: turnstileOf(env),
    now: Date.now,
    newId: () => crypto.randomUUID(),
    random: Math.random,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    later,
    embedded: env.EMBEDDED === 'yes',
    ...(env.MAIL_URL && { postman: httpPostman(env.MAIL_URL, env.MAIL_TOKEN, env.MAIL_FROM) }),
    ...webhookOf(env),
    ...(env.PUBLIC_URL && { publicUrl: env.PUBLIC_URL.replace(/\/+$/, '') }),
    ...oidcOf(env),
    ...(messaging && { messaging }),
  }
}

type Told = Parameters<typeof applyStatus>[1]

const messagings = new WeakMap<Env, ReturnType<typeof messagingOf>>()

/** Read once. A mistake in its settings switches SMS off, and nothing else. */
function smsOf(env: Env) {
  if (!messagings.has(env)) {
    try {
      const tell = (event: Told) => applyStatus(contextOf(env), event)
      messagings.set(env, messagingOf(env, { now: Date.now, tell }))
    } catch (error) {
      report('sms settings', error)
      messagings.set(env, undefined)
    }
  }
  return messagings.get(env)
}

function webhookOf(env: Env): { webhook?: AlertSender } {
  if (env.ALERT_WEBHOOK_URL) {
    const [url, secret] = [env.ALERT_WEBHOOK_URL, env.ALERT_WEBHOOK_SECRET]
    return { webhook: webhookSender({ url, secret, now: Date.now, fetch: (...asked) => fetch(...asked) }) }
  }
  return env.EMBEDDED === 'yes' ? { webhook: { keeps: true, send: async () => {} } } : {}
}

function oidcOf(env: Env): { oidc?: OidcProvider } {
  const { OIDC_DISCOVERY: discovery, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (!discovery || !clientId || !clientSecret) return {}
  return { oidc: { name: env.OIDC_NAME || env.ENTITY_NAME, discovery, clientId, clientSecret } }
}
const turnstileOf = ({ TURNSTILE_SITE_KEY: siteKey, TURNSTILE_SECRET: secret }: Env) =>
  siteKey && secret
    ? turnstile({
        siteKey,
        secret,
        fetch: (address, init) => fetch(address, init),
        report: (what) => report('turnstile', what),
      })
    : undefined
