import { dateOfDay } from '../../../schema/calendar.ts'
import type { TrainingSession } from '../../../schema/contracts/training.ts'
import { mayDo } from '../../../schema/permissions.ts'
import type { Context } from '../../context.ts'
import { type CatalogueAgent, listAgents } from '../../db/catalogue.ts'
import { findTraining, type StoredTraining } from '../../db/training.ts'
import { AppError } from '../../errors.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'
import { seesAgent } from '../reports/scope.ts'

/** Whom the viewer sees, of the whole catalogue. */
export async function agentsSeen(
  { db }: Context,
  viewer: Viewer,
): Promise<ReadonlyMap<string, CatalogueAgent>> {
  const agents = (await listAgents(db)).filter((agent) => seesAgent(viewer, agent))
  return new Map(agents.map((agent) => [agent.code, agent]))
}

/** A session is seen by who sees one of its agents, and changed by who sees all of them. */
export function shownTo(
  viewer: Viewer,
  seen: ReadonlyMap<string, CatalogueAgent>,
  stored: StoredTraining,
): TrainingSession | undefined {
  const agents = stored.agents.filter((agent) => seen.has(agent))
  if (agents.length === 0) return undefined
  const { id, competency, day, hours, note, recordedBy, cancelledAt, cancelReason } = stored
  const others = stored.agents.length - agents.length
  return {
    ...{ id, competency, hours, agents, others },
    date: dateOfDay(day),
    ...(note !== null && { note }),
    ...(recordedBy !== null && { recordedBy }),
    ...(cancelledAt !== null && {
      cancelled: { date: new Date(cancelledAt).toISOString(), reason: cancelReason ?? '' },
    }),
    mayChange: mayDo(viewer.role, 'manage-training') && others === 0 && cancelledAt === null,
  }
}

/** @throws AppError training-unknown where there is none that the viewer sees */
export async function trainingSeen(
  context: Context,
  viewer: Viewer,
  id: string,
): Promise<{ stored: StoredTraining; shown: TrainingSession }> {
  const [stored, seen] = await Promise.all([findTraining(context.db, id), agentsSeen(context, viewer)])
  const shown = stored && shownTo(viewer, seen, stored)
  if (!stored || !shown)
    throw new AppError('training-unknown', 'There is no such session: look at the list again.')
  return { stored, shown }
}

/** @throws AppError forbidden, training-unknown, training-cancelled */
export async function trainingToChange(
  context: Context,
  viewer: Viewer,
  id: string,
): Promise<StoredTraining> {
  requirePermission(viewer, 'manage-training')
  const { stored, shown } = await trainingSeen(context, viewer, id)
  if (shown.others > 0) {
    throw new AppError(
      'forbidden',
      'Agents of other offices take part: somebody who sees all of them can change it.',
    )
  }
  if (stored.cancelledAt !== null) throw wasCancelled()
  return stored
}

export const wasCancelled = () =>
  new AppError('training-cancelled', 'It has been cancelled: record a new one instead.')
