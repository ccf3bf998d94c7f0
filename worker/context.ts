import type { KeyRing } from './keys.ts'
import type { Limits } from './limits.ts'
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
}

export type Entity = {
  readonly name: string
  /** Address of the Libro de Reclamaciones, where the entity has one. */
  readonly complaintsUrl?: string
  readonly demonstration: boolean
}
