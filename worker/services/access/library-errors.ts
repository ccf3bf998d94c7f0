import { APIError } from 'better-auth/api'
import { AppError } from '../../errors.ts'

const wrongCode = () =>
  new AppError(
    'code-wrong',
    'This code is not right. Codes change every 30 seconds, and each works once: wait for the next one. If none works, check that your phone sets its clock by itself.',
  )
const wrongRecoveryCode = () =>
  new AppError('code-wrong', 'This recovery code is not right, or was used already: each works once.')
const signInAgain = () =>
  new AppError('challenge-over', 'Too much time has passed, or too many codes were tried: sign in again.')

const meanings: Readonly<Record<string, () => AppError>> = {
  INVALID_EMAIL_OR_PASSWORD: () =>
    new AppError('credentials-wrong', 'E-mail or password are not right: check both.'),
  INVALID_PASSWORD: () =>
    new AppError('password-wrong', 'The password is not right.', [
      { field: 'password', message: 'This is not your password' },
    ]),
  INVALID_CODE: wrongCode,
  INVALID_BACKUP_CODE: wrongRecoveryCode,
  INVALID_TWO_FACTOR_COOKIE: signInAgain,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: signInAgain,
  TOTP_NOT_ENABLED: signInAgain,
  BACKUP_CODES_NOT_ENABLED: signInAgain,
  ACCOUNT_TEMPORARILY_LOCKED: () =>
    new AppError('too-many-attempts', 'Too many codes were wrong. Try again in 15 minutes.', undefined, {
      retryAfter: 900,
    }),
  TWO_FACTOR_NOT_ENABLED: () =>
    new AppError('second-factor-due', 'Set up your authenticator app first: recovery codes come with it.'),
  TOTP_ALREADY_ENABLED: () =>
    new AppError('forbidden', 'A second factor is set up already. An administrator can take it off.'),
  INVALID_TOKEN: () =>
    new AppError('reset-unknown', 'This link was used, or is older than an hour: ask for a new one.'),
  USER_NOT_FOUND: () =>
    new AppError('reset-unknown', 'This link was used, or is older than an hour: ask for a new one.'),
  UNAUTHORIZED: () => new AppError('unauthenticated', 'Sign in to go on.'),
}

/** What the sign-in library refuses, in our words. */
export async function inOurWords<Result>(call: Promise<Result>): Promise<Result> {
  try {
    return await call
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    const known = meanings[String(error.body?.code)]
    if (known) throw known()
    // Two recovery codes at once: one of them was not taken.
    if (error.status === 'CONFLICT') throw wrongRecoveryCode()
    if (error.status === 'UNAUTHORIZED') throw new AppError('unauthenticated', 'Sign in to go on.')
    throw error
  }
}
