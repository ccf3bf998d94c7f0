import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'
import type { Routed } from './routed.ts'

/**
 * Nothing is changed for a page of another site. A browser says where a request comes from; what says nothing is none,
 * and has no cookies of its own accord.
 */
export const ownPagesOnly = createMiddleware<Routed>(async (c, next) => {
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
