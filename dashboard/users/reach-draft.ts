import type { Reach, StaffMember } from '../../schema/contracts/access.ts'
import type { Role } from '../../schema/permissions.ts'
import type { UsersWords } from './users-words.ts'

/** What a form has chosen so far: the choices of each role are kept while another one is looked at. */
export type ReachDraft = {
  readonly role: Role
  readonly everywhere: boolean
  readonly offices: readonly string[]
  readonly team: string
}

export const emptyDraft = (role: Role, everywhere: boolean): ReachDraft => ({
  role,
  everywhere,
  offices: [],
  team: '',
})

export function draftOf({ role, reach }: Pick<StaffMember, 'role' | 'reach'>): ReachDraft {
  if ('team' in reach) return { ...emptyDraft(role, false), team: reach.team }
  return reach.offices === 'all'
    ? emptyDraft(role, true)
    : { ...emptyDraft(role, false), offices: reach.offices }
}

export function reachOfDraft({ role, everywhere, offices, team }: ReachDraft): Reach {
  if (role === 'supervisor') return { team }
  return { offices: role === 'administrator' || everywhere ? 'all' : [...offices] }
}

/** What is still to be chosen. */
export function missingIn(
  { role, everywhere, offices, team }: ReachDraft,
  say: Pick<UsersWords, 'teamMissing' | 'officesMissing'>,
): string | false {
  if (role === 'supervisor') return team === '' && say.teamMissing
  return role !== 'administrator' && !everywhere && offices.length === 0 && say.officesMissing
}
