import type { SurveyResponse } from '../../schema/contracts/responses.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'

/**
 * Lets a response through that a person sent; any, where the entity has not switched Turnstile on.
 * @param hostname of the page that the person saw
 * @throws AppError not-a-person
 */
export async function refusePrograms(
  { turnstile }: Context,
  { id, turnstile: token = '' }: SurveyResponse,
  hostname: string,
): Promise<void> {
  if (!turnstile || (await turnstile.passes(token, { response: id, hostname }))) return
  throw new AppError('not-a-person', 'Turnstile did not pass this: get a new token from its widget.')
}
