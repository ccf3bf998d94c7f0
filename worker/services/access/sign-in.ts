import type { SecondFactor, SignIn, SignInStep } from '../../../schema/contracts/access.ts'
import type { Context } from '../../context.ts'
import { recordCode } from '../../db/attempts.ts'
import { deleteSession, findStaff, findStaffByEmail } from '../../db/staff.ts'
import { AppError } from '../../errors.ts'
import { shortHash } from '../../keys.ts'
import { countOrRefuse, forgetCount, giveBack } from './attempt-limits.ts'
import { demonstrationCode } from './demonstration-code.ts'
import { inOurWords } from './library-errors.ts'
import { owesSecondFactor, refuseDemonstrationAccounts } from './session.ts'
import { signInLibrary } from './sign-in-library.ts'

/** An answer, and the cookies that go with it. */
export type WithCookies<Result> = { readonly result: Result; readonly cookies: readonly string[] }

/** Where a request comes from: its headers, and the network's address. */
export type Caller = { readonly headers: Headers; readonly network: string }

/**
 * E-mail and password. Attempts are counted before the password is looked at, so that a refused one costs nothing.
 * @throws AppError too-many-attempts, credentials-wrong, demonstration-accounts
 */
export async function signIn(
  context: Context,
  { email, password }: SignIn,
  { headers, network }: Caller,
): Promise<WithCookies<SignInStep>> {
  await refuseDemonstrationAccounts(context)
  await countOrRefuse(context, 'sign-in from a network', network)
  await countOrRefuse(context, 'sign-in of an account', email)
  const library = await signInLibrary(context)
  const answer = await inOurWords(
    library.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
  )
  await forgetCount(context, 'sign-in of an account', email)
  await giveBack(context, 'sign-in from a network', network)
  const cookies = answer.headers.getSetCookie()
  if ('twoFactorRedirect' in answer.response) {
    const code = await demonstrationCode(context, email)
    return { result: { next: 'second-factor', ...(code && { demonstrationCode: code }) }, cookies }
  }
  const staff = await findStaffByEmail(context.db, email)
  return { result: { next: staff && owesSecondFactor(staff) ? 'enrolment' : 'panel' }, cookies }
}

/**
 * The second step, or the first code of a new authenticator app.
 * @throws AppError too-many-attempts, code-wrong, challenge-over: also where a right code was used before
 */
export async function giveSecondFactor(
  context: Context,
  given: SecondFactor,
  { headers, network }: Caller,
): Promise<WithCookies<SignInStep>> {
  await countOrRefuse(context, 'second factor from a network', network)
  const library = await signInLibrary(context)
  const options = { headers, returnHeaders: true } as const
  const answer = await inOurWords(
    'code' in given
      ? library.api.verifyTOTP({ body: { code: given.code }, ...options })
      : library.api.verifyBackupCode({ body: { code: given.recoveryCode }, ...options }),
  )
  const { token, user } = answer.response
  if ('code' in given && !(await isFirstUse(context, user.id, given.code))) {
    if (token) await deleteSession(context.db, token)
    throw new AppError(
      'challenge-over',
      'This code was used already: sign in again with the next one that your app shows.',
    )
  }
  await giveBack(context, 'second factor from a network', network)
  const staff = await findStaff(context.db, user.id)
  return {
    result: { next: staff && owesSecondFactor(staff) ? 'enrolment' : 'panel' },
    cookies: answer.headers.getSetCookie(),
  }
}

/** A code is shown for 30 seconds and taken for 90. */
const codeLife = 180_000

async function isFirstUse(context: Context, user: string, code: string): Promise<boolean> {
  const hash = shortHash(await context.keys.sign('used-code', `${user}\0${code}`))
  return recordCode(context.db, hash, context.now() + codeLife)
}
