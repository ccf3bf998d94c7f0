/** The longest due first. */
export const dueSms = (db: D1Database, now: number, most: number): Promise<string[]> =>
  due(db, `state = 'queued'`, now, most)

/** To who has written. */
export const dueAnswers = (db: D1Database, now: number, most: number): Promise<string[]> =>
  due(db, `state = 'queued' and kind = 'answer'`, now, most)

async function due(db: D1Database, which: string, now: number, most: number): Promise<string[]> {
  const { results } = await db
    .prepare(`select id from sms where ${which} and not_before <= ?1 order by not_before limit ?2`)
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
  contacts: { table: 'contacts', key: 'phone', column: 'sealed' },
  conversations: { table: 'sms_conversations', key: 'id', column: 'sealed' },
  links: { table: 'sms', key: 'id', column: 'link' },
} as const
export type SealedIn = keyof typeof sealedIn

/** What does not begin as what the newest key seals. */
export async function sealedOtherwise(
  db: D1Database,
  where: SealedIn,
  current: string,
  most: number,
): Promise<Sealed[]> {
  const { table, key, column } = sealedIn[where]
  const { results } = await db
    .prepare(
      `select ${key} as row, ${column} as sealed from ${table}
        where substr(${column}, 1, length(?1)) <> ?1 limit ?2`,
    )
    .bind(current, most)
    .all<Sealed>()
  return results
}

/** Where it has not changed meanwhile. */
export async function reseal(
  db: D1Database,
  where: SealedIn,
  some: readonly (Sealed & { readonly again: string })[],
): Promise<void> {
  const { table, key, column } = sealedIn[where]
  await db
    .prepare(
      `update ${table} set ${column} = value ->> 'again' from json_each(?1)
        where ${table}.${key} = value ->> 'row' and ${column} = value ->> 'sealed'`,
    )
    .bind(JSON.stringify(some))
    .run()
}
