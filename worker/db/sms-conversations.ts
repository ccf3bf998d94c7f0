import type { Day } from '../../schema/calendar.ts'

export type StoredConversation = {
  readonly id: string
  readonly phone: string
  readonly visit: string
  readonly language: 'es' | 'en'
  readonly office: string
  /** Of the visit, under which it is counted. */
  readonly day: Day | null
  readonly timeZone: string
  readonly version: number
  readonly sealed: string
  readonly heardAt: number
  readonly endsAt: number
  /** The question was sent again into silence. */
  readonly resent: 0 | 1
  /** Of what was asked last: what became of it, and when the provider took it. */
  readonly askedState: string | null
  readonly askedAt: number | null
}

const stored = `select c.id, c.phone, c.visit, c.language, c.office, c.day, o.time_zone as timeZone, c.version, c.sealed,
                       c.heard_at as heardAt, c.ends_at as endsAt, c.resent, q.state as askedState,
                       coalesce(q.accepted_at, q.slot) as askedAt
                  from sms_conversations c
                  join offices o on o.code = c.office
                  left join sms q on q.id = c.asked`

/** An invitation to answer by SMS that may have reached the phone, and whose visit can still be rated. */
export type OpenInvitation = {
  readonly id: string
  readonly visit: string
  readonly language: 'es' | 'en'
  readonly office: string
  readonly day: Day | null
  readonly timeZone: string
  /** The visit's token, sealed. */
  readonly link: string
  readonly linkUntil: number
}

export type KnownPhone = {
  /** In which it was last written to; null where it never was. */
  readonly language: 'es' | 'en' | null
  readonly optedOut: boolean
  /** How many answers it was sent lately. */
  readonly answers: number
  /** It was told lately that nobody reads here any more. */
  readonly toldOff: boolean
  /** It was asked to answer by SMS. */
  readonly wasInvited: boolean
  readonly conversation: StoredConversation | null
  readonly invitation: OpenInvitation | null
}

/** All that an answer to what a phone sends depends on. @param phones its number's hashes */
export async function knownPhone(
  db: D1Database,
  phones: readonly string[],
  { now, since }: { now: number; since: number },
): Promise<KnownPhone> {
  const asked = JSON.stringify(phones)
  const [facts, conversations, invitations] = await db.batch<unknown>([
    db
      .prepare(
        `with asked as (select value as phone from json_each(?1))
         select (select language from sms where phone in asked and attempt > 0
                  order by not_before desc limit 1) as language,
                exists (select 1 from suppressions where phone in asked and reason = 'optout') as optedOut,
                (select count(*) from sms
                  where phone in asked and kind = 'answer' and not_before >= ?2) as answers,
                exists (select 1 from sms where phone in asked and kind = 'answer'
                           and text in ('closed', 'nosession') and not_before >= ?2) as toldOff,
                exists (select 1 from sms where phone in asked and text = 'invite.sms'
                           and attempt > 0) as wasInvited`,
      )
      .bind(asked, since),
    db
      .prepare(
        `${stored} where c.phase <> 'closed' and c.phone in (select value from json_each(?1))
          order by c.heard_at desc limit 1`,
      )
      .bind(asked),
    db
      .prepare(
        `select s.id, s.visit, s.language, s.office, s.day, o.time_zone as timeZone, s.link, s.link_until as linkUntil
           from sms s join offices o on o.code = s.office
          where s.phone in (select value from json_each(?1)) and s.text = 'invite.sms' and s.attempt > 0
            and s.state not in ('queued', 'dropped', 'rejected') and s.link is not null and s.link_until > ?2
          order by s.not_before desc limit 1`,
      )
      .bind(asked, now),
  ])
  const row = facts?.results[0] as
    | { language: 'es' | 'en' | null; optedOut: 0 | 1; answers: number; toldOff: 0 | 1; wasInvited: 0 | 1 }
    | undefined
  return {
    language: row?.language ?? null,
    optedOut: row?.optedOut === 1,
    answers: row?.answers ?? 0,
    toldOff: row?.toldOff === 1,
    wasInvited: row?.wasInvited === 1,
    conversation: (conversations?.results[0] as StoredConversation | undefined) ?? null,
    invitation: (invitations?.results[0] as OpenInvitation | undefined) ?? null,
  }
}

export type ConversationChange = {
  readonly phone: string
  readonly phase: 'invited' | 'asking' | 'commenting' | 'closed'
  /** Once it is closed: whether all was asked. */
  readonly complete?: boolean
  readonly sealed: string
  /** The SMS that asks; null where nothing new is asked. */
  readonly asked: string | null
  readonly heardAt: number
  readonly endsAt: number
  readonly resent?: boolean
}

