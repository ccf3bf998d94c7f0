import type { Day } from '../../schema/calendar.ts'
import type { SmsWay } from './sms-days.ts'

export type PlannedSms = {
  readonly id: string
  readonly visit: string
  readonly kind: 'invite' | 'reminder' | 'answer'
  readonly text: string
  readonly language: string
  readonly office: string | null
  readonly phone: string
  /** Sealed. */
  readonly link: string | null
  readonly linkUntil: number | null
  readonly servedAt: number | null
  readonly notBefore: number
  readonly expiresAt: number
  readonly forgetAt: number
  /** Under which day of the office, and way to answer, it is counted; null where it is none of an office's. */
  readonly counted: { readonly day: Day; readonly way: SmsWay } | null
}

export type Consent = {
  readonly phone: string
  readonly event: 'optin' | 'optout' | 'reoptin'
  readonly source: 'desk' | 'kiosk' | 'web' | 'sms' | 'provider' | 'staff'
  readonly wording: string | null
  readonly actor: string | null
  readonly at: number
}

export const insertConsent = (db: D1Database, { phone, event, source, wording, actor, at }: Consent) =>
  db
    .prepare(
      `insert into consents (phone, event, source, wording, actor, at) values (?1, ?2, ?3, ?4, ?5, ?6)`,
    )
    .bind(phone, event, source, wording, actor, at)

/** Keeps the number for as long as it is needed. */
export const keepContact = (db: D1Database, contact: { phone: string; sealed: string; expiresAt: number }) =>
  db
    .prepare(
      `insert into contacts (phone, sealed, expires_at) values (?1, ?2, ?3)
       on conflict (phone) do update
          set sealed = excluded.sealed, expires_at = max(expires_at, excluded.expires_at)`,
    )
    .bind(contact.phone, contact.sealed, contact.expiresAt)

/** One SMS per visit and kind, whatever comes twice. */
export const insertSms = (db: D1Database, sms: PlannedSms) =>
  db
    .prepare(
      `insert into sms (id, visit, kind, text, language, office, phone, link, link_until, served_at, not_before,
                        expires_at, forget_at, day, way)
       values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
       on conflict (visit, kind) do nothing`,
    )
    .bind(
      sms.id,
      sms.visit,
      sms.kind,
      sms.text,
      sms.language,
      sms.office,
      sms.phone,
      sms.link,
      sms.linkUntil,
      sms.servedAt,
      sms.notBefore,
      sms.expiresAt,
      sms.forgetAt,
      sms.counted?.day ?? null,
      sms.counted?.way ?? null,
    )

/** What a new invitation depends on. @param visits the visit's hash under each key, `phones` the phone's */
export async function planFacts(
  db: D1Database,
  { visits, phones, now }: { visits: readonly string[]; phones: readonly string[]; now: number },
): Promise<{ planned: boolean; optedOut: boolean; blocked: boolean }> {
  const row = await db
    .prepare(
      `select exists (select 1 from sms where visit in (select value from json_each(?1))) as planned,
              exists (select 1 from suppressions
                       where phone in (select value from json_each(?2)) and reason = 'optout') as optedOut,
              exists (select 1 from suppressions
                       where phone in (select value from json_each(?2)) and reason = 'blocked'
                         and (until is null or until > ?3)) as blocked`,
    )
    .bind(JSON.stringify(visits), JSON.stringify(phones), now)
    .first<{ planned: number; optedOut: number; blocked: number }>()
  return { planned: row?.planned === 1, optedOut: row?.optedOut === 1, blocked: row?.blocked === 1 }
}

export async function planInvitation(
  db: D1Database,
  plan: {
    contact: { phone: string; sealed: string; expiresAt: number }
    consent: Consent
    sms: readonly PlannedSms[]
    phones: readonly string[]
  },
): Promise<void> {
  await db.batch([
    keepContact(db, plan.contact),
    insertConsent(db, plan.consent),
    // A number that was entered again is tried again.
    db
      .prepare(
        `delete from suppressions where phone in (select value from json_each(?1)) and reason = 'no-such-phone'`,
      )
      .bind(JSON.stringify(plan.phones)),
    ...plan.sms.map((sms) => insertSms(db, sms)),
  ])
}
