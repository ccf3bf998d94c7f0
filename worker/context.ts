import type { KeyRing } from './keys.ts'
import type { Limits } from './limits.ts'
import type { Messaging } from './messaging/messaging.ts'
import type { Turnstile } from './turnstile.ts'

/** All that services need from outside; built once per request or job, so that tests and scripts can build their own. */
export type Context = {
  readonly db: D1Database
  readonly keys: KeyRing
  readonly entity: Entity
  readonly limits: Limits
  /** Missing where the entity has not switched it on. */
  readonly turnstile: Turnstile | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
  /** In [0, 1); not for secrets. */
  readonly random: () => number
  /** For secrets. */
  readonly randomBytes: (length: number) => Uint8Array
  /** Lets work go on that nobody waits for. It handles its own failure. */
  readonly later: (work: Promise<void>) => void
  /** Served from the machine on which it is developed or tried, and from nowhere else. */
  readonly embedded: boolean
  /** Sends a mail; missing where none is configured: mails then stay in the outbox. */
  readonly postman?: Postman
  /** Takes alerts to a system of the entity’s; missing where none is configured. */
  readonly webhook?: AlertSender
  /** Where the dashboard is, as in `https://indaga.example.pe`: for links in what no request asked for. */
  readonly publicUrl?: string
  /** The entity’s own sign-in (OpenID Connect), where configured. */
  readonly oidc?: OidcProvider
  /** SMS, where the entity has switched them on. */
  readonly messaging?: Messaging
}

export type Mail = { readonly recipient: string; readonly subject: string; readonly text: string }

/**
 * Hands a mail over to whoever delivers it.
 * @throws where it was not taken: it is tried again later
 */
export type Postman = (mail: Mail) => Promise<void>

/** What is sent of an alert: to whoever reads it, it is the same each time that it is tried. */
export type AlertNotice = { readonly id: string; readonly body: string }

/** One way by which alerts leave, beside mail. */
export type AlertSender = {
  /** Only keeps what it would have sent, for the page that shows it. */
  readonly keeps: boolean
  /** @throws where it was not taken: it is tried again later */
  readonly send: (notice: AlertNotice) => Promise<void>
}

export type OidcProvider = {
  /** As the sign-in page calls it. */
  readonly name: string
  /** Address of its discovery document. */
  readonly discovery: string
  readonly clientId: string
  readonly clientSecret: string
}

export type Entity = {
  readonly name: string
  /** Address of the Libro de Reclamaciones, where the entity has one. */
  readonly complaintsUrl?: string
  /** Where people claim their rights over their data, where it is not the entity's own address. */
  readonly privacyContact?: string
  readonly demonstration: boolean
}
