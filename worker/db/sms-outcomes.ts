import { endInvitation } from './sms-conversations.ts'
import { type Consent, insertConsent } from './sms-plan.ts'
import type { ClaimedSms } from './sms-sending.ts'

/** The cost of what is over leaves what is reserved: given back where nothing was sent, otherwise spent. Once. */
export const settle = (db: D1Database, id: string): D1PreparedStatement[] => [
  db
    .prepare(
      `update sms_budgets
          set reserved = reserved - s.cost, spent = spent + iif(s.state in ('dropped', 'rejected'), 0, s.cost)
         from (select month, cost, state from sms
                where id = ?1 and settled = 0 and month is not null
                  and state not in ('queued', 'sending', 'unknown')) s
        where sms_budgets.month = s.month`,
    )
    .bind(id),
  db
    .prepare(
      `update sms set settled = 1
        where id = ?1 and month is not null and state not in ('queued', 'sending', 'unknown')`,
    )
    .bind(id),
]

/** It is not sent, and will not be: its cost and its phone's turn are given back. */
export async function endUnsent(
  db: D1Database,
  { id, attempt, visit }: ClaimedSms,
  state: 'dropped' | 'rejected',
  reason: string,
  also: readonly D1PreparedStatement[] = [],
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `update sms set state = ?3, reason = ?4, lease = null, link = null
          where id = ?1 and attempt = ?2 and state = 'sending'`,
      )
      .bind(id, attempt, state, reason),
    ...settle(db, id),
    db
      .prepare(
        `delete from sms_turns
          where visit = ?1 and not exists (select 1 from sms where visit = ?1 and kind = 'invite'
                                              and state not in ('dropped', 'rejected', 'queued'))`,
      )
      .bind(visit),
    ...also,
  ])
}

/** The provider has it. What a callback has told already is not undone. */
export async function recordAccepted(
  db: D1Database,
  { id }: Pick<ClaimedSms, 'id'>,
  {
    sid,
    segments,
    segmentPrice,
    at,
  }: { sid: string; segments: number | null; segmentPrice: number; at: number },
): Promise<void> {
  await db.batch([
    // The provider counts: what it says is what it costs, also where a callback came before its answer.
    db
      .prepare(
        `update sms_budgets
            set reserved = reserved + iif(s.settled, 0, s.more), spent = spent + iif(s.settled, s.more, 0)
           from (select month, settled, ?2 * ?3 - cost as more from sms
                  where id = ?1 and month is not null and state not in ('dropped', 'rejected')) s
          where sms_budgets.month = s.month and ?2 is not null`,
      )
      .bind(id, segments, segmentPrice),
    db
      .prepare(
        `update sms
            set sid = ?2, accepted_at = ?5, lease = null, segments = coalesce(?3, segments),
                cost = iif(month is not null and ?3 is not null, ?3 * ?4, cost),
                state = iif(rank = 0, 'accepted', state), reason = iif(rank = 0, null, reason), rank = max(rank, 1)
          where id = ?1 and state not in ('dropped', 'rejected')`,
      )
      .bind(id, sid, segments, segmentPrice, at),
    ...settle(db, id),
  ])
}

/** It may have gone: it is kept as it is, with its cost, until somebody tells. */
export async function recordUnknown(db: D1Database, { id, attempt }: ClaimedSms, why: string): Promise<void> {
  await db
    .prepare(
      `update sms set state = 'unknown', reason = ?3, lease = null
        where id = ?1 and attempt = ?2 and state = 'sending'`,
    )
    .bind(id, attempt, why)
    .run()
}

/**
 * Whoever had them has died, or hangs. What had not got its slot, the last step before it leaves, has not left, and
 * is taken again; of the others nobody knows.
 */
export async function abandonExpiredLeases(db: D1Database, now: number): Promise<void> {
  await db.batch([
    db
      .prepare(
        `update sms set state = 'queued', lease = null
          where state = 'sending' and lease <= ?1 and slot is null`,
      )
      .bind(now),
    db
      .prepare(
        `update sms set state = 'unknown', reason = 'lease', lease = null where state = 'sending' and lease <= ?1`,
      )
      .bind(now),
  ])
}

export type Told = {
  readonly id: string
  readonly sid: string
  readonly status: string
  readonly state: string
  readonly rank: number
  readonly code: string | null
  readonly at: number
}

/** What a provider tells of an SMS: kept once, and applied where it comes later in an SMS's life than what is known. */
export async function applyStatus(
  db: D1Database,
  provider: string,
  told: Told,
  also: readonly D1PreparedStatement[],
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `insert into sms_events (provider, sid, status, code, at)
         select ?1, ?2, ?3, ?4, ?5 where exists (select 1 from sms where id = ?6 and provider = ?1)
         on conflict do nothing`,
      )
      .bind(provider, told.sid, told.status, told.code ?? '', told.at, told.id),
    db
      .prepare(
        `update sms set state = ?4, rank = ?5, reason = ?6, sid = ?3, lease = null
          where id = ?1 and provider = ?2 and rank < ?5 and (sid is null or sid = ?3)
            and state not in ('dropped', 'rejected')`,
      )
      .bind(told.id, provider, told.sid, told.state, told.rank, told.code),
    ...settle(db, told.id),
    ...also,
  ])
}

/** The phone of an SMS that failed as told. */
export const suppressPhoneOf = (
  db: D1Database,
  { id, sid, state, code, at }: Told,
  { reason, until }: { reason: 'blocked' | 'no-such-phone'; until: number | null },
) =>
  db
    .prepare(
      `insert into suppressions (phone, reason, until, at)
       select phone, ?5, ?6, ?7 from sms where id = ?1 and sid = ?2 and state = ?3 and reason = ?4
       on conflict (phone) do nothing`,
    )
    .bind(id, sid, state, code, reason, until, at)

export const suppress = (
  db: D1Database,
  {
    phone,
    reason,
    until,
    at,
  }: { phone: string; reason: 'optout' | 'blocked' | 'no-such-phone'; until: number | null; at: number },
) =>
  db
    .prepare(
      `insert into suppressions (phone, reason, until, at) values (?1, ?2, ?3, ?4)
       on conflict (phone) do update set reason = excluded.reason, until = excluded.until, at = excluded.at
        where suppressions.reason <> 'optout'`,
    )
    .bind(phone, reason, until, at)

/**
 * Whoever leaves is not written to again, whichever key their number was hashed under; the ledger says so, and the
 * number is forgotten.
 * @param phones the number's hashes
 * @param by.numberUntil what confirms it has left by then
 */
export const optOut = (
  db: D1Database,
  phones: readonly string[],
  {
    phone,
    source,
    at,
    actor = null,
    numberUntil = at,
  }: Pick<Consent, 'phone' | 'source' | 'at'> & {
    readonly actor?: string | null
    readonly numberUntil?: number
  },
) => [
  ...phones.map((each) => suppress(db, { phone: each, reason: 'optout', until: null, at })),
  ...endInvitation(db, { phones }, 'suppressed'),
  db
    .prepare(
      `update contacts set expires_at = min(expires_at, ?2) where phone in (select value from json_each(?1))`,
    )
    .bind(JSON.stringify(phones), numberUntil),
  insertConsent(db, { phone, event: 'optout', source, wording: null, actor, at }),
]
