import { Hono } from 'hono'
import type { Context } from './context.ts'
import type { Env } from './env.ts'
import { AppError } from './errors.ts'
import { problemOf, unexpected } from './problems.ts'
import { reports } from './routes/reports.ts'
import type { Routed } from './routes/routed.ts'
import { survey } from './routes/survey.tsx'

/** @param contextOf reads the bindings; tests give their own, with a clock that they set */
export function createApp(contextOf: (env: Env) => Context) {
  const app = new Hono<Routed>()

  app.use(async (c, next) => {
    c.set('context', contextOf(c.env))
    await next()
  })

  app.route('/e', survey)
  app.route('/api/v1', reports)

  // The one place where an error becomes a status. Pages make their own, in the reader's language.
  app.onError((error, c) => {
    const known = error instanceof AppError
    // biome-ignore lint/suspicious/noConsole: the operator's log; the name alone, since a message may hold data
    if (!known) console.error('unexpected', error.name)
    const problem = known ? problemOf(error) : unexpected
    return c.body(JSON.stringify(problem), problem.status as 500, {
      'content-type': 'application/problem+json',
    })
  })
  return app
}
