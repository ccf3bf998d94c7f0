import { dayOfDate } from '../../../schema/calendar.ts'
import type { TrainingRequest, TrainingSession } from '../../../schema/contracts/training.ts'
import type { Context } from '../../context.ts'
import type { CatalogueAgent } from '../../db/catalogue.ts'
import { insertTraining, type TrainingEntry, updateTraining } from '../../db/training.ts'
import { AppError } from '../../errors.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'
import { agentsSeen, trainingSeen, trainingToChange, wasCancelled } from './visible-training.ts'

/** A session that was held, or is to be. @throws AppError forbidden, agent-unknown, invalid */
export async function recordTraining(
  context: Context,
  viewer: Viewer,
  request: TrainingRequest,
): Promise<TrainingSession> {
  requirePermission(viewer, 'manage-training')
  const entry = entryOf(request, await agentsSeen(context, viewer))
  const id = context.newId()
  await insertTraining(context.db, { id, ...entry }, { by: viewer.id, at: context.now() })
  return (await trainingSeen(context, viewer, id)).shown
}

/**
 * Corrects what the ledger says of a session.
 * @throws AppError forbidden, training-unknown, training-cancelled, agent-unknown, invalid
 */
export async function changeTraining(
  context: Context,
  viewer: Viewer,
  id: string,
  request: TrainingRequest,
): Promise<TrainingSession> {
  const { agents } = await trainingToChange(context, viewer, id)
  const entry = entryOf(request, await agentsSeen(context, viewer), agents)
  const isStored = await updateTraining(context.db, { id, ...entry }, { by: viewer.id, at: context.now() })
  if (!isStored) throw wasCancelled()
  return (await trainingSeen(context, viewer, id)).shown
}

// Who has left can't be entered any more; who took part before leaving stays.
function entryOf(
  { competency, date, hours, note, agents }: TrainingRequest,
  seen: ReadonlyMap<string, CatalogueAgent>,
  before: readonly string[] = [],
): TrainingEntry {
  for (const code of agents) {
    const agent = seen.get(code)
    if (!agent) throw new AppError('agent-unknown', `There is no agent ${code}.`)
    if (agent.archived && !before.includes(code)) {
      const message = `The agent ${code} has left`
      throw new AppError('invalid', `${message}: choose another.`, [{ field: 'agents', message }])
    }
  }
  return { competency, day: dayOfDate(date), hours, note: note ?? null, agents }
}
