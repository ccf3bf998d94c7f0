import type { Catalogue } from '../../schema/contracts/catalogue.ts'
import type { Context } from '../context.ts'
import { type StandingTouchpoint, touchpointsInUse, upsertCatalogue } from '../db/catalogue-rows.ts'
import { AppError } from '../errors.ts'
import { createTouchpoint } from './create-touchpoint.ts'

/**
 * Adds to the catalogue and changes what it has; a place that has a code keeps it.
 * @returns every code in use
 * @throws AppError invalid, where a row names an office, team, desk or agent that does not exist
 */
export async function loadCatalogue(context: Context, catalogue: Catalogue): Promise<StandingTouchpoint[]> {
  try {
    await upsertCatalogue(context.db, catalogue)
    const standing = new Set((await touchpointsInUse(context.db)).map(placeOf))
    for (const touchpoint of catalogue.touchpoints) {
      if (!standing.has(placeOf(touchpoint))) await createTouchpoint(context, touchpoint)
    }
  } catch (error) {
    if (error instanceof Error && /FOREIGN KEY/i.test(error.message)) {
      throw new AppError(
        'invalid',
        'A row names an office, team, desk or agent that is not in the catalogue.',
      )
    }
    throw error
  }
  return touchpointsInUse(context.db)
}

const placeOf = ({ office, desk, agent }: { office: string; desk?: string | null; agent?: string | null }) =>
  JSON.stringify([office, desk || null, agent || null])
