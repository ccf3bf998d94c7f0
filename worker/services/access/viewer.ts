import { mayDo, type Permission, type Role } from '../../../schema/permissions.ts'
import type { Staff } from '../../db/staff.ts'
import { AppError } from '../../errors.ts'
import { owesSecondFactor } from './session.ts'

declare const admitted: unique symbol

/** Who looks, and how far. Only {@link viewerOf} makes one: out of a session, or in a test out of a person. */
export type Viewer = {
  readonly id: string
  readonly role: Role
  readonly offices: 'all' | readonly string[]
  /** A supervisor's: of people, only these. */
  readonly team?: string
  readonly [admitted]: true
}

/** @throws AppError second-factor-due */
export function viewerOf(staff: Staff): Viewer {
  if (owesSecondFactor(staff)) {
    throw new AppError('second-factor-due', 'Set up your authenticator app first: your role needs it.')
  }
  return {
    id: staff.id,
    role: staff.role,
    offices: staff.role === 'administrator' || staff.everyOffice ? 'all' : staff.offices,
    ...(staff.team !== null && { team: staff.team }),
  } as Viewer
}

export const seesOffice = ({ offices }: Viewer, office: string): boolean =>
  offices === 'all' || offices.includes(office)

/** @throws AppError forbidden */
export function requirePermission({ role }: Viewer, permission: Permission): void {
  if (!mayDo(role, permission)) throw new AppError('forbidden', 'Your role does not open this.')
}
