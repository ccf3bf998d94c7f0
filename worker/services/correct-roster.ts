import type { Context } from '../context.ts'
import { attributeByRoster } from '../db/roster.ts'

/** After the roster of a desk was corrected: gives its responses that wait to whom it names now. Published ones stay. */
export function correctRoster(context: Context, desk: string): Promise<number> {
  return attributeByRoster(context.db, desk)
}
