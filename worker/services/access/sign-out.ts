import type { Context } from '../../context.ts'
import { deleteSessions } from '../../db/staff.ts'
import type { Session } from './session.ts'
import type { WithCookies } from './sign-in.ts'
import { signInLibrary } from './sign-in-library.ts'

/** Ends this session, if there is one. */
export async function signOut(context: Context, headers: Headers): Promise<WithCookies<void>> {
  const library = await signInLibrary(context)
  const answer = await library.api.signOut({ headers, returnHeaders: true })
  return { result: undefined, cookies: answer.headers.getSetCookie() }
}

/** Ends every session of the person, this one too. */
export async function signOutEverywhere(
  context: Context,
  { staff }: Session,
  headers: Headers,
): Promise<WithCookies<void>> {
  const out = await signOut(context, headers)
  await deleteSessions(context.db, staff.id)
  return out
}
