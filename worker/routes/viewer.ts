import { createMiddleware } from 'hono/factory'
import { requireSession, type Session } from '../services/access/session.ts'
import { type Viewer, viewerOf } from '../services/access/viewer.ts'
import type { Routed } from './routed.ts'

/** A route behind `signedIn` finds there who is signed in. */
export type SignedIn = Routed & { Variables: { session: Session } }
/** A route behind `viewer` finds there who looks, and how far. */
export type Viewed = SignedIn & { Variables: { viewer: Viewer } }

/** For what someone may do before their second factor is set up: setting it up. */
export const signedIn = createMiddleware<SignedIn>(async (c, next) => {
  c.set('session', await requireSession(c.var.context, c.req.raw.headers))
  await next()
})

/** Lets in the staff; what each of them sees is for the service to say, by the viewer. */
export const viewer = createMiddleware<Viewed>(async (c, next) => {
  const session = await requireSession(c.var.context, c.req.raw.headers)
  c.set('session', session)
  c.set('viewer', viewerOf(session.staff))
  await next()
})
