import type { Answers, Draw } from '../../schema/instrument/questionnaire.ts'
import { flag } from './flags.ts'
import { countSender } from './network-days.ts'
import { countAnsweredLink } from './sms-days.ts'
import { recordUse } from './used-tokens.ts'

export type NewResponse = {
  readonly id: string
  readonly language: string
  readonly instrument: number
  readonly answers: Answers
  readonly reasons: readonly string[] | null
  readonly draw: Draw
  readonly comment: string | null
  readonly complete: boolean
  /** Whether it is to be told at once (rule 14). */
  readonly allegation: boolean
  readonly day: number
  readonly hour: number
  readonly week: number
  readonly openedHour: number
  /** What is known against it on arrival: bits of `flag`. */
  readonly flags?: number
}

/** Responses, and comments, of one week stand together on disk, in random order. `week` binds as a real number. */
export const newKey = (week: string) => `(cast(${week} as integer) << 50) | (random() & ((1 << 50) - 1))`

const columns = `key, id, language, instrument, answers, reasons, draw, comment, complete, day, hour, week, opened_hour, flags`
const values = `${newKey('?11')}, unhex(replace(?1, '-', '')), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13`
const bound = (response: NewResponse) => [
  response.id,
  response.language,
  response.instrument,
  JSON.stringify(response.answers),
  response.reasons && JSON.stringify(response.reasons),
  JSON.stringify(response.draw),
  response.comment,
  response.complete ? 1 : 0,
  response.day,
  response.hour,
  response.week,
  response.openedHour,
  response.flags ?? 0,
]

const toTell = ({ allegation }: NewResponse) => (allegation ? 1 : null)

// A partial may be completed by its own id until it is published; nothing else is ever written twice.
const completePartial = `
  on conflict (id) do update
     set answers = excluded.answers, reasons = excluded.reasons, comment = excluded.comment,
         complete = excluded.complete, revision = responses.revision + 1,
         allegation = case responses.allegation when 2 then 2 else excluded.allegation end,
         flags = excluded.flags | (responses.flags & ~${flag.fast})
   where responses.complete = 0 and responses.block is null and responses.quarantined_at is null
     and responses.draw = excluded.draw
  returning revision`

type Written = { readonly revision: number }

/** So many answers to one code may come from one network in a day; those after them are flagged. */
const mostFromOneNetwork = 20

/**
 * Stores a response to a static code, attributed to its agent, to the one agent whom the roster had at its desk
 * when the form was opened, or to the office.
 * @returns null where nothing was written: known already, code revoked, or answered recently
 */
export async function insertOpenResponse(
  db: D1Database,
  response: NewResponse,
  by: {
    code: string
    openedMinute: number
    answeredRecently: boolean
    sender?: { day: number; sender: string } | undefined
  },
): Promise<Written | null> {
  const insert = db
    .prepare(
      `insert into responses (${columns}, office, agent, kind, attribution, desk, touchpoint, allegation)
       select ${values} | case when (select responses from network_days where day = ?17 and sender = ?18)
                                      > ${mostFromOneNetwork} then ${flag.network} else 0 end,
              t.office, coalesce(t.agent, rostered.agent), 'open',
              case when t.agent is not null then 'agent-code'
                   when rostered.agent is not null then 'roster'
                   else 'none' end,
              t.desk, t.code, ?19
         from touchpoints t
         left join (select min(r.agent) as agent
                      from touchpoints here
                      join roster r on r.desk = here.desk
                     where here.code = ?14 and r.starts_at <= ?15 and r.ends_at > ?15
                    having count(distinct r.agent) = 1) rostered
        where t.code = ?14 and t.revoked_at is null
          and (?16 = 0 or exists (select 1 from responses where id = unhex(replace(?1, '-', ''))))
       ${completePartial}`,
    )
    .bind(
      ...bound(response),
      by.code,
      by.openedMinute,
      by.answeredRecently ? 1 : 0,
      by.sender?.day ?? null,
      by.sender?.sender ?? null,
      toTell(response),
    )
  if (!by.sender) return insert.first<Written>()
  const [, written] = await db.batch<Written>([countSender(db, response.id, by.sender), insert])
  return written?.results[0] ?? null
}

/**
 * Stores a response to a visit token together with the fact that the token was used: both, or neither.
 * @returns null where nothing was written: known already, token used, expired or unknown
 */
export async function insertVerifiedResponse(
  db: D1Database,
  response: NewResponse,
  by: { visit: readonly string[]; used: readonly string[]; now: number },
): Promise<Written | null> {
  const visit = JSON.stringify(by.visit)
  const [written] = await db.batch<Written>([
    db
      .prepare(
        `insert into responses (${columns}, office, agent, kind, attribution, procedure, ticket_key, allegation)
         select ${values}, v.office, v.agent, 'verified',
                case when v.agent is not null then 'visit' else 'none' end, v.procedure, v.ticket_key, ?17
           from visits v
          where v.token in (select value from json_each(?14)) and v.expires_at > ?16
            and (exists (select 1 from responses where id = unhex(replace(?1, '-', '')))
                 or not exists (select 1 from used_tokens where token in (select value from json_each(?15))))
         ${completePartial}`,
      )
      .bind(...bound(response), visit, JSON.stringify(by.used), by.now, toTell(response)),
    countAnsweredLink(db, visit, response.id),
    recordUse(db, { ...by, response: response.id }),
  ])
  return written?.results[0] ?? null
}

export async function findReceived(db: D1Database, id: string): Promise<{ complete: boolean } | null> {
  const complete = await db
    .prepare(`select complete from responses where id = unhex(replace(?1, '-', ''))`)
    .bind(id)
    .first<number>('complete')
  return complete === null ? null : { complete: complete === 1 }
}
