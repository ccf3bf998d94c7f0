import type { Kind } from '../../schema/contracts/fields.ts'
import type { Answers, Draw } from '../../schema/instrument/questionnaire.ts'
import { holdsAllegation } from '../../schema/instrument/reasons.ts'

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

/**
 * Stores many responses; those whose id is known change nothing. Each thousand is stored whole or not at all.
 * In the order of their keys, which tell nothing within a week: so each page of the table is filled, and written once.
 */
export async function insertGivenResponses(
  db: D1Database,
  responses: readonly GivenResponse[],
): Promise<number> {
  let inserted = 0
  const keyed = inOrderOfKeys(responses)
  for (let start = 0; start < keyed.length; start += perStatement) {
    const rows = keyed
      .slice(start, start + perStatement)
      .map(({ response, random }) => [
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
        random,
      ])
    const { meta } = await db
      .prepare(
        `insert into responses (key, id, office, agent, kind, attribution, procedure, language, instrument,
                                answers, reasons, draw, week, day, hour, comment, touchpoint, flags, allegation,
                                complete)
         select ((value ->> 11) << 50) | (value ->> 18), unhex(value ->> 0), value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
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

/** Each with the 50 random bits of its key. */
function inOrderOfKeys(responses: readonly GivenResponse[]): { response: GivenResponse; random: number }[] {
  const bits = randomBits(responses.length)
  return responses
    .map((response, index) => ({ response, random: bits[index] ?? 0 }))
    .sort((one, other) => one.response.week - other.response.week || one.random - other.random)
}

// A call for random bytes fills at most 65 536 of them, and costs more than its bytes.
const perCall = 8_192

function randomBits(count: number): number[] {
  const bits: number[] = []
  while (bits.length < count) {
    const words = crypto.getRandomValues(new Uint32Array(2 * Math.min(perCall, count - bits.length)))
    for (let at = 0; at < words.length; at += 2) {
      bits.push(((words[at] ?? 0) >>> 14) * 2 ** 32 + (words[at + 1] ?? 0))
    }
  }
  return bits
}

export async function listProcedures(db: D1Database): Promise<{ code: string; name: string }[]> {
  const { results } = await db
    .prepare('select code, name from procedures order by code')
    .all<{ code: string; name: string }>()
  return results
}
