import type { Context } from '../../context.ts'
import { findStaffByEmail } from '../../db/staff.ts'
import { base64url } from '../../keys.ts'
import { signInLibrary } from './sign-in-library.ts'

/** Of the authenticator app that nobody has: each installation makes its own. */
export const demonstrationSecret = async ({ keys }: Context, email: string): Promise<string> =>
  base64url(await keys.sign('demonstration', email)).slice(0, 32)

/** What a demonstration account's app shows now, on the machine that serves it. */
export async function demonstrationCode(context: Context, email: string): Promise<string | undefined> {
  if (!context.embedded) return undefined
  const staff = await findStaffByEmail(context.db, email)
  if (!staff?.demonstration) return undefined
  const library = await signInLibrary(context)
  const { code } = await library.api.generateTOTP({
    body: { secret: await demonstrationSecret(context, email) },
  })
  return code
}
