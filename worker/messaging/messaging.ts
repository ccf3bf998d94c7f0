import type { Vault } from '../vault.ts'
import type { Countries } from './phone-number.ts'
import type { SmsProvider } from './provider.ts'
import type { Hours } from './schedule.ts'

/** All that sending SMS needs, where the entity has switched it on. */
export type Messaging = {
  readonly provider: SmsProvider
  readonly vault: Vault
  /** As SMS call the entity: what an SMS has room for. */
  readonly name: string
  readonly countries: Countries
  readonly hours: Hours
  /** Milliseconds between the end of a visit and the invitation. */
  readonly wait: number
  /** Milliseconds within which nobody gets a question, reads it and answers. */
  readonly reach: number
  /** Where «ayuda» leads, without https://; null where there is no room for it. */
  readonly helpAddress: string | null
  /** Milliseconds from one SMS to the next. */
  readonly interval: number
  /** Of one segment, in millionths of the entity's currency. */
  readonly segmentPrice: number
  /** Of a month, in the same. */
  readonly budget: number
  /** Origin of the links and of the providers' callbacks: `https://encuesta.example`. */
  readonly publicUrl: string
  /** Tells the queue which SMS are due. The rows are what counts: what gets lost here is found by the schedule. */
  readonly wake: (ids: readonly string[]) => Promise<void>
  readonly pause: (milliseconds: number) => Promise<void>
}
