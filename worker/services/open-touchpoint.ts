import type { Touchpoint, TouchpointRequest } from '../../schema/contracts/touchpoints.ts'
import type { Context } from '../context.ts'
import { findAgent, findDesk } from '../db/catalogue.ts'
import { AppError } from '../errors.ts'
import { requirePermission, type Viewer } from './access/viewer.ts'
import { createTouchpoint } from './create-touchpoint.ts'
import { visibleOffices } from './reports/scope.ts'

/**
 * A new code for a place of the catalogue. A place may have several: one at each door.
 * @throws AppError forbidden, office-unknown, desk-unknown, agent-unknown; invalid where desk or agent are another office's
 */
export async function openTouchpoint(
  context: Context,
  viewer: Viewer,
  { office, desk, agent }: TouchpointRequest,
): Promise<Touchpoint> {
  requirePermission(viewer, 'place-points')
  await visibleOffices(context, viewer, office)
  const found = desk === undefined ? undefined : await findDesk(context.db, desk)
  if (desk !== undefined) {
    if (!found) throw new AppError('desk-unknown', `There is no desk ${desk}.`)
    if (found.office !== office) throw elsewhere('desk', `The desk ${desk} is not of the office ${office}`)
  }
  if (agent !== undefined) {
    const person = await findAgent(context.db, agent)
    if (!person) throw new AppError('agent-unknown', `There is no agent ${agent}.`)
    if (person.office !== office)
      throw elsewhere('agent', `The agent ${agent} is not of the office ${office}`)
    if (person.archived) throw elsewhere('agent', `The agent ${agent} has left`)
  }
  const code = await createTouchpoint(context, { office, desk, agent })
  return { code, office, ...(found && { desk: found.name }), ...(agent && { agent }), revoked: false }
}

const elsewhere = (field: string, message: string) =>
  new AppError('invalid', `${message}: choose another.`, [{ field, message }])
