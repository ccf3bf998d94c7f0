import type { Week } from '../../schema/calendar.ts'
import type { Kind } from '../../schema/contracts/fields.ts'
import type { Answers } from '../../schema/instrument/questionnaire.ts'

/** Responses without a block. Quarantined ones have left. */
const waits = 'block is null and quarantined_at is null'

export type WaitingCount = {
  agent: string | null
  kind: Kind
  week: Week
  count: number
  archived: boolean
}

/** How many responses wait in each leaf of an office, by the week in which they arrived. */
export async function waitingCounts(
  db: D1Database,
  office: string,
  before: Week,
  kinds: readonly Kind[],
): Promise<WaitingCount[]> {
  const { results } = await db
    .prepare(
      `select agent, kind, week, count,
              exists (select 1 from agents where code = agent and archived_at is not null) as archived
         from (select agent, kind, week, count(*) as count
                 from responses indexed by responses_waiting
                where office = ?1 and ${waits} and week < ?2 and kind in (select value from json_each(?3))
                group by agent, kind, week)`,
    )
    .bind(office, before, JSON.stringify(kinds))
    .all<Omit<WaitingCount, 'archived'> & { archived: number }>()
  return results.map((row) => ({ ...row, archived: row.archived === 1 }))
}

export type WaitingResponse = {
  /** As text: it has more digits than a number holds. */
  readonly key: string
  readonly agent: string | null
  readonly kind: Kind
  readonly week: Week
  readonly revision: number
  /** The static code by which it came. */
  readonly touchpoint: string | null
  readonly procedure: string | null
  readonly flagged: boolean
  readonly answers: Answers
  readonly reasons: readonly string[] | null
  readonly commented: boolean
}

type Stored = Omit<WaitingResponse, 'answers' | 'reasons' | 'commented' | 'flagged'> & {
  flagged: number
  answers: string
  reasons: string | null
  commented: number
}

/** The responses that wait in some leaves of an office. */
export async function waitingResponses(
  db: D1Database,
  office: string,
  through: Week,
  leaves: readonly { agent: string | null; kind: Kind }[],
): Promise<WaitingResponse[]> {
  const { results } = await db
    .prepare(
      `select cast(key as text) as key, agent, kind, week, revision, touchpoint, procedure, flags <> 0 as flagged,
              answers, reasons, comment is not null as commented
         from responses indexed by responses_waiting
        where office = ?1 and ${waits} and week <= ?2
          and (kind || ':' || coalesce(agent, '')) in (select value from json_each(?3))`,
    )
    .bind(office, through, JSON.stringify(leaves.map(({ agent, kind }) => `${kind}:${agent ?? ''}`)))
    .all<Stored>()
  return results.map((row) => ({
    ...row,
    answers: JSON.parse(row.answers),
    reasons: row.reasons === null ? null : JSON.parse(row.reasons),
    commented: row.commented === 1,
    flagged: row.flagged === 1,
  }))
}

/** What waits in agents' leaves goes to the office's: done at once, so that it can be done twice. */
export async function passToOffice(
  db: D1Database,
  office: string,
  passes: readonly { agent: string; kind: Kind; throughWeek: Week }[],
): Promise<void> {
  await db.batch(
    passes.map(({ agent, kind, throughWeek }) =>
      db
        .prepare(
          `update responses set agent = null, revision = revision + 1
            where office = ?1 and agent = ?2 and kind = ?3 and week <= ?4 and ${waits}`,
        )
        .bind(office, agent, kind, throughWeek),
    ),
  )
}
