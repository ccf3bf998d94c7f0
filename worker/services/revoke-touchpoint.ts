import type { Touchpoint } from '../../schema/contracts/touchpoints.ts'
import { canonicalCode, verifiedKind } from '../codes.ts'
import type { Context } from '../context.ts'
import { revokeTouchpoint as markRevoked, touchpointPlace } from '../db/touchpoints.ts'
import { AppError } from '../errors.ts'
import { type Viewer, visibleOffices } from './reports/scope.ts'

/**
 * From now on nobody can answer by this code, wherever it hangs; what came by it stays. Doing it again changes nothing.
 * @throws AppError code-unknown
 */
export async function revokeTouchpoint(context: Context, viewer: Viewer, typed: string): Promise<Touchpoint> {
  const code = canonicalCode(typed)
  const isOurs = (await verifiedKind(code, context.keys)) === 'static'
  const place = isOurs ? await touchpointPlace(context.db, code) : null
  if (!place) throw new AppError('code-unknown', 'There is no such code: check it.')
  await visibleOffices(context, viewer, place.office)
  await markRevoked(context.db, code, context.now())
  const { office, desk, agent } = place
  return { code, office, ...(desk && { desk }), ...(agent && { agent }), revoked: true }
}
