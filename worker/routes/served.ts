import { Hono } from 'hono'
import { ServedRequest } from '../../schema/contracts/participation.ts'
import { findTicketSystem } from '../services/access/ticket-keys.ts'
import { storeServed } from '../services/store-served.ts'
import { jsonBody } from './json-body.ts'
import type { Routed } from './routed.ts'

export const served = new Hono<Routed>()

const largestBody = 256 * 1024

served.post('/', async (c) => {
  c.header('cache-control', 'no-store')
  const system = await findTicketSystem(c.var.context, c.req.header('authorization'))
  return c.json(
    await storeServed(c.var.context, system, await jsonBody(c.req.raw, ServedRequest, largestBody)),
  )
})
