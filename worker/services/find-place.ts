import { verifiedKind } from '../codes.ts'
import type { Context } from '../context.ts'
import { findTouchpoint, findVisit, type Touchpoint, type Visit } from '../db/touchpoints.ts'
import { AppError } from '../errors.ts'
import { shortHash } from '../keys.ts'
import { smsVisitHashes } from './sms/phone-hashes.ts'

export type FoundPlace = ({ kind: 'static' } & Touchpoint) | ({ kind: 'visit' } & Visit)

export type TokenHashes = { readonly visit: string[]; readonly used: string[] }

/** The two names under which the database knows a visit token: the visit's, and its use's. */
export async function tokenHashes(context: Context, token: string): Promise<TokenHashes> {
  const [visit, used] = await Promise.all([
    context.keys.signatures('visit', token),
    context.keys.signatures('used-token', token),
  ])
  return { visit: visit.map(shortHash), used: used.map(shortHash) }
}

/**
 * What a canonical code stands for; undefined where it is genuine and the database knows nothing of it.
 * @throws AppError code-unknown, before the database is asked, where the checksum is not ours
 */
export async function findPlace(context: Context, code: string): Promise<FoundPlace | undefined> {
  const kind = await verifiedKind(code, context.keys)
  if (!kind) {
    throw new AppError('code-unknown', 'There is no survey under this code: check it, or scan it again.')
  }
  if (kind === 'static') {
    const touchpoint = await findTouchpoint(context.db, code)
    return touchpoint ? { kind, ...touchpoint } : undefined
  }
  const [hashes, sms] = await Promise.all([tokenHashes(context, code), smsVisitHashes(context, code)])
  const found = await findVisit(context.db, { ...hashes, sms })
  return found ? { kind, ...found } : undefined
}
