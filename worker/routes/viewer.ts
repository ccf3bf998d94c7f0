import { createMiddleware } from 'hono/factory'
import type { Env } from '../env.ts'
import { AppError } from '../errors.ts'
import type { Viewer } from '../services/reports/scope.ts'
import type { Routed } from './routed.ts'

/** A route behind `viewer` finds there who looks. */
export type Viewed = Routed & { Variables: { viewer: Viewer } }

/** Until there is a login, what is for staff answers only where the local configuration opens it to all. */
export const isOpenToAll = (env: Env): boolean => env.ACCESS === 'open'

/** Lets in whoever may see reports; nothing of what they see is kept by a cache. */
export const viewer = createMiddleware<Viewed>(async (c, next) => {
  c.header('cache-control', 'no-store')
  if (!isOpenToAll(c.env)) throw new AppError('unauthenticated', 'Sign in to see the reports.')
  c.set('viewer', { kind: 'everything' })
  await next()
})
