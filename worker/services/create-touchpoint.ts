import { newCode } from '../codes.ts'
import type { Context } from '../context.ts'
import { insertTouchpoint } from '../db/touchpoints.ts'

/** A static code for an office, one of its desks or one of its agents. */
export async function createTouchpoint(
  context: Context,
  place: { office: string; desk?: string | undefined; agent?: string | undefined },
): Promise<string> {
  const code = await newCode('static', context.keys, context.randomBytes(10))
  // Of 2,000 codes of 25 random bits, two are the same in one entity of seventeen.
  const isNew = await insertTouchpoint(context.db, { code, ...place, createdAt: context.now() })
  return isNew ? code : createTouchpoint(context, place)
}
