import type { Day } from '../../schema/calendar.ts'

export type ClaimedSms = {
  readonly id: string
  readonly visit: string
  readonly kind: 'invite' | 'reminder' | 'answer'
  readonly text: string
  readonly language: 'es' | 'en'
  readonly office: string | null
  readonly phone: string
  readonly link: string | null
  readonly servedAt: number | null
  readonly day: Day | null
  readonly expiresAt: number
  readonly attempt: number
  /** How often the provider has asked to wait. */
  readonly throttled: number
  /** Whose budget holds its cost already. */
  readonly month: string | null
  /** Sealed. */
  readonly contact: string | null
  /** What the entity says instead of what is shipped. */
  readonly wording: string | null
}

/** Takes an SMS that is due, until `lease`; null where it is not due, or somebody else has or had it. */
export async function claimSms(
  db: D1Database,
  id: string,
  { now, lease, provider }: { now: number; lease: number; provider: string },
): Promise<ClaimedSms | null> {
  return db
    .prepare(
      `update sms set state = 'sending', attempt = attempt + 1, lease = ?3, provider = ?4
        where id = ?1 and state = 'queued' and not_before <= ?2
       returning id, visit, kind, text, language, office, phone, link, served_at as servedAt, day,
                 expires_at as expiresAt, attempt, throttled, month,
                 (select sealed from contacts where contacts.phone = sms.phone) as contact,
                 (select body from sms_wordings w where w.text = sms.text and w.language = sms.language
                   order by version desc limit 1) as wording`,
    )
    .bind(id, now, lease, provider)
    .first<ClaimedSms>()
}

/** Gives it back, to be taken later. @param given.throttled the provider has asked to wait */
export async function releaseSms(
  db: D1Database,
  { id, attempt }: ClaimedSms,
  { notBefore, throttled = false }: { notBefore: number; throttled?: boolean },
): Promise<void> {
  await db
    .prepare(
      `update sms set state = 'queued', lease = null, not_before = ?3, slot = null, throttled = throttled + ?4
        where id = ?1 and attempt = ?2 and state = 'sending'`,
    )
    .bind(id, attempt, notBefore, throttled ? 1 : 0)
    .run()
}

/** What the gates ask about a phone and a visit. */
export async function gateFacts(
  db: D1Database,
  { phones, visit, now }: { phones: readonly string[]; visit: string; now: number },
): Promise<{
  consented: boolean
  suppressed: boolean
  invitation: { state: string; reason: string | null } | null
}> {
  const row = await db
    .prepare(
      `select exists (select 1 from consents
                       where phone in (select value from json_each(?1)) and event <> 'optout') as consented,
              exists (select 1 from suppressions
                       where phone in (select value from json_each(?1))
                         and (until is null or until > ?3)) as suppressed,
              i.state, i.reason
         from (select 1) left join sms i on i.visit = ?2 and i.kind = 'invite'`,
    )
    .bind(JSON.stringify(phones), visit, now)
    .first<{ consented: number; suppressed: number; state: string | null; reason: string | null }>()
  return {
    consented: row?.consented === 1,
    suppressed: row?.suppressed === 1,
    invitation: row?.state ? { state: row.state, reason: row.reason } : null,
  }
}

/**
 * Takes the phone's turn for a visit: one in so many days, over all offices.
 * @returns false where another visit has it
 */
export async function takeTurn(
  db: D1Database,
  {
    phones,
    phone,
    visit,
    now,
    since,
  }: { phones: readonly string[]; phone: string; visit: string; now: number; since: number },
): Promise<boolean> {
  const taken = await db
    .prepare(
      `insert into sms_turns (phone, visit, at)
       select ?1, ?2, ?3
        where not exists (select 1 from sms_turns
                           where phone in (select value from json_each(?5)) and phone <> ?1
                             and visit <> ?2 and at > ?4)
       on conflict (phone) do update set visit = excluded.visit, at = excluded.at
        where sms_turns.visit = excluded.visit or sms_turns.at <= ?4
       returning visit`,
    )
    .bind(phone, visit, now, since, JSON.stringify(phones))
    .first()
  return taken !== null
}

/**
 * Reserves what an SMS will cost in its month's budget. What was reserved when it was taken before is given back: its
 * month may be over, its text another one.
 * @returns null where the cap would be passed; otherwise all that is reserved and spent
 */
