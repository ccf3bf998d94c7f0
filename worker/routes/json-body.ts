import type * as z from 'zod'
import { AppError } from '../errors.ts'
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

/** Stops reading where the limit is passed, whatever length was announced. */
async function bodyAtMost(request: Request, limit: number): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > limit) {
      throw new AppError('too-large', `The body has more than ${limit} bytes: send less.`)
    }
    chunks.push(chunk)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole.buffer
}
