import { type Context as Call, Hono } from 'hono'
import { receiveWebhook } from '../services/sms/receive-webhook.ts'
import { bodyAtMost } from './body-at-most.ts'
import type { Routed } from './routed.ts'

/** Where SMS providers tell what became of an SMS, and what people write back. */
export const hooks = new Hono<Routed>()

const largestBody = 64 * 1024

async function receive(c: Call<Routed>, kind: 'status' | 'inbound') {
  const { url, headers } = c.req.raw
  await receiveWebhook(c.var.context, {
    provider: c.req.param('provider') ?? '',
    kind,
    path: url.slice(url.indexOf('/', url.indexOf('//') + 2)),
    headers,
    raw: new Uint8Array(await bodyAtMost(c.req.raw, largestBody)),
  })
}

hooks.post('/:provider/status', async (c) => {
  await receive(c, 'status')
  return c.body(null, 204)
})

hooks.post('/:provider/inbound', async (c) => {
  await receive(c, 'inbound')
  // TwiML that says nothing: answers go by the queue.
  return c.body('<Response/>', 200, { 'content-type': 'text/xml' })
})
