import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { shortHash } from '../keys.ts'
import type { Counted } from '../limits.ts'

/**
 * Counts one more of something. Addresses and codes reach the counter only as keyed hashes.
 * @param key nothing is counted where it is not known
 * @throws AppError too-many-requests
 */
export async function refuseTooMany(
  context: Context,
  counted: Counted,
  key: string | undefined,
): Promise<void> {
  if (key === undefined) return
  const hashed = shortHash(await context.keys.sign('limit', key))
  if (await context.limits.allow(counted, hashed)) return
  throw new AppError('too-many-requests', 'Too much came at once: wait a minute, then send it again.')
}
