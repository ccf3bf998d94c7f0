import type { TrainingLedger, TrainingListQuery } from '../../../schema/contracts/training.ts'
import type { Context } from '../../context.ts'
import { listTraining as readLedger } from '../../db/training.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'
import { visibleOffices } from '../reports/scope.ts'
import { agentsSeen, shownTo } from './visible-training.ts'

/**
 * The ledger: sessions in which somebody takes part whom the viewer sees, of one office where it is asked for.
 * @throws AppError forbidden, office-unknown
 */
export async function listTraining(
  context: Context,
  viewer: Viewer,
  { office }: TrainingListQuery,
): Promise<TrainingLedger> {
  requirePermission(viewer, 'agent-competencies')
  await visibleOffices(context, viewer, office)
  const [stored, seen] = await Promise.all([readLedger(context.db), agentsSeen(context, viewer)])
  const asked = stored.filter(
    ({ agents }) => office === undefined || agents.some((code) => seen.get(code)?.office === office),
  )
  return {
    sessions: asked.flatMap((each) => shownTo(viewer, seen, each) ?? []),
    agents: [...seen.values()]
      .filter(({ archived }) => !archived)
      .map(({ code, office, team }) => ({ agent: code, office, ...(team !== null && { team }) })),
  }
}
