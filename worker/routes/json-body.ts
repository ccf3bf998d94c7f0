import type * as z from 'zod'
import { AppError } from '../errors.ts'
import { bodyAtMost } from './body-at-most.ts'
import { fieldErrors } from './field-errors.ts'
import { strictJson } from './strict-json.ts'

/**
 * What was sent, as the contract has it.
 * @throws AppError malformed, too-large, invalid
 */
export async function jsonBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  limit: number,
): Promise<z.infer<Schema>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new AppError('malformed', 'Send JSON, with the content type application/json.')
  }
  const parsed = schema.safeParse(strictJson(await bodyAtMost(request, limit)))
  if (parsed.success) return parsed.data
  throw new AppError('invalid', 'Some values can’t be taken as they are.', fieldErrors(parsed.error.issues))
}
