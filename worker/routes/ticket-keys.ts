import { Hono } from 'hono'
import { TicketKeyRequest } from '../../schema/contracts/access.ts'
import { createTicketKey, listTicketKeys, revokeTicketKey } from '../services/access/ticket-keys.ts'
import { jsonBody } from './json-body.ts'
import { type Viewed, viewer } from './viewer.ts'

const largestBody = 4 * 1024

export const ticketKeys = new Hono<Viewed>()
ticketKeys.use(viewer)

ticketKeys.get('/', async (c) => c.json(await listTicketKeys(c.var.context, c.var.viewer)))

ticketKeys.post('/', async (c) => {
  const request = await jsonBody(c.req.raw, TicketKeyRequest, largestBody)
  return c.json(await createTicketKey(c.var.context, c.var.viewer, request), 201)
})

ticketKeys.delete('/:id', async (c) => {
  await revokeTicketKey(c.var.context, c.var.viewer, c.req.param('id'))
  return c.body(null, 204)
})
