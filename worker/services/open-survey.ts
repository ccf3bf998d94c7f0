import { type Draw, drawQuestionnaire } from '../../schema/instrument/questionnaire.ts'
import { canonicalCode } from '../codes.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { type FoundPlace, findPlace } from './find-place.ts'
import { sealForm } from './seal.ts'

export type OpenedSurvey = {
  /** In its canonical spelling. */
  readonly code: string
  readonly seal: string
  readonly draw: Draw
  /** Missing while the database does not answer: the form opens all the same. */
  readonly office?: { readonly code: string; readonly name: string }
  readonly desk?: string
  /** Somebody was invited to it by SMS. */
  readonly bySms: boolean
}

/** @throws AppError code-unknown, code-revoked, visit-used, visit-expired */
export async function openSurvey(context: Context, typed: string): Promise<OpenedSurvey> {
  const code = canonicalCode(typed)
  const place = await placeIfAnswering(context, code)
  if (place) refuseIfClosed(context, place)
  const draw = drawQuestionnaire(Math.floor(context.random() * 2 ** 32))
  const seal = await sealForm(context, {
    code,
    openedAt: context.now(),
    draw,
    ...(place && { office: { code: place.office, timeZone: place.timeZone } }),
  })
  return {
    code,
    seal,
    draw,
    ...(place && { office: { code: place.office, name: place.officeName } }),
    ...(place?.deskName && { desk: place.deskName }),
    bySms: place?.kind === 'visit' && place.bySms,
  }
}

async function placeIfAnswering(context: Context, code: string): Promise<FoundPlace | undefined> {
  let place: FoundPlace | undefined
  try {
    place = await findPlace(context, code)
  } catch (error) {
    if (error instanceof AppError) throw error
    return undefined // The checksum is ours: open the form, and look the place up when the answers come.
  }
  if (!place) {
    throw new AppError('code-unknown', 'There is no survey under this code: check it, or scan it again.')
  }
  return place
}

export function refuseIfClosed(context: Context, place: FoundPlace): void {
  if (place.kind === 'static') {
    if (place.revoked)
      throw new AppError('code-revoked', 'This code is no longer in use: scan the one at the office.')
    return
  }
  if (place.used) throw new AppError('visit-used', 'This link has been used: each visit is rated once.')
  if (place.expiresAt <= context.now()) {
    throw new AppError('visit-expired', 'This link has expired: a visit can be rated for 7 days.')
  }
}
