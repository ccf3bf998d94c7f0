import { canonicalCode } from '../codes.ts'
import type { Context } from '../context.ts'
import { findOfficeCode } from '../db/touchpoints.ts'
import { findPlace } from './find-place.ts'

export type PlaceDescription = {
  readonly office?: { readonly code: string; readonly name: string }
  readonly desk?: string
  /** The office's own static code: where a citizen can answer when the code in hand is of no more use. */
  readonly surveyCode?: string
  /** Somebody was invited to it by SMS. */
  readonly bySms?: boolean
}

/** For the heading of a page: never fails, knows nothing while the database is down. */
export async function describePlace(context: Context, code: string): Promise<PlaceDescription> {
  try {
    const place = await findPlace(context, canonicalCode(code))
    if (!place) return {}
    const surveyCode = await findOfficeCode(context.db, place.office)
    return {
      office: { code: place.office, name: place.officeName },
      ...(place.deskName && { desk: place.deskName }),
      ...(surveyCode && { surveyCode }),
      bySms: place.kind === 'visit' && place.bySms,
    }
  } catch {
    return {}
  }
}
