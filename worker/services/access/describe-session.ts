import type { SessionReport, StaffMember } from '../../../schema/contracts/access.ts'
import type { Context } from '../../context.ts'
import type { Staff } from '../../db/staff.ts'
import { canMail } from './mail.ts'
import { reachOfStored } from './reach.ts'
import { findSession, owesSecondFactor, refuseDemonstrationAccounts } from './session.ts'

/** Who is signed in at this browser, and what the sign-in page can offer where nobody is. */
export async function describeSession(context: Context, headers: Headers): Promise<SessionReport> {
  await refuseDemonstrationAccounts(context)
  const { entity, oidc } = context
  const session = await findSession(context, headers)
  if (!session) {
    return {
      kind: 'nobody',
      entity: entity.name,
      ...(oidc && { oidc: oidc.name }),
      mail: canMail(context),
    }
  }
  return {
    kind: 'staff',
    entity: entity.name,
    demonstration: entity.demonstration,
    member: memberOf(session.staff),
    ...(owesSecondFactor(session.staff) && { due: 'second-factor' as const }),
    alertMails: session.staff.alertMails,
    expiresAt: new Date(session.expiresAt).toISOString(),
  }
}

export const memberOf = (staff: Staff): StaffMember => ({
  id: staff.id,
  email: staff.email,
  name: staff.name,
  role: staff.role,
  reach: reachOfStored(staff),
  hasPassword: staff.hasPassword,
  secondFactor: staff.secondFactor,
  demonstration: staff.demonstration,
})
