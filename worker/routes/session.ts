import { type Context as Call, Hono } from 'hono'
import { renderSVG } from 'uqr'
import {
  type Enrolment,
  Password,
  PasswordChange,
  PasswordReset,
  ResetRequest,
  SecondFactor,
  SignIn,
} from '../../schema/contracts/access.ts'
import { AlertMails } from '../../schema/contracts/alerts.ts'
import { AppError } from '../errors.ts'
import { report } from '../report.ts'
import { updateAlertMails } from '../services/access/alert-mails.ts'
import { describeSession } from '../services/access/describe-session.ts'
import { admitReset, changePassword, requestReset, resetPassword } from '../services/access/passwords.ts'
import { beginEnrolment, renewRecoveryCodes } from '../services/access/second-factor.ts'
import { type Caller, giveSecondFactor, signIn, type WithCookies } from '../services/access/sign-in.ts'
import { signOut, signOutEverywhere } from '../services/access/sign-out.ts'
import { jsonBody } from './json-body.ts'
import { networkOf } from './network.ts'
import type { Routed } from './routed.ts'
import { type SignedIn, signedIn } from './viewer.ts'

/** Signing in and out, and what someone does for their own account. */
export const session = new Hono<Routed>()

const largestBody = 4 * 1024

session.get('/session', async (c) => c.json(await describeSession(c.var.context, c.req.raw.headers)))

session.post('/session', async (c) => {
  const given = await jsonBody(c.req.raw, SignIn, largestBody)
  return c.json(withCookies(c, await signIn(c.var.context, given, callerOf(c))))
})

session.post('/session/second-factor', async (c) => {
  const given = await jsonBody(c.req.raw, SecondFactor, largestBody)
  return c.json(withCookies(c, await giveSecondFactor(c.var.context, given, callerOf(c))))
})

session.delete('/session', async (c) => {
  withCookies(c, await signOut(c.var.context, c.req.raw.headers))
  return c.body(null, 204)
})

session.post('/password-resets', async (c) => {
  const { email } = await jsonBody(c.req.raw, ResetRequest, largestBody)
  const { context } = c.var
  await admitReset(context, callerOf(c).network)
  const language = c.req.query('lang') === 'en' ? 'en' : 'es'
  context.later(requestReset(context, email, { origin: new URL(c.req.url).origin, language }).catch(log))
  return c.body(null, 202)
})

session.put('/password-resets', async (c) => {
  const given = await jsonBody(c.req.raw, PasswordReset, largestBody)
  await resetPassword(c.var.context, given, callerOf(c).network)
  return c.body(null, 204)
})

const own = new Hono<SignedIn>()
own.use(signedIn)

own.delete('/sessions', async (c) => {
  withCookies(c, await signOutEverywhere(c.var.context, c.var.session, c.req.raw.headers))
  return c.body(null, 204)
})

own.put('/password', async (c) => {
  const given = await jsonBody(c.req.raw, PasswordChange, largestBody)
  withCookies(c, await changePassword(c.var.context, c.var.session, given, c.req.raw.headers))
  return c.body(null, 204)
})

own.post('/second-factor', async (c) => {
  const { password } = await jsonBody(c.req.raw, Password, largestBody)
  const begun = await beginEnrolment(c.var.context, c.var.session, password, c.req.raw.headers)
  const enrolment: Enrolment = { ...begun, qr: renderSVG(begun.address, { ecc: 'M', border: 4 }) }
  return c.json(enrolment, 201)
})

own.post('/recovery-codes', async (c) => {
  const { password } = await jsonBody(c.req.raw, Password, largestBody)
  return c.json(await renewRecoveryCodes(c.var.context, c.var.session, password, c.req.raw.headers), 201)
})

own.put('/alert-mails', async (c) => {
  const given = await jsonBody(c.req.raw, AlertMails, largestBody)
  await updateAlertMails(c.var.context, c.var.session, given)
  return c.body(null, 204)
})

session.route('/account', own)

export function withCookies<Result>(c: Call, { result, cookies }: WithCookies<Result>): Result {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
  return result
}

/** The platform's own word for where a request comes from; on one's own machine there is none. */
export const callerOf = (c: Call): Caller => ({
  headers: c.req.raw.headers,
  network: networkOf(c.req.raw) ?? 'local',
})

function log(error: unknown): void {
  if (error instanceof AppError) return // Asked for too often: nobody is told.
  report('reset', error)
}
