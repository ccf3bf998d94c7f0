import type { Kind } from '../../schema/contracts/fields.ts'
import type { Answers, Draw } from '../../schema/instrument/questionnaire.ts'
import { holdsAllegation } from '../../schema/instrument/reasons.ts'
import { newKey } from './responses.ts'

/** A response that came otherwise than by the survey's page: its place and agent are given. */
export type GivenResponse = {
  /** A UUID. */
  readonly id: string
  readonly office: string
  readonly agent: string | null
  readonly kind: Kind
  readonly attribution: 'visit' | 'agent-code' | 'roster' | 'import' | 'none'
  readonly procedure?: string | null
  /** The static code by which it came. */
  readonly touchpoint?: string | null
  readonly language: string
  readonly instrument: number
  readonly answers: Answers
  readonly reasons: readonly string[] | null
  readonly draw?: Draw | null
  readonly week: number
  /** Of arrival, with the hour; null where only the week is known. */
  readonly day: number | null
  readonly hour?: number | null
  readonly comment?: string | null
  /** Bits of `flag`. */
  readonly flags?: number
}

// A bind holds at most 2 MB.
const perStatement = 1_000

/** Stores many responses; those whose id is known change nothing. Each thousand is stored whole or not at all. */
export async function insertGivenResponses(
  db: D1Database,
  responses: readonly GivenResponse[],
): Promise<number> {
  let inserted = 0
  for (let start = 0; start < responses.length; start += perStatement) {
    const rows = responses
      .slice(start, start + perStatement)
      .map((response) => [
        response.id.replaceAll('-', ''),
        response.office,
        response.agent,
        response.kind,
        response.attribution,
        response.procedure ?? null,
        response.language,
        response.instrument,
        JSON.stringify(response.answers),
        response.reasons && JSON.stringify(response.reasons),
        response.draw ? JSON.stringify(response.draw) : null,
        response.week,
        response.day,
        response.hour ?? null,
        response.comment ?? null,
        response.touchpoint ?? null,
        response.flags ?? 0,
        response.kind !== 'import' && holdsAllegation(response.reasons ?? []) ? 1 : null,
      ])
    const { meta } = await db
      .prepare(
        `insert into responses (key, id, office, agent, kind, attribution, procedure, language, instrument,
                                answers, reasons, draw, week, day, hour, comment, touchpoint, flags, allegation,
                                complete)
         select ${newKey('value ->> 11')}, unhex(value ->> 0), value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
                value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, value ->> 13,
                value ->> 14, value ->> 15, value ->> 16, value ->> 17, 1
           from json_each(?1) where true
         on conflict (id) do nothing`,
      )
      .bind(JSON.stringify(rows))
      .run()
    inserted += meta.changes
  }
  return inserted
}

export async function listProcedures(db: D1Database): Promise<{ code: string; name: string }[]> {
  const { results } = await db
    .prepare('select code, name from procedures order by code')
    .all<{ code: string; name: string }>()
  return results
}
