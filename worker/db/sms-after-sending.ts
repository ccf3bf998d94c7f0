import { pauseProvider } from './sms-sending.ts'

export type UnknownSms = {
  readonly id: string
  /** Sealed. */
  readonly link: string
  /** When it may have gone. */
  readonly slot: number
}

/** SMS of which nobody knows whether they went, and was not asked since `askedBefore`; from now on they were. */
export async function takeUnknown(
  db: D1Database,
  provider: string,
  { now, askedBefore, most }: { now: number; askedBefore: number; most: number },
): Promise<UnknownSms[]> {
  const { results } = await db
    .prepare(
      `update sms set asked_at = ?2
        where id in (select id from sms indexed by sms_unknown
                      where state = 'unknown' and provider = ?1 and slot is not null and text like '%.link'
                        and link is not null and link_until > ?2
                        and (asked_at is null or asked_at <= ?3)
                      order by asked_at limit ?4)
       returning id, link, slot`,
    )
    .bind(provider, now, askedBefore, most)
    .all<UnknownSms>()
  return results
}

const redactable = {
  sent: {
    take: `update sms set asked_at = ?2
            where id in (select id from sms indexed by sms_to_redact
                          where sid is not null and redacted_at is null and forget_at <= ?3 and provider = ?1
                            and state in ('accepted', 'sent', 'delivered', 'undelivered', 'failed')
                            and (asked_at is null or asked_at <= ?4)
                          order by forget_at limit ?5)
           returning id, sid`,
    done: `update sms set redacted_at = ?2
            where provider = ?1 and id in (select value from json_each(?3))`,
  },
  received: {
    take: `update sms_inbound set asked_at = ?2
            where (provider, sid) in (select provider, sid from sms_inbound indexed by sms_inbound_to_redact
                                       where redacted_at is null and at <= ?3 and provider = ?1
                                         and (asked_at is null or asked_at <= ?4)
                                       order by at limit ?5)
           returning sid as id, sid`,
    done: `update sms_inbound set redacted_at = ?2
            where provider = ?1 and sid in (select value from json_each(?3))`,
  },
} as const
export type Redactable = keyof typeof redactable

export type ToRedact = { readonly id: string; readonly sid: string }

/**
 * SMS whose texts the provider is to forget, with its own numbers; from now on it was asked.
 * @param before of what was sent, when we forget it; of what was received, when it came
 */
export async function takeRedactable(
  db: D1Database,
  provider: string,
  which: Redactable,
  { now, before, askedBefore, most }: { now: number; before: number; askedBefore: number; most: number },
): Promise<ToRedact[]> {
  const { results } = await db
    .prepare(redactable[which].take)
    .bind(provider, now, before, askedBefore, most)
    .all<ToRedact>()
  return results
}

export async function recordRedacted(
  db: D1Database,
  provider: string,
  which: Redactable,
  { ids, now }: { ids: readonly string[]; now: number },
): Promise<void> {
  await db.prepare(redactable[which].done).bind(provider, now, JSON.stringify(ids)).run()
}

/** How the latest SMS that the provider took have failed, by its codes. */
export async function failuresOfLatest(
  db: D1Database,
  provider: string,
  latest: number,
): Promise<{ code: string; count: number }[]> {
  const { results } = await db
    .prepare(
      `select reason as code, count(*) as count
         from (select state, reason from sms
                where sid is not null and provider = ?1
                  and slot > (select judged_from from sms_rates where provider = ?1)
                order by slot desc limit ?2)
        where state in ('undelivered', 'failed') and reason is not null
        group by reason`,
    )
    .bind(provider, latest)
    .all<{ code: string; count: number }>()
  return results
}

/**
 * Pauses a provider for longer than it is; what left before is then no reason to pause it again.
 * @returns false where it is paused as long already
 */
export async function pauseAndForgetWhy(
  db: D1Database,
  provider: string,
  pause: { reason: string; at: number; until: number },
): Promise<boolean> {
  const [paused] = await db.batch([
    pauseProvider(db, provider, pause),
    db.prepare('update sms_rates set judged_from = ?2 where provider = ?1').bind(provider, pause.at),
  ])
  return (paused?.meta.changes ?? 0) > 0
}
