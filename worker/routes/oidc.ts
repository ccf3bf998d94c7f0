import { Hono } from 'hono'
import { AppError } from '../errors.ts'
import { refuseDemonstrationAccounts } from '../services/access/session.ts'
import { oidcId, signInLibrary } from '../services/access/sign-in-library.ts'
import type { Routed } from './routed.ts'

/** The entity's own sign-in: off to it, and back. The library speaks OpenID Connect; these two routes are all it gets. */
export const oidc = new Hono<Routed>()

oidc.use(async (c, next) => {
  if (!c.var.context.oidc) throw new AppError('not-found', 'There is nothing at this address.')
  await refuseDemonstrationAccounts(c.var.context)
  await next()
})

oidc.get('/start', async (c) => {
  const library = await signInLibrary(c.var.context)
  const { origin } = new URL(c.req.url)
  const answer = await library.handler(
    new Request(`${origin}/api/v1/oidc/sign-in/social`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({
        provider: oidcId,
        callbackURL: '/panel/',
        errorCallbackURL: '/panel/?oidc=refused',
        disableRedirect: true,
      }),
    }),
  )
  if (!answer.ok)
    throw new AppError('unavailable', 'The entity’s sign-in does not answer: try again in a moment.')
  const { url } = (await answer.json()) as { url: string }
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
  return c.redirect(url, 302)
})

oidc.get('/callback/oidc', async (c) => (await signInLibrary(c.var.context)).handler(c.req.raw))
