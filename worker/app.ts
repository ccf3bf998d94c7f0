import { type Context as Call, Hono } from 'hono'
import type { Problem } from '../schema/contracts/problem.ts'
import type { Context } from './context.ts'
import type { Env } from './env.ts'
import { AppError } from './errors.ts'
import { problemOf, unexpected } from './problems.ts'
import { withReplyHeaders } from './reply-headers.ts'
import { report } from './report.ts'
import { alerts } from './routes/alerts.ts'
import { health } from './routes/health.ts'
import { hooks } from './routes/hooks.ts'
import { limitBases } from './routes/limit-bases.ts'
import { oidc } from './routes/oidc.ts'
import { openapi } from './routes/openapi.ts'
import { ownPagesOnly } from './routes/own-pages.ts'
import { panel } from './routes/panel.ts'
import { privacy } from './routes/privacy.tsx'
import { qr } from './routes/qr.ts'
import { reports } from './routes/reports.ts'
import { responses } from './routes/responses.ts'
import type { Routed } from './routes/routed.ts'
import { served } from './routes/served.ts'
import { session } from './routes/session.ts'
import { sms } from './routes/sms.ts'
import { smsTexts } from './routes/sms-texts.ts'
import { invitations, staff } from './routes/staff.ts'
import { survey } from './routes/survey.tsx'
import { surveys } from './routes/surveys.ts'
import { ticketKeys } from './routes/ticket-keys.ts'
import { touchpoints } from './routes/touchpoints.ts'
import { training } from './routes/training.ts'
import { visits } from './routes/visits.ts'

/** @param contextOf reads the bindings; tests give their own, with a clock that they set */
export function createApp(contextOf: (env: Env, later: Context['later']) => Context) {
  const app = new Hono<Routed>()

  app.use(withReplyHeaders)
  app.use(async (c, next) => {
    c.set(
      'context',
      contextOf(c.env, (work) => c.executionCtx.waitUntil(work)),
    )
    await next()
  })

  app.get('/', (c) => c.redirect('/panel/'))
  app.route('/e', survey)
  app.route('/', privacy)
  app.route('/qr', qr)
  app.route('/panel', panel)
  app.route('/healthz', health)
  app.route('/hooks', hooks)
  app.route('/api/v1/responses', responses)
  app.route('/api/v1/surveys', surveys)
  app.route('/api/v1/visits', visits)
  app.route('/api/v1/served', served)
  app.route('/api/v1', openapi)
  app.use('/api/v1/*', ownPagesOnly)
  app.route('/api/v1', session)
  app.route('/api/v1/oidc', oidc)
  app.route('/api/v1/staff', staff)
  app.route('/api/v1/invitations', invitations)
  app.route('/api/v1/ticket-keys', ticketKeys)
  app.route('/api/v1/touchpoints', touchpoints)
  app.route('/api/v1/alerts', alerts)
  app.route('/api/v1/limit-bases', limitBases)
  app.route('/api/v1/training', training)
  app.route('/api/v1', sms)
  app.route('/api/v1/sms/texts', smsTexts)
  app.route('/api/v1', reports)
  app.notFound((c) =>
    problemResponse(c, problemOf(new AppError('not-found', 'There is nothing at this address.'))),
  )

  // The one place where an error becomes a status. Pages make their own, in the reader's language.
  app.onError((error, c) => {
    const known = error instanceof AppError
    if (!known) report('unexpected', error)
    if (known && error.retryAfter !== undefined) c.header('retry-after', String(error.retryAfter))
    return problemResponse(c, known ? problemOf(error) : unexpected)
  })
  return app
}

const problemResponse = (c: Call<Routed>, problem: Problem) =>
  c.body(JSON.stringify(problem), problem.status as 500, { 'content-type': 'application/problem+json' })
