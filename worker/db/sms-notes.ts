import type { Day } from '../../schema/calendar.ts'

/** What came from providers and phones and led to nothing: for staff to see that it does. */
export type SmsNoteKind =
  | 'not-understood'
  | 'foreign-account'
  | 'unknown-status'
  | 'no-number'
  | 'unknown-number'
  | 'late-reply'
  | 'premature'
  | 'unparsed'

export type SmsNote = {
  /** Of UTC. */
  readonly day: Day
  readonly provider: string
  readonly kind: SmsNoteKind
  /** '' where it is not known. */
  readonly office: string
  readonly n: number
}

export const countSmsNote = (
  db: D1Database,
  { at, provider, kind, office }: { at: number; provider: string; kind: SmsNoteKind; office?: string | null },
) =>
  db
    .prepare(
      `insert into sms_notes (day, provider, kind, office, n) values (?1, ?2, ?3, ?4, 1)
       on conflict do update set n = n + 1`,
    )
    .bind(Math.floor(at / 86_400_000), provider, kind, office ?? '')

/** Newest first. */
export async function smsNotes(db: D1Database, from: Day): Promise<SmsNote[]> {
  const { results } = await db
    .prepare(
      `select day, provider, kind, office, n from sms_notes where day >= ?1
        order by day desc, provider, kind, office`,
    )
    .bind(from)
    .all<SmsNote>()
  return results
}
