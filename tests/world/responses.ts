import { localTime, weekOfDay } from '../../schema/calendar.ts'
import type { Kind } from '../../schema/contracts/fields.ts'
import { type Answers, instrumentVersion } from '../../schema/instrument/questionnaire.ts'
import type { Context } from '../../worker/context.ts'
import { type GivenResponse, insertGivenResponses } from '../../worker/db/bulk-responses.ts'

/** A UUID for a name that people read. */
export function idOf(name: string): string {
  const hex = [...new TextEncoder().encode(name)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const digits = hex.padStart(30, '0').slice(-30)
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12, 15)}-8${digits.slice(15, 18)}-${digits.slice(18).padEnd(12, '0')}`
}

export type Arrival = {
  id: string
  office: string
  agent: string | null
  kind: Kind
  /** Milliseconds since 1970. */
  at: number
  answers: Answers
  reasons?: readonly string[] | null
  comment?: string | null
}

/** Stores what arrived, past the citizen's page. */
export async function givenResponses(
  context: Context,
  timeZone: string,
  arrivals: readonly Arrival[],
): Promise<number> {
  return insertGivenResponses(
    context.db,
    arrivals.map(({ at, id, ...arrival }): GivenResponse => {
      const { day, hour } = localTime(at, timeZone)
      return {
        reasons: [],
        ...arrival,
        id: idOf(id),
        attribution: arrival.agent ? 'agent-code' : 'none',
        language: 'es',
        instrument: instrumentVersion,
        week: weekOfDay(day),
        day,
        hour,
      }
    }),
  )
}
