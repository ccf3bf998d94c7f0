import type { Day } from '../../../schema/calendar.ts'
import type { Context } from '../../context.ts'
import { keyOfDay } from '../../db/network-days.ts'
import { base64url, shortHash } from '../../keys.ts'

const dayLength = 86_400_000

export type CountedSender = { readonly day: Day; readonly sender: string }

// The day's key is asked for once by each process, not for each answer.
const known = new WeakMap<D1Database, { day: Day; key: Promise<string> }>()

/**
 * The name under which a network's answers to a code are counted today. It takes the day's own key, which is dropped
 * with the day, and the installation's: who has the database alone can't try all networks, and tomorrow nobody can.
 * @returns undefined where the network, or the key, can't be had: a count must not cost an answer
 */
export async function senderOf(
  context: Context,
  network: string | undefined,
  code: string,
): Promise<CountedSender | undefined> {
  if (network === undefined) return undefined
  const day = Math.floor(context.now() / dayLength)
  let kept = known.get(context.db)
  if (kept?.day !== day) {
    kept = { day, key: keyOfDay(context.db, day, base64url(context.randomBytes(32))) }
    known.set(context.db, kept)
  }
  try {
    const hash = await context.keys.sign('network', JSON.stringify([await kept.key, network, code]))
    return { day, sender: shortHash(hash) }
  } catch {
    known.delete(context.db)
    return undefined
  }
}
