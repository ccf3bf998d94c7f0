import { Hono } from 'hono'
import {
  Acceptance,
  InvitationRequest,
  InvitationToken,
  MemberChange,
} from '../../schema/contracts/access.ts'
import { report } from '../report.ts'
import {
  acceptInvitation,
  invite,
  lookAtInvitation,
  withdrawInvitation,
} from '../services/access/invitations.ts'
import { sendDueMails } from '../services/access/mail.ts'
import { changeMember, listMembers, removeMember, takeOffSecondFactor } from '../services/access/staff.ts'
import { jsonBody } from './json-body.ts'
import type { Routed } from './routed.ts'
import { callerOf } from './session.ts'
import { type Viewed, viewer } from './viewer.ts'

const largestBody = 32 * 1024

/** Who works with Indaga. */
export const staff = new Hono<Viewed>()
staff.use(viewer)

staff.get('/', async (c) => c.json(await listMembers(c.var.context, c.var.viewer)))

staff.put('/:id', async (c) => {
  const change = await jsonBody(c.req.raw, MemberChange, largestBody)
  await changeMember(c.var.context, c.var.viewer, c.req.param('id'), change)
  return c.body(null, 204)
})

staff.delete('/:id', async (c) => {
  await removeMember(c.var.context, c.var.viewer, c.req.param('id'))
  return c.body(null, 204)
})

staff.delete('/:id/second-factor', async (c) => {
  await takeOffSecondFactor(c.var.context, c.var.viewer, c.req.param('id'))
  return c.body(null, 204)
})

export const invitations = new Hono<Routed>()

invitations.post('/look', async (c) => {
  const { token } = await jsonBody(c.req.raw, InvitationToken, largestBody)
  return c.json(await lookAtInvitation(c.var.context, token, callerOf(c).network))
})

invitations.post('/accept', async (c) => {
  const given = await jsonBody(c.req.raw, Acceptance, largestBody)
  await acceptInvitation(c.var.context, given, callerOf(c).network)
  return c.body(null, 204)
})

const inviting = new Hono<Viewed>()
inviting.use(viewer)

inviting.post('/', async (c) => {
  const request = await jsonBody(c.req.raw, InvitationRequest, largestBody)
  const made = await invite(c.var.context, c.var.viewer, request, {
    origin: new URL(c.req.url).origin,
    language: c.req.query('lang') === 'en' ? 'en' : 'es',
  })
  c.var.context.later(sendDueMails(c.var.context).catch((error) => report('mail', error)))
  return c.json(made, 201)
})

inviting.delete('/:id', async (c) => {
  await withdrawInvitation(c.var.context, c.var.viewer, c.req.param('id'))
  return c.body(null, 204)
})

invitations.route('/', inviting)
