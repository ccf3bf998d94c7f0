import type { Enrolment, RecoveryCodes } from '../../../schema/contracts/access.ts'
import type { Context } from '../../context.ts'
import { countOrRefuse } from './attempt-limits.ts'
import { inOurWords } from './library-errors.ts'
import type { Session } from './session.ts'
import { signInLibrary } from './sign-in-library.ts'

/**
 * A new secret for an authenticator app; it counts once its first code has been given.
 * @throws AppError password-wrong, forbidden
 */
export async function beginEnrolment(
  context: Context,
  { staff }: Session,
  password: string,
  headers: Headers,
): Promise<Omit<Enrolment, 'qr'>> {
  await countOrRefuse(context, 'password of an account', staff.id)
  const library = await signInLibrary(context)
  const made = await inOurWords(library.api.enableTwoFactor({ body: { password, method: 'totp' }, headers }))
  if (made.method !== 'totp') throw new Error('no secret was made')
  const secret = new URL(made.totpURI).searchParams.get('secret') ?? ''
  return { address: made.totpURI, secret, recoveryCodes: made.backupCodes }
}

/** @throws AppError password-wrong */
export async function renewRecoveryCodes(
  context: Context,
  { staff }: Session,
  password: string,
  headers: Headers,
): Promise<RecoveryCodes> {
  await countOrRefuse(context, 'password of an account', staff.id)
  const library = await signInLibrary(context)
  const { backupCodes } = await inOurWords(library.api.generateBackupCodes({ body: { password }, headers }))
  return { recoveryCodes: backupCodes }
}
