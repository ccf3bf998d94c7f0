import type { Context } from '../context.ts'
import { findLeaf } from '../db/leaves.ts'
import { findResponses, quarantineWaiting, withdrawBlock } from '../db/published.ts'
import { AppError } from '../errors.ts'
import { withoutBlock } from './publication/tally.ts'

const attempts = 5

export type Quarantined = {
  /** Responses that waited and have left. */
  readonly left: number
  /** Blocks taken back whole, since they held one of the responses. */
  readonly withdrawn: number
}

/**
 * Takes responses out. Those that wait leave at once; a published one takes its whole block along, with every
 * row that holds any of the block's answers, and nothing of it returns.
 */
export async function quarantine(context: Context, ids: readonly string[]): Promise<Quarantined> {
  let left = 0
  let withdrawn = 0
  for (let attempt = 1; attempt <= attempts; attempt++) {
    left += await quarantineWaiting(context.db, ids, context.now())
    const published = (await findResponses(context.db, ids)).flatMap(({ published }) =>
      published && !published.withdrawn ? [published] : [],
    )
    if (published.length === 0) return { left, withdrawn }
    const blocks = new Map(published.map((block) => [`${block.leaf}/${block.block}`, block]))
    for (const { leaf, block } of blocks.values()) {
      const found = await findLeaf(context.db, leaf)
      if (!found) continue
      const carried = withoutBlock(found.carried, block)
      if (await withdrawBlock(context.db, found, block, carried, context.now())) withdrawn++
    }
  }
  throw new AppError('unavailable', 'The publisher is at work on these responses: try again in a moment.')
}