export async function reserveCost(
  db: D1Database,
  { id, attempt, month: before }: ClaimedSms,
  { month, cost, segments, cap }: { month: string; cost: number; segments: number; cap: number },
): Promise<number | null> {
  const ours = `from sms where id = ?1 and attempt = ?2 and state = 'sending' and month is not null`
  const giveBack = [
    db
      .prepare(
        `update sms_budgets set reserved = reserved - s.cost from (select month, cost ${ours}) s
          where sms_budgets.month = s.month`,
      )
      .bind(id, attempt),
    db
      .prepare(`update sms set month = null, cost = null, segments = null where id in (select id ${ours})`)
      .bind(id, attempt),
  ]
  const results = await db.batch<{ used: number }>([
    ...(before === null ? [] : giveBack),
    db.prepare('insert into sms_budgets (month) values (?1) on conflict (month) do nothing').bind(month),
    db
      .prepare(
        `update sms_budgets set reserved = reserved + ?2
          where month = ?1 and spent + reserved + ?2 <= ?3
            and exists (select 1 from sms where id = ?4 and month is null)
         returning reserved + spent as used`,
      )
      .bind(month, cost, cap, id),
    db
      .prepare(`update sms set month = ?2, cost = ?3, segments = ?4 where id = ?1 and changes() > 0`)
      .bind(id, month, cost, segments),
  ])
  return results.at(-2)?.results[0]?.used ?? null
}

/**
 * The next moment at which the provider may be given an SMS: one slot after the other, each once. Whoever does not
 * come for it leaves it empty; it is never made up for.
 * @param reach a slot that is farther off is not taken
 */
export async function takeSlot(
  db: D1Database,
  provider: string,
  { now, interval, reach }: { now: number; interval: number; reach: number },
): Promise<{ readonly at: number; readonly taken: boolean }> {
  const next = await db
    .prepare(
      `insert into sms_rates (provider, next_slot) values (?1, ?2 + ?3)
       on conflict (provider) do update set next_slot = max(next_slot, ?2) + ?3 where next_slot <= ?2 + ?4
       returning next_slot`,
    )
    .bind(provider, now, interval, reach)
    .first<number>('next_slot')
  if (next !== null) return { at: next - interval, taken: true }
  const free = await db
    .prepare('select next_slot from sms_rates where provider = ?1')
    .bind(provider)
    .first<number>('next_slot')
  return { at: free ?? now, taken: false }
}

/**
 * The last look before an SMS leaves: whether it is still ours, and its phone has not opted out meanwhile, nor its
 * link been used.
 * @param phones none where it is the answer to an opt-out
 * @param used the link's hashes, as a use is known by
 */
export async function mayStillGo(
  db: D1Database,
  { id, attempt }: ClaimedSms,
  {
    phones,
    used,
    slot,
    now,
    lease,
  }: { phones: readonly string[]; used: readonly string[]; slot: number; now: number; lease: number },
): Promise<boolean> {
  const going = await db
    .prepare(
      `update sms set slot = ?3, lease = ?4
        where id = ?1 and attempt = ?2 and state = 'sending' and lease > ?5
          and not exists (select 1 from suppressions
                           where phone in (select value from json_each(?6)) and (until is null or until > ?5))
          and not exists (select 1 from used_tokens where token in (select value from json_each(?7)))
       returning id`,
    )
    .bind(id, attempt, slot, lease, now, JSON.stringify(phones), JSON.stringify(used))
    .first()
  return going !== null
}

export async function pauseOf(db: D1Database, provider: string, now: number): Promise<number | null> {
  return db
    .prepare('select until from sms_pauses where provider = ?1 and until > ?2')
    .bind(provider, now)
    .first<number>('until')
}

export const pauseProvider = (
  db: D1Database,
  provider: string,
  { reason, at, until }: { reason: string; at: number; until: number },
) =>
  db
    .prepare(
      `insert into sms_pauses (provider, reason, at, until) values (?1, ?2, ?3, ?4)
       on conflict (provider) do update set reason = excluded.reason, at = excluded.at, until = excluded.until
        where sms_pauses.until < excluded.until`,
    )
    .bind(provider, reason, at, until)
