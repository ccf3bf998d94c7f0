import { needsSecondFactor } from '../../../schema/permissions.ts'
import type { Context } from '../../context.ts'
import { demonstrationStaffExists, findStaff, type Staff } from '../../db/staff.ts'
import { AppError } from '../../errors.ts'
import { signInLibrary } from './sign-in-library.ts'

export type Session = { readonly staff: Staff; readonly expiresAt: number }

/**
 * Who is signed in, by the session's cookie. Rights are read anew each time: a session holds none.
 * @throws AppError demonstration-accounts
 */
export async function findSession(context: Context, headers: Headers): Promise<Session | null> {
  if (!headers.get('cookie')?.includes('__Host-indaga')) return null
  await refuseDemonstrationAccounts(context)
  const library = await signInLibrary(context)
  const found = await library.api.getSession({ headers })
  const staff = found && (await findStaff(context.db, found.user.id))
  return staff ? { staff, expiresAt: new Date(found.session.expiresAt).getTime() } : null
}

/** @throws AppError unauthenticated, demonstration-accounts */
export async function requireSession(context: Context, headers: Headers): Promise<Session> {
  const session = await findSession(context, headers)
  if (!session) throw new AppError('unauthenticated', 'Sign in to go on.')
  return session
}

/**
 * Everybody knows the passwords of demonstration accounts: where others can reach the worker, nobody of the staff
 * comes in while there are any.
 */
export const isClosed = async (context: Context): Promise<boolean> =>
  !context.embedded && (await demonstrationStaffExists(context.db))

/** @throws AppError demonstration-accounts */
export async function refuseDemonstrationAccounts(context: Context): Promise<void> {
  if (await isClosed(context)) {
    throw new AppError(
      'demonstration-accounts',
      'This database has demonstration accounts, whose passwords are public: staff pages stay closed until they are deleted.',
    )
  }
}

/** Who signs in with the entity's own sign-in gives the second factor there. */
export const owesSecondFactor = ({ role, hasPassword, secondFactor }: Staff): boolean =>
  needsSecondFactor(role) && hasPassword && !secondFactor
