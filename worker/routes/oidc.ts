import { Hono } from 'hono'
import { beginOidc, endOidc } from '../services/access/oidc-sign-in.ts'
import type { Routed } from './routed.ts'
import { callerOf, withCookies } from './session.ts'

/** The entity's own sign-in: off to it, and back. The library speaks OpenID Connect; these two routes are all it gets. */
export const oidc = new Hono<Routed>()

oidc.get('/start', async (c) => {
  const begun = await beginOidc(c.var.context, {
    origin: new URL(c.req.url).origin,
    network: callerOf(c).network,
  })
  return c.redirect(withCookies(c, begun), 302)
})

oidc.get('/callback/oidc', async (c) => {
  const signedIn = withCookies(c, await endOidc(c.var.context, c.req.raw, callerOf(c).network))
  return c.redirect(signedIn ? '/panel/' : '/panel/?oidc=refused', 302)
})
