import type { Context as Call } from 'hono'
import type * as z from 'zod'
import { AppError, type FieldError } from '../errors.ts'
import type { Routed } from './routed.ts'
import { strictJson } from './strict-json.ts'

/**
 * What was sent, as the contract has it.
 * @throws AppError malformed, too-large, invalid
 */
export async function jsonBody<Schema extends z.ZodType>(
  c: Call<Routed>,
  schema: Schema,
  limit: number,
): Promise<z.infer<Schema>> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    throw new AppError('malformed', 'Send JSON, with the content type application/json.')
  }
  const parsed = schema.safeParse(strictJson(await bodyAtMost(c.req.raw, limit)))
  if (parsed.success) return parsed.data
  throw new AppError('invalid', 'Some values can’t be taken as they are.', fieldErrors(parsed.error.issues))
}

export const fieldErrors = (issues: readonly z.core.$ZodIssue[]): FieldError[] =>
  issues.slice(0, 20).map(({ path, message }) => ({ field: path.join('.').slice(0, 80), message }))

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
  return new Blob(chunks).arrayBuffer()
}
