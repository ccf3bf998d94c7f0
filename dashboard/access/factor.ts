import type { StaffMember } from '../../schema/contracts/access.ts'
import { needsSecondFactor } from '../../schema/permissions.ts'

export type Factor = 'on' | 'elsewhere' | 'missing' | 'off'

/** How somebody's sign-in is protected beyond the password: who has none here gives a second factor elsewhere. */
export function factorOf({ role, hasPassword, secondFactor }: StaffMember): Factor {
  if (!hasPassword) return 'elsewhere'
  if (secondFactor) return 'on'
  return needsSecondFactor(role) ? 'missing' : 'off'
}
