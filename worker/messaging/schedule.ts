import { localMinute } from '../../schema/calendar.ts'
import { isHoliday } from './holidays.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** When people are written to, by the office's clock. */
export type Hours =
  /** Anytime: where no SMS leaves. */
  | 'any'
  | {
      /** From and to, in hours. */
      readonly weekdays: readonly [number, number]
      readonly weekendsAndHolidays: readonly [number, number]
      /** `2026-12-24`: beside Peru's own. */
      readonly holidays: readonly string[]
    }

export const usualHours = {
  weekdays: [8, 20],
  weekendsAndHolidays: [9, 18],
  holidays: [],
} as const satisfies Hours

/** The first instant from `instant` on at which people may be written to. */
export function nextAllowed(instant: number, timeZone: string, hours: Hours): number {
  if (hours === 'any') return instant
  const now = localMinute(instant, timeZone)
  for (let local = Math.floor(now / 1440), days = 0; days <= 7; local++, days++) {
    const rests = (local + 3) % 7 >= 5 || isHoliday(local, hours.holidays)
    const [from, to] = rests ? hours.weekendsAndHolidays : hours.weekdays
    const opens = local * 1440 + from * 60
    if (now >= opens && now < local * 1440 + to * 60) return instant
    if (now < opens) return instantOf(opens, instant, timeZone)
  }
  throw new Error('people may never be written to')
}

/** The instant at which the clock on the wall shows `target`, some days from `near`. */
function instantOf(target: number, near: number, timeZone: string): number {
  const whole = Math.floor(near / minute) * minute
  const guess = whole + (target - localMinute(whole, timeZone)) * minute
  return guess + (target - localMinute(guess, timeZone)) * minute
}

/** Days in which a phone is asked once. */
export const turnDays = 30
/** An invitation waits so long for its turn; the reminder follows so long after it. */
export const patience = 48 * hour
/** What is known of an SMS is kept so long after its survey has closed. */
export const keptAfterClosing = 14 * day

export type Facts = {
  readonly kind: 'invite' | 'reminder'
  readonly now: number
  readonly timeZone: string
  readonly hours: Hours
  readonly expiresAt: number
  /** Somebody agreed, before somebody. */
  readonly consented: boolean
  readonly suppressed: boolean
  /** The link, as it is now; null where it is no longer there. */
  readonly link: { readonly expiresAt: number; readonly used: boolean } | null
  /** For a reminder: what became of the invitation. */
  readonly invitation: { readonly state: string; readonly mayRemind: boolean } | null
}

export type Verdict =
  | { readonly kind: 'send' }
  | { readonly kind: 'wait'; readonly until: number }
  | {
      readonly kind: 'drop'
      readonly reason:
        | 'no-consent'
        | 'suppressed'
        | 'answered'
        | 'expired'
        | 'stale'
        | 'not-invited'
        | 'not-delivered'
    }

const drop = (reason: Extract<Verdict, { kind: 'drop' }>['reason']): Verdict => ({ kind: 'drop', reason })

/** Whether an SMS may go now: asked when it is planned, and again when it is sent. */
export function verdictOn(facts: Facts): Verdict {
  const { kind, now, link, invitation } = facts
  if (!facts.consented) return drop('no-consent')
  if (facts.suppressed) return drop('suppressed')
  if (!link || link.expiresAt <= now) return drop('expired')
  if (link.used) return drop('answered')
  if (facts.expiresAt <= now) return drop('stale')
  if (kind === 'reminder') {
    if (!invitation || !wasSent.has(invitation.state)) return drop('not-invited')
    if (!invitation.mayRemind) return drop('not-delivered')
  }
  const until = nextAllowed(now, facts.timeZone, facts.hours)
  if (until >= Math.min(facts.expiresAt, link.expiresAt)) return drop('stale')
  return until > now ? { kind: 'wait', until } : { kind: 'send' }
}

const wasSent = new Set(['accepted', 'sent', 'delivered', 'undelivered', 'failed', 'unknown'])
