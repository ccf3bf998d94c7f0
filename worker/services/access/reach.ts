import type { InvitationRequest, Reach } from '../../../schema/contracts/access.ts'
import type { Role } from '../../../schema/permissions.ts'
import type { Context } from '../../context.ts'
import { listOffices, listTeams } from '../../db/catalogue.ts'
import { AppError } from '../../errors.ts'
import { seesOffice, type Viewer } from './viewer.ts'

/** A reach as it is stored. */
export type StoredReach = {
  readonly everyOffice: boolean
  readonly offices: readonly string[]
  readonly team: string | null
}

/**
 * What a role may be given, within what the giver sees: nobody hands out more than they have.
 * @throws AppError invalid
 */
export async function reachFor(
  context: Context,
  giver: Viewer,
  { role, reach }: Pick<InvitationRequest, 'role' | 'reach'>,
): Promise<StoredReach> {
  const refuse = (message: string) => new AppError('invalid', message, [{ field: 'reach', message }])
  if (role === 'supervisor') {
    if (!('team' in reach)) throw refuse('A supervisor looks after a team: choose one')
    const team = (await listTeams(context.db)).find(({ code }) => code === reach.team)
    if (!team || !seesOffice(giver, team.office)) throw refuse(`There is no team ${reach.team}`)
    return { everyOffice: false, offices: [], team: team.code }
  }
  if ('team' in reach) throw refuse('Only a supervisor looks after a team: choose offices')
  if (role === 'administrator') return { everyOffice: true, offices: [], team: null }
  if (reach.offices === 'all') {
    if (giver.offices !== 'all') throw refuse('Choose among your own offices')
    return { everyOffice: true, offices: [], team: null }
  }
  const known = new Set((await listOffices(context.db)).map(({ code }) => code))
  const foreign = reach.offices.find((code) => !known.has(code) || !seesOffice(giver, code))
  if (foreign !== undefined) throw refuse(`There is no office ${foreign}`)
  return { everyOffice: false, offices: [...new Set(reach.offices)], team: null }
}

export function reachOfStored({ role, everyOffice, offices, team }: StoredReach & { role: Role }): Reach {
  if (team !== null) return { team }
  return { offices: role === 'administrator' || everyOffice ? 'all' : [...offices] }
}

/** Whether all that someone sees lies within what another one sees. */
export async function liesWithin(
  context: Context,
  viewer: Viewer,
  stored: StoredReach & { role: Role },
): Promise<boolean> {
  if (viewer.offices === 'all') return true
  const reach = reachOfStored(stored)
  if ('team' in reach) {
    const team = (await listTeams(context.db)).find(({ code }) => code === reach.team)
    return team !== undefined && seesOffice(viewer, team.office)
  }
  return reach.offices !== 'all' && reach.offices.every((office) => seesOffice(viewer, office))
}
