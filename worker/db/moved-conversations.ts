import { newKey } from './responses.ts'
import { deleteConversation } from './sms-conversations.ts'
import { countMovedReply } from './sms-days.ts'
import { recordUse } from './used-tokens.ts'

export type ClosedConversation = {
  readonly id: string
  readonly version: number
  readonly language: string
  readonly office: string
  readonly timeZone: string
  readonly complete: number
  readonly sealed: string
}

/** In no order that tells when they were closed. */
export async function closedConversations(db: D1Database, most: number): Promise<ClosedConversation[]> {
  const { results } = await db
    .prepare(
      `select c.id, c.version, c.language, c.office, o.time_zone as timeZone, c.complete, c.sealed
         from sms_conversations c join offices o on o.code = c.office
        where c.phase = 'closed' order by random() limit ?1`,
    )
    .bind(most)
    .all<ClosedConversation>()
  return results
}

export type ReplyResponse = {
  readonly id: string
  readonly conversation: string
  readonly visit: readonly string[]
  readonly used: readonly string[]
  readonly language: string
  readonly instrument: number
  /** JSON. */
  readonly answers: string
  readonly comment: string | null
  readonly complete: boolean
  readonly week: number
}

/**
 * A conversation becomes a response of the visit's, the visit's token is used, and the conversation is gone: all, or
 * nothing. Of its arrival the week alone is kept: day and hour would lead back to the SMS.
 */
export const moveToResponse = (db: D1Database, response: ReplyResponse): D1PreparedStatement[] => [
  db
    .prepare(
      `insert into responses (key, id, office, agent, kind, attribution, procedure, ticket_key, language, instrument,
                              answers, draw, comment, complete, week)
       select ${newKey('?8')}, unhex(replace(?1, '-', '')), v.office, v.agent, 'reply',
              iif(v.agent is null, 'none', 'visit'), v.procedure, v.ticket_key, ?2, ?3, ?4, '{}', ?5, ?6, ?8
         from visits v
        where v.token in (select value from json_each(?7))
          and not exists (select 1 from used_tokens where token in (select value from json_each(?9)))
          and exists (select 1 from sms_conversations where id = ?10)`,
    )
    .bind(
      response.id,
      response.language,
      response.instrument,
      response.answers,
      response.comment,
      response.complete ? 1 : 0,
      JSON.stringify(response.visit),
      response.week,
      JSON.stringify(response.used),
      response.conversation,
    ),
  countMovedReply(db, response.conversation),
  recordUse(db, { ...response, response: response.id }),
  deleteConversation(db, response.conversation),
]
