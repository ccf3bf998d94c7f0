import type { OfficePlaces } from '../../../schema/contracts/touchpoints.ts'
import type { Context } from '../../context.ts'
import { listAgents, listDesks } from '../../db/catalogue.ts'
import { requirePermission, type Viewer } from '../access/viewer.ts'
import { visibleOffices } from './scope.ts'

/**
 * What a code of an office can stand for.
 * @throws AppError forbidden, office-unknown
 */
export async function showPlaces(context: Context, viewer: Viewer, office: string): Promise<OfficePlaces> {
  requirePermission(viewer, 'place-points')
  await visibleOffices(context, viewer, office)
  const [desks, agents] = await Promise.all([listDesks(context.db, office), listAgents(context.db)])
  return {
    desks: desks.map(({ code, name }) => ({ desk: code, name })),
    agents: agents
      .filter((agent) => agent.office === office && !agent.archived)
      .map(({ code }) => ({ agent: code })),
  }
}
