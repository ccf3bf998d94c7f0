import type { Draw } from '../../schema/instrument/questionnaire.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'

export type OpenedSurvey = {
  /** In its canonical spelling. */
  readonly code: string
  readonly seal: string
  readonly draw: Draw
  /** Missing while the database does not answer: the form opens all the same. */
  readonly office?: { readonly code: string; readonly name: string }
  readonly desk?: string
}

/** @throws AppError code-unknown, code-revoked, visit-used, visit-expired */
export async function openSurvey(_context: Context, _code: string): Promise<OpenedSurvey> {
  throw new AppError('code-unknown', 'Not written yet')
}