/** Fails where the phone, or the visit, has one already. */
export const insertConversation = (
  db: D1Database,
  {
    id,
    visit,
    language,
    office,
    day,
  }: Pick<StoredConversation, 'id' | 'visit' | 'language' | 'office' | 'day'>,
  change: ConversationChange,
) =>
  db
    .prepare(
      `insert into sms_conversations (id, phone, visit, language, office, day, phase, sealed, asked, heard_at,
                                      ends_at)
       values (?1, ?2, ?3, ?4, ?5, ?11, ?6, ?7, ?8, ?9, ?10)`,
    )
    .bind(
      id,
      change.phone,
      visit,
      language,
      office,
      change.phase,
      change.sealed,
      change.asked,
      change.heardAt,
      change.endsAt,
      day,
    )

/** Fails where the conversation is no longer the one that was read: what stands in the same batch is not done then. */
export const expectConversation = (
  db: D1Database,
  { id, version }: Pick<StoredConversation, 'id' | 'version'>,
) =>
  // A row without an id is refused.
  db
    .prepare(
      `insert into sms_conversations (id, phone, visit, language, office, phase, sealed, heard_at, ends_at)
       select null, '', '', '', '', 'invited', '', 0, 0
        where not exists (select 1 from sms_conversations where id = ?1 and version = ?2 and phase <> 'closed')`,
    )
    .bind(id, version)

export const updateConversation = (db: D1Database, id: string, change: ConversationChange) =>
  db
    .prepare(
      `update sms_conversations
          set phone = ?2, phase = ?3, complete = ?4, sealed = ?5, asked = coalesce(?6, asked), heard_at = ?7,
              ends_at = ?8, resent = ?9, version = version + 1
        where id = ?1`,
    )
    .bind(
      id,
      change.phone,
      change.phase,
      change.phase === 'closed' ? Number(change.complete ?? false) : null,
      change.sealed,
      change.asked,
      change.heardAt,
      change.endsAt,
      change.resent ? 1 : 0,
    )

export const deleteConversation = (db: D1Database, id: string) =>
  db.prepare('delete from sms_conversations where id = ?1').bind(id)

/**
 * What is planned for a visit is not sent any more, with what it would have cost given back, and its link is
 * forgotten: nobody can begin again.
 * @param visit its hash; or all visits of these phones
 */
export const endInvitation = (
  db: D1Database,
  of: { readonly visit: string; readonly keepsLink?: boolean } | { readonly phones: readonly string[] },
  reason: string,
): D1PreparedStatement[] => {
  const [column, values] = 'visit' in of ? ['visit', [of.visit]] : ['phone', of.phones]
  const those = `${column} in (select value from json_each(?1)) and kind in ('invite', 'reminder')`
  const bound = JSON.stringify(values)
  const forget = db.prepare(`update sms set link = null where ${those}`).bind(bound)
  return [
    db
      .prepare(
        `update sms_budgets set reserved = reserved - s.cost
           from (select month, sum(cost) as cost from sms
                  where ${those} and state = 'queued' and settled = 0 and month is not null group by month) s
          where sms_budgets.month = s.month`,
      )
      .bind(bound),
    db
      .prepare(
        `update sms set state = 'dropped', reason = ?2, settled = 1, link = null
          where ${those} and state = 'queued'`,
      )
      .bind(bound, reason),
    ...('keepsLink' in of && of.keepsLink ? [] : [forget]),
  ]
}

/** A number whose survey is over is kept until the last answer has left, unless something else is planned for it. */
export const letContactGo = (db: D1Database, phone: string, from: number) =>
  db
    .prepare(
      `update contacts set expires_at = min(expires_at, ?2)
        where phone = ?1 and not exists (select 1 from sms where phone = ?1 and state = 'queued'
                                            and kind in ('invite', 'reminder'))`,
    )
    .bind(phone, from)

/** Those in which nothing was heard since `heardBefore`, and those that end: the longest silent first. */
export async function silentConversations(
  db: D1Database,
  { heardBefore, now, most }: { heardBefore: number; now: number; most: number },
): Promise<StoredConversation[]> {
  const { results } = await db
    .prepare(
      `${stored}
        where c.phase <> 'closed' and (c.ends_at <= ?2 or (c.heard_at <= ?1 and c.resent = 0 and c.phase <> 'invited'))
        order by c.heard_at limit ?3`,
    )
    .bind(heardBefore, now, most)
    .all<StoredConversation>()
  return results
}
