import { mayDo } from '../../../schema/permissions.ts'
import type { AlertReach } from '../../db/alert-list.ts'
import type { SeenOffice } from '../../db/tallies.ts'
import type { Viewer } from '../access/viewer.ts'

/**
 * Alerts within what the viewer sees: the one place where an AlertReach is made.
 * @param asked of these offices alone
 */
export const alertReach = (
  { offices, team, role }: Viewer,
  asked?: readonly SeenOffice[] | undefined,
): AlertReach =>
  ({
    offices: asked === undefined ? offices : asked.map(({ code }) => code),
    team: team ?? null,
    agents: mayDo(role, 'agent-numbers'),
    allegations: mayDo(role, 'allegations'),
  }) as AlertReach
