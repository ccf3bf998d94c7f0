import type { PasswordChange, PasswordReset } from '../../../schema/contracts/access.ts'
import type { Language } from '../../../schema/instrument/text.ts'
import type { Context } from '../../context.ts'
import { deleteVerifications, findStaffByEmail } from '../../db/staff.ts'
import { AppError } from '../../errors.ts'
import { base64url } from '../../keys.ts'
import { countOrRefuse, giveBack } from './attempt-limits.ts'
import { inOurWords } from './library-errors.ts'
import { canMail, keepMail, sendDueMails } from './mail.ts'
import { resetMail } from './mail-texts.ts'
import type { Session } from './session.ts'
import type { WithCookies } from './sign-in.ts'
import { signInLibrary } from './sign-in-library.ts'

const resetLength = 3_600_000

/** @throws AppError unavailable, too-many-attempts: for the network alone, so that nobody learns which accounts there are */
export async function admitReset(context: Context, network: string): Promise<void> {
  if (!canMail(context)) {
    throw new AppError(
      'unavailable',
      'Mail is not configured here, so no link can be sent: ask an administrator.',
    )
  }
  await countOrRefuse(context, 'reset from a network', network)
}

/** Mails a link, where there is such an account. Runs after the answer: its time tells nothing. */
export async function requestReset(
  context: Context,
  email: string,
  { origin, language }: { origin: string; language: Language },
): Promise<void> {
  const staff = await findStaffByEmail(context.db, email)
  if (!staff?.hasPassword) return
  await countOrRefuse(context, 'reset of an account', email)
  const token = base64url(context.randomBytes(24))
  const { internalAdapter } = await (await signInLibrary(context)).$context
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: staff.id,
    expiresAt: new Date(Date.now() + resetLength),
  })
  // After the hash sign: what stands there is not sent to servers, and so in no log.
  const link = `${origin}/panel/restablecer#${token}`
  await keepMail(context, resetMail(email, context.entity.name, link, language))
  await sendDueMails(context)
}

/**
 * Sets the new password, and signs out everywhere; what else was begun with the old one ends too.
 * @throws AppError reset-unknown
 */
export async function resetPassword(
  context: Context,
  { token, password }: PasswordReset,
  network: string,
): Promise<void> {
  await countOrRefuse(context, 'link from a network', network)
  const library = await signInLibrary(context)
  await inOurWords(library.api.resetPassword({ body: { token, newPassword: password } }))
  await giveBack(context, 'link from a network', network)
}

/**
 * Other sessions end, and links to reset the password; this session gets a new cookie.
 * @throws AppError password-wrong
 */
export async function changePassword(
  context: Context,
  { staff }: Session,
  { current, password }: PasswordChange,
  headers: Headers,
): Promise<WithCookies<void>> {
  await countOrRefuse(context, 'password of an account', staff.id)
  const library = await signInLibrary(context)
  const answer = await inOurWords(
    library.api.changePassword({
      body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
      headers,
      returnHeaders: true,
    }),
  )
  await deleteVerifications(context.db, staff.id)
  return { result: undefined, cookies: answer.headers.getSetCookie() }
}
