import type { MemberChange, StaffReport } from '../../../schema/contracts/access.ts'
import type { Context } from '../../context.ts'
import {
  deleteSecondFactor,
  deleteStaff,
  findStaff,
  listStaff,
  type Staff,
  updateReach,
} from '../../db/staff.ts'
import { AppError } from '../../errors.ts'
import { memberOf } from './describe-session.ts'
import { openInvitations } from './invitations.ts'
import { liesWithin, reachFor } from './reach.ts'
import { requirePermission, type Viewer } from './viewer.ts'

/** Whom a viewer works with: administrators see everyone, managers who sees nothing but their offices. */
export async function listMembers(context: Context, viewer: Viewer): Promise<StaffReport> {
  requirePermission(viewer, 'invite')
  const all = await listStaff(context.db)
  const seen = await Promise.all(all.map((each) => liesWithin(context, viewer, each)))
  return {
    members: all.filter((_, index) => seen[index]).map(memberOf),
    invitations: await openInvitations(context, viewer),
  }
}

/** Takes effect at once. @throws AppError forbidden, user-unknown, invalid, last-administrator */
export async function changeMember(
  context: Context,
  viewer: Viewer,
  id: string,
  change: MemberChange,
): Promise<void> {
  const staff = await managed(context, viewer, id)
  const reach = await reachFor(context, viewer, change)
  const at = new Date(context.now()).toISOString()
  if (!(await updateReach(context.db, { id: staff.id, role: change.role, ...reach, at }))) throw last()
}

/** Their sessions end with them. @throws AppError forbidden, user-unknown, last-administrator */
export async function removeMember(context: Context, viewer: Viewer, id: string): Promise<void> {
  const staff = await managed(context, viewer, id)
  if (!(await deleteStaff(context.db, staff.id))) throw last()
}

/** For who has lost phone and recovery codes. @throws AppError forbidden, user-unknown */
export async function takeOffSecondFactor(context: Context, viewer: Viewer, id: string): Promise<void> {
  await managed(context, viewer, id)
  await deleteSecondFactor(context.db, id)
}

async function managed(context: Context, viewer: Viewer, id: string): Promise<Staff> {
  requirePermission(viewer, 'manage-users')
  const staff = await findStaff(context.db, id)
  if (!staff) throw new AppError('user-unknown', 'There is no such person: look at the list again.')
  return staff
}

const last = () =>
  new AppError('last-administrator', 'Somebody has to administer: invite another administrator first.')
