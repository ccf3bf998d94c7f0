import { createMiddleware } from 'hono/factory'
import type { Counted } from '../limits.ts'
import { refuseTooMany } from '../services/refuse-too-many.ts'
import { networkOf } from './network.ts'
import type { Routed } from './routed.ts'

/** Lets a network through as often as its limit has it. */
export const limited = (counted: Counted) =>
  createMiddleware<Routed>(async (c, next) => {
    await refuseTooMany(c.var.context, counted, networkOf(c.req.raw))
    await next()
  })
