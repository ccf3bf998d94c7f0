import type { Context, OidcProvider } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { countOrRefuse, giveBack } from './attempt-limits.ts'
import { refuseDemonstrationAccounts } from './session.ts'
import type { WithCookies } from './sign-in.ts'
import { oidcId, signInLibraryWith } from './sign-in-library.ts'

const panel = '/panel/'

// Each step asks the provider: who asks too often would have us ask too often.
const limit = 'own sign-in from a network'

/**
 * Where the entity's own sign-in begins.
 * @throws AppError not-found, demonstration-accounts, too-many-attempts, unavailable
 */
export async function beginOidc(
  context: Context,
  { origin, network }: { origin: string; network: string },
): Promise<WithCookies<string>> {
  const oidc = await configured(context)
  await countOrRefuse(context, limit, network)
  const asked = new Request(`${origin}/api/v1/oidc/sign-in/social`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ provider: oidcId, callbackURL: panel, disableRedirect: true }),
  })
  const answer = await answerOf(context, oidc, asked)
  if (!answer.ok) throw silent()
  const { url } = (await answer.json()) as { url: string }
  return { result: url, cookies: answer.headers.getSetCookie() }
}

/**
 * Back from there. What the library says of a failure, or has been told by others, goes no further.
 * @returns whether somebody is signed in now
 * @throws AppError not-found, demonstration-accounts, too-many-attempts, unavailable
 */
export async function endOidc(
  context: Context,
  request: Request,
  network: string,
): Promise<WithCookies<boolean>> {
  const oidc = await configured(context)
  await countOrRefuse(context, limit, network)
  const answer = await answerOf(context, oidc, request)
  const signedIn = answer.headers.get('location') === panel
  // Once for each step.
  if (signedIn) for (let step = 0; step < 2; step++) await giveBack(context, limit, network)
  return { result: signedIn, cookies: answer.headers.getSetCookie() }
}

const patience = 10_000

const silent = () =>
  new AppError('unavailable', 'The entity’s sign-in does not answer: try again in a moment.')

async function answerOf(context: Context, oidc: OidcProvider, request: Request): Promise<Response> {
  const library = await signInLibraryWith(context, oidc)
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silent()), patience)
  })
  try {
    return await Promise.race([library.handler(request), late])
  } finally {
    clearTimeout(timer)
  }
}

async function configured(context: Context): Promise<OidcProvider> {
  if (!context.oidc) throw new AppError('not-found', 'There is nothing at this address.')
  await refuseDemonstrationAccounts(context)
  return context.oidc
}
