import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'
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

/**
 * What the staff asks for is kept by no cache, and nothing is changed for a page of another site. A browser says
 * where a request comes from; what says nothing is none, and has no cookies of its own accord.
 */
export const staffOnly = createMiddleware<Routed>(async (c, next) => {
  c.header('cache-control', 'no-store')
  const { method, url } = c.req
  if (method !== 'GET' && method !== 'HEAD') {
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const foreign =
      site !== undefined ? site !== 'same-origin' : origin !== undefined && origin !== new URL(url).origin
    if (foreign) {
      throw new AppError('cross-site', 'This can only be done from Indaga’s own pages.')
    }
  }
  await next()
})
