import { Email } from '../../../schema/contracts/access.ts'
import type { Context } from '../../context.ts'
import { findInvitationTo } from '../../db/invitations.ts'
import { insertInvited } from '../../db/staff.ts'
import { cleanText } from '../clean-text.ts'

const longestName = 120

/**
 * Makes an account, without a password, of the newest open invitation to an address that the entity's own sign-in
 * has verified. Where there is none, or there is an account already, nothing is done.
 */
export async function admitInvited(
  context: Context,
  claims: { email?: unknown; name?: unknown },
): Promise<void> {
  const email = Email.safeParse(claims.email).data
  if (email === undefined) return
  const invitation = await findInvitationTo(context.db, email, context.now())
  if (invitation === null) return
  const said = typeof claims.name === 'string' ? cleanText(claims.name).slice(0, longestName) : ''
  await insertInvited(
    context.db,
    [invitation],
    {
      id: context.newId(),
      email,
      name: said || email,
      password: null,
      at: new Date(context.now()).toISOString(),
    },
    context.now(),
  )
}
