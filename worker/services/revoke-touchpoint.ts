import type { Touchpoint } from '../../schema/contracts/touchpoints.ts'
import { canonicalCode, verifiedKind } from '../codes.ts'
import type { Context } from '../context.ts'
import { revokeTouchpoint as markRevoked, touchpointPlace } from '../db/touchpoints.ts'
import { AppError } from '../errors.ts'
import { requirePermission, seesOffice, type Viewer } from './access/viewer.ts'

/**
 * From now on nobody can answer by this code, wherever it hangs; what came by it stays. Doing it again changes nothing.
 * @throws AppError forbidden, code-unknown
 */
export async function revokeTouchpoint(context: Context, viewer: Viewer, typed: string): Promise<Touchpoint> {
  requirePermission(viewer, 'place-points')
  const code = canonicalCode(typed)
  const isOurs = (await verifiedKind(code, context.keys)) === 'static'
  const place = isOurs ? await touchpointPlace(context.db, code) : null
  if (!place || !seesOffice(viewer, place.office))
    throw new AppError('code-unknown', 'There is no such code: check it.')
  await markRevoked(context.db, code, context.now())
  const { office, desk, agent } = place
  return { code, office, ...(desk && { desk }), ...(agent && { agent }), revoked: true }
}
