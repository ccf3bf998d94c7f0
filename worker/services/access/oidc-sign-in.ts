import type { Context, OidcProvider } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { refuseDemonstrationAccounts } from './session.ts'
import type { WithCookies } from './sign-in.ts'
import { oidcId, signInLibraryWith } from './sign-in-library.ts'

const panel = '/panel/'

/**
 * Where the entity's own sign-in begins.
 * @throws AppError not-found, demonstration-accounts, unavailable
 */
export async function beginOidc(context: Context, origin: string): Promise<WithCookies<string>> {
  const library = await signInLibraryWith(context, await configured(context))
  const answer = await library.handler(
    new Request(`${origin}/api/v1/oidc/sign-in/social`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ provider: oidcId, callbackURL: panel, disableRedirect: true }),
    }),
  )
  if (!answer.ok) {
    throw new AppError('unavailable', 'The entity’s sign-in does not answer: try again in a moment.')
  }
  const { url } = (await answer.json()) as { url: string }
  return { result: url, cookies: answer.headers.getSetCookie() }
}

/**
 * Back from there. What the library says of a failure, or has been told by others, goes no further.
 * @returns whether somebody is signed in now
 * @throws AppError not-found, demonstration-accounts
 */
export async function endOidc(context: Context, request: Request): Promise<WithCookies<boolean>> {
  const library = await signInLibraryWith(context, await configured(context))
  const answer = await library.handler(request)
  return { result: answer.headers.get('location') === panel, cookies: answer.headers.getSetCookie() }
}

async function configured(context: Context): Promise<OidcProvider> {
  if (!context.oidc) throw new AppError('not-found', 'There is nothing at this address.')
  await refuseDemonstrationAccounts(context)
  return context.oidc
}
