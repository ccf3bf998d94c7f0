import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'
import type { Routed } from './routed.ts'

/**
 * For pages of the machine on which Indaga is developed or tried: elsewhere they do not exist. By the machine's own
 * name alone: another one that leads here may be a page's that wants to read along.
 */
export const ownMachineOnly = createMiddleware<Routed>(async (c, next) => {
  const { hostname } = new URL(c.req.url)
  if (!c.var.context.embedded || !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)) {
    throw new AppError('not-found', 'There is nothing at this address.')
  }
  await next()
})
