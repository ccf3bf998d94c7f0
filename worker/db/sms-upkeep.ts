export async function dueSms(db: D1Database, now: number, most: number): Promise<string[]> {
  const { results } = await db
    .prepare(`select id from sms where state = 'queued' and not_before <= ?1 order by not_before limit ?2`)
    .bind(now, most)
    .all<{ id: string }>()
  return results.map(({ id }) => id)
}

/** Numbers and links that have served; SMS with all that was told of them. The ledger of consents stays. */
export async function forgetSms(
  db: D1Database,
  {
    now,
    eventsBefore,
    turnsBefore,
    outboxBefore,
  }: { now: number; eventsBefore: number; turnsBefore: number; outboxBefore: number },
): Promise<void> {
  await db.batch([
    db.prepare('delete from contacts where expires_at <= ?1').bind(now),
    db.prepare('update sms set link = null where link is not null and link_until <= ?1').bind(now),
    db.prepare('delete from sms where forget_at <= ?1').bind(now),
    db.prepare('delete from sms_events where at < ?1').bind(eventsBefore),
    db.prepare('delete from sms_inbound where at < ?1').bind(eventsBefore),
    db.prepare('delete from sms_turns where at < ?1').bind(turnsBefore),
    db.prepare('delete from sms_outbox where at < ?1').bind(outboxBefore),
    db.prepare(`delete from suppressions where until <= ?1`).bind(now),
  ])
}

export type StoredContact = { readonly phone: string; readonly sealed: string }

export async function someContacts(db: D1Database, after: string, most: number): Promise<StoredContact[]> {
  const { results } = await db
    .prepare('select phone, sealed from contacts where phone > ?1 order by phone limit ?2')
    .bind(after, most)
    .all<StoredContact>()
  return results
}

/** Where it has not changed meanwhile. */
export async function resealContact(
  db: D1Database,
  { phone, sealed }: StoredContact,
  again: string,
): Promise<void> {
  await db
    .prepare('update contacts set sealed = ?3 where phone = ?1 and sealed = ?2')
    .bind(phone, sealed, again)
    .run()
}

export type OutboxSms = { readonly id: string; readonly sealed: string; readonly at: number }

export async function insertOutboxSms(db: D1Database, { id, sealed, at }: OutboxSms): Promise<void> {
  await db
    .prepare('insert into sms_outbox (id, sealed, at) values (?1, ?2, ?3) on conflict (id) do nothing')
    .bind(id, sealed, at)
    .run()
}

export async function listOutboxSms(db: D1Database): Promise<OutboxSms[]> {
  const { results } = await db
    .prepare('select id, sealed, at from sms_outbox order by at desc limit 100')
    .all<OutboxSms>()
  return results
}
