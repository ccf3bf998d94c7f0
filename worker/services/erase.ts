import { levelsOf } from '../../schema/instrument/measures.ts'
import type { Context } from '../context.ts'
import { findLeaf } from '../db/leaves.ts'
import { erasePublished, eraseWaiting, findResponses } from '../db/published.ts'
import { AppError } from '../errors.ts'
import { withoutResponse } from './publication/tally.ts'

const attempts = 5

/**
 * Deletes a response, its comment, and what of it waits or is carried. Published counts stay.
 * @returns whether there was one
 */
export async function erase(context: Context, id: string): Promise<boolean> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (await eraseWaiting(context.db, id)) return true
    const [response] = await findResponses(context.db, [id])
    if (!response) return false
    const leaf = response.published && (await findLeaf(context.db, response.published.leaf))
    if (!leaf || !response.published) continue
    const given = levelsOf(response, leaf.agent !== null)
    const carried = withoutResponse(leaf.carried, response.published.block, given)
    if (await erasePublished(context.db, id, leaf, carried)) return true
  }
  throw new AppError('unavailable', 'The publisher is at work on this response: try again in a moment.')
}
