import type { Context } from '../context.ts'
import { archiveAgent as markArchived } from '../db/offices.ts'

/** An agent who left: at the next publication, answers that are too few for a block pass to the office. */
export function archiveAgent(context: Context, agent: string): Promise<boolean> {
  return markArchived(context.db, agent, context.now())
}
