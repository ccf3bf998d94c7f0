import type { TrainingCancellation, TrainingSession } from '../../../schema/contracts/training.ts'
import type { Context } from '../../context.ts'
import { cancelTraining as markCancelled } from '../../db/training.ts'
import type { Viewer } from '../access/viewer.ts'
import { trainingSeen, trainingToChange, wasCancelled } from './visible-training.ts'

/**
 * A session that was not held, or was entered by mistake. It stays in the ledger, with the reason.
 * @throws AppError forbidden, training-unknown, training-cancelled
 */
export async function cancelTraining(
  context: Context,
  viewer: Viewer,
  id: string,
  { reason }: TrainingCancellation,
): Promise<TrainingSession> {
  await trainingToChange(context, viewer, id)
  const isFirst = await markCancelled(context.db, id, reason, { by: viewer.id, at: context.now() })
  if (!isFirst) throw wasCancelled()
  return (await trainingSeen(context, viewer, id)).shown
}
