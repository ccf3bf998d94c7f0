import { localWeek, type Week } from '../../schema/calendar.ts'
import { type Answers, instrumentVersion } from '../../schema/instrument/questionnaire.ts'
import type { Context } from '../context.ts'
import { insertGivenResponses } from '../db/bulk-responses.ts'
import { publishableOffices } from '../db/offices.ts'
import { AppError } from '../errors.ts'
import { commentToStore } from './comment-to-store.ts'
import { type Published, publishImports } from './publication/publish.ts'

/** An answer that another system collected. */
export type ImportedResponse = {
  /** A UUID that the same answer always has, so that importing twice adds nothing. */
  readonly id: string
  readonly office: string
  readonly agent: string | null
  readonly procedure?: string | null
  /** Milliseconds since 1970. */
  readonly arrivedAt: number
  readonly answers: Answers
  /** null where the other system never offered them. */
  readonly reasons: readonly string[] | null
  readonly comment?: string
}

/** What was stored, and the weeks of all answers given, new or not. */
export type StoredImports = { readonly stored: number; readonly weeks: ReadonlySet<Week> }

/**
 * Stores other systems' answers; those whose id is known change nothing.
 * @throws AppError office-unknown
 */
export async function storeImports(
  context: Context,
  responses: readonly ImportedResponse[],
): Promise<StoredImports> {
  const timeZones = new Map(
    (await publishableOffices(context.db)).map(({ code, timeZone }) => [code, timeZone]),
  )
  const rows = responses.map(({ arrivedAt, comment, ...response }) => {
    const timeZone = timeZones.get(response.office)
    if (!timeZone) {
      throw new AppError('office-unknown', `There is no office ${response.office}: add it to the catalogue.`)
    }
    return {
      ...response,
      kind: 'import' as const,
      attribution: response.agent ? ('import' as const) : ('none' as const),
      language: 'es',
      instrument: instrumentVersion,
      week: localWeek(arrivedAt, timeZone),
      day: null,
      comment: commentToStore(comment),
    }
  })
  const stored = await insertGivenResponses(context.db, rows)
  return { stored, weeks: new Set(rows.map(({ week }) => week)) }
}

/**
 * Stores other systems' answers and publishes them at once, as if each of their weeks had ended on its Monday.
 * @throws AppError office-unknown
 */
export async function importResponses(
  context: Context,
  responses: readonly ImportedResponse[],
): Promise<{ stored: number; published: Published }> {
  const { stored } = await storeImports(context, responses)
  const published = await publishImports(context, new Set(responses.map(({ office }) => office)))
  return { stored, published }
}
