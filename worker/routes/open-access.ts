import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'
import type { Routed } from './routed.ts'

/** Until there is a login, what is for staff answers only where the local configuration opens it to all. */
export const requireOpenAccess = createMiddleware<Routed>(async (c, next) => {
  if (c.env.ACCESS !== 'open') {
    throw new AppError(
      'unauthenticated',
      'Reports and dashboard are closed here: they need ACCESS=open until login exists.',
    )
  }
  await next()
})
