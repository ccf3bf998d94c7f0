import type { Acknowledgement, Alert } from '../../../schema/contracts/alerts.ts'
import type { Context } from '../../context.ts'
import { acknowledge, findAlert } from '../../db/alert-list.ts'
import { AppError } from '../../errors.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'
import { commentToStore } from '../comment-to-store.ts'
import { alertReach } from './alert-reach.ts'
import { describeAlert } from './describe-alert.ts'

/**
 * Somebody looked into it, and writes what they found. The same person sending the same again changes nothing.
 * @throws AppError forbidden, alert-unknown, alert-acknowledged, invalid
 */
export async function acknowledgeAlert(
  context: Context,
  viewer: Viewer,
  name: string,
  id: string,
  { note: typed }: Acknowledgement,
): Promise<Alert> {
  requirePermission(viewer, 'acknowledge-alerts')
  const reach = alertReach(viewer)
  if (!(await findAlert(context.db, reach, id))) {
    throw new AppError('alert-unknown', 'There is no such alert among those that you see.')
  }
  const note = commentToStore(typed)
  if (note === null) {
    const message = 'Write what you found, or what was done'
    throw new AppError('invalid', message, [{ field: 'note', message }])
  }
  const written = await acknowledge(context.db, id, { id: viewer.id, name, note, at: context.now() })
  const now = await findAlert(context.db, reach, id)
  if (!now) throw new AppError('alert-unknown', 'There is no such alert among those that you see.')
  if (!written && (now.acknowledgedBy !== viewer.id || now.note !== note)) {
    throw new AppError('alert-acknowledged', `${now.acknowledgedName} looked into it meanwhile.`)
  }
  return describeAlert(now)
}
