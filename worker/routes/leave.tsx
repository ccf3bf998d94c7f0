import { Hono } from 'hono'
import { canonicalCode } from '../codes.ts'
import { hasLeft, leaveByLink } from '../services/sms/leave-by-link.ts'
import { LeavePage } from '../survey/leave-page.tsx'
import { bodyAtMost } from './body-at-most.ts'
import { type Asked, frame, leaveAddress, notice, page } from './citizen-page.tsx'
import { limited } from './limited.ts'

/** Where who was asked by SMS stops the SMS. To look changes nothing: scanners follow links too. */
export const leave = new Hono<Asked>()

const largestBody = 1024

leave.get('/:code/baja', limited('opens-per-network'), async (c) => {
  const { context } = c.var
  const code = canonicalCode(c.req.param('code'))
  const left = await hasLeft(context, code)
  const replies = context.messaging?.provider.takesReplies ?? false
  const just = c.req.query('v') === (left ? 'no' : 'si')
  const at = leaveAddress(c, code)
  return page(c, <LeavePage {...frame(c)} action={at} left={left} just={just} replies={replies} />, 200)
})

leave.post('/:code/baja', limited('opens-per-network'), async (c) => {
  const code = canonicalCode(c.req.param('code'))
  const body = new URLSearchParams(new TextDecoder().decode(await bodyAtMost(c.req.raw, largestBody)))
  const sms = body.get('sms')
  if (sms !== 'no' && sms !== 'si') return notice(c, 'not-a-form', 415)
  await leaveByLink(c.var.context, code, sms === 'no' ? 'leave' : 'return')
  return c.redirect(`${leaveAddress(c, code)}&v=${sms}`, 303)
})
