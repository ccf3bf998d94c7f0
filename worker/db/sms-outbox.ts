export type OutboxEntry = {
  readonly id: string
  readonly kind: 'sent' | 'refused' | 'reply'
  readonly sealed: string
  readonly way: string
  readonly at: number
}

/** An SMS that was handed over. */
export async function insertOutboxSms(
  db: D1Database,
  { id, kind, sealed, way, at, sms, tellAt }: OutboxEntry & { sms: string; tellAt: number | null },
): Promise<void> {
  await db
    .prepare(
      `insert into sms_outbox (id, kind, phone, sms, sealed, way, at, tell_at)
       select ?1, ?2, phone, id, ?4, ?5, ?6, ?7 from sms where id = ?3`,
    )
    .bind(id, kind, sms, sealed, way, at, tellAt)
    .run()
}

/** What somebody wrote back. */
export async function insertOutboxReply(
  db: D1Database,
  { id, phone, sealed, way, at }: Omit<OutboxEntry, 'kind'> & { phone: string },
): Promise<void> {
  await db
    .prepare(
      `insert into sms_outbox (id, kind, phone, sealed, way, at) values (?1, 'reply', ?2, ?3, ?4, ?5)
       on conflict (id) do nothing`,
    )
    .bind(id, phone, sealed, way, at)
    .run()
}

export type NetworkSetting = { readonly way: string; readonly twice: boolean }

export async function networkSetting(db: D1Database): Promise<NetworkSetting | null> {
  const row = await db.prepare('select way, twice from sms_network').first<{ way: string; twice: number }>()
  return row && { way: row.way, twice: row.twice === 1 }
}

export async function setNetwork(db: D1Database, { way, twice }: NetworkSetting): Promise<void> {
  await db
    .prepare(
      `insert into sms_network (id, way, twice) values (1, ?1, ?2)
       on conflict (id) do update set way = excluded.way, twice = excluded.twice`,
    )
    .bind(way, twice ? 1 : 0)
    .run()
}

export const wasRefused = async (db: D1Database, sms: string): Promise<boolean> =>
  (await db.prepare(`select 1 from sms_outbox where sms = ?1 and kind = 'refused'`).bind(sms).first()) !==
  null

export type DueCallback = {
  readonly id: string
  readonly sms: string
  readonly way: string
  readonly at: number
  readonly told: number
}

export async function dueCallbacks(db: D1Database, now: number, most: number): Promise<DueCallback[]> {
  const { results } = await db
    .prepare('select id, sms, way, at, told from sms_outbox where tell_at <= ?1 order by tell_at limit ?2')
    .bind(now, most)
    .all<DueCallback>()
  return results
}

export async function noteTold(
  db: D1Database,
  id: string,
  { told, tellAt }: { told: number; tellAt: number | null },
): Promise<void> {
  await db
    .prepare('update sms_outbox set told = ?2, tell_at = ?3 where id = ?1 and told < ?2')
    .bind(id, told, tellAt)
    .run()
}

export type PhoneRow = {
  readonly phone: string
  readonly id: string | null
  readonly sealed: string
  readonly at: number
}

/** Phones that were written to, with the last that went over the network; then those that wait, with their number. */
export async function listPhones(db: D1Database, most: number): Promise<PhoneRow[]> {
  const { results } = await db
    .prepare(
      `select * from (select phone, id, sealed, max(at) as at from sms_outbox where kind <> 'refused' group by phone)
       union all
       select phone, null, sealed, (select min(not_before) from sms where sms.phone = contacts.phone)
         from contacts
        where phone in (select phone from sms)
          and phone not in (select phone from sms_outbox where kind <> 'refused')
       order by at desc limit ?1`,
    )
    .bind(most)
    .all<PhoneRow>()
  return results
}

export type ThreadRow = OutboxEntry & { readonly state: string | null; readonly reason: string | null }

/** The latest of a phone's thread, oldest first. */
export async function listThread(db: D1Database, phone: string, most: number): Promise<ThreadRow[]> {
  const { results } = await db
    .prepare(
      `select o.id, o.kind, o.sealed, o.way, o.at, s.state, s.reason
         from sms_outbox o left join sms s on s.id = o.sms
        where o.phone = ?1 order by o.at desc limit ?2`,
    )
    .bind(phone, most)
    .all<ThreadRow>()
  return results.reverse()
}

export type UnsentSms = {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly reason: string | null
  readonly notBefore: number
}

/** What was planned for a phone and has not reached it. */
export async function listUnsent(db: D1Database, phone: string, most: number): Promise<UnsentSms[]> {
  const { results } = await db
    .prepare(
      `select id, kind, state, reason, not_before as notBefore from sms
        where phone = ?1 and id not in (select sms from sms_outbox where phone = ?1 and kind = 'sent')
        order by not_before desc limit ?2`,
    )
    .bind(phone, most)
    .all<UnsentSms>()
  return results
}
