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
    conversationsBefore,
    notesBefore,
  }: Record<'now' | `${'events' | 'turns' | 'outbox' | 'notes' | 'conversations'}Before`, number>,
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
    db.prepare('delete from sms_conversations where ends_at < ?1').bind(conversationsBefore),
    db.prepare('delete from sms_notes where day < ?1 / 86400000').bind(notesBefore),
  ])
}

/** What is sealed, and its row. */
export type Sealed = { readonly row: string; readonly sealed: string }

const sealedIn = {
  contacts: [
    'select phone as row, sealed from contacts where phone > ?1 order by 1 limit ?2',
    'update contacts set sealed = ?3 where phone = ?1 and sealed = ?2',
  ],
  conversations: [
    'select id as row, sealed from sms_conversations where id > ?1 order by 1 limit ?2',
    'update sms_conversations set sealed = ?3 where id = ?1 and sealed = ?2',
  ],
  links: [
    'select id as row, link as sealed from sms where link is not null and id > ?1 order by 1 limit ?2',
    'update sms set link = ?3 where id = ?1 and link = ?2',
  ],
} as const
export type SealedIn = keyof typeof sealedIn

export async function someSealed(
  db: D1Database,
  where: SealedIn,
  after: string,
  most: number,
): Promise<Sealed[]> {
  const { results } = await db.prepare(sealedIn[where][0]).bind(after, most).all<Sealed>()
  return results
}

/** Where it has not changed meanwhile. */
export async function reseal(
  db: D1Database,
  where: SealedIn,
  { row, sealed }: Sealed,
  again: string,
): Promise<void> {
  await db.prepare(sealedIn[where][1]).bind(row, sealed, again).run()
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
