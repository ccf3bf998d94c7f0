import { Hono } from 'hono'
import { RevokeRequest, TouchpointPath, TouchpointRequest } from '../../schema/contracts/touchpoints.ts'
import { openTouchpoint } from '../services/open-touchpoint.ts'
import { revokeTouchpoint } from '../services/revoke-touchpoint.ts'
import { jsonBody } from './json-body.ts'
import { validated } from './validated.ts'
import { type Viewed, viewer } from './viewer.ts'

export const touchpoints = new Hono<Viewed>()

const largestBody = 4 * 1024

touchpoints.use(viewer)

touchpoints.post('/', async (c) => {
  const asked = await jsonBody(c.req.raw, TouchpointRequest, largestBody)
  return c.json(await openTouchpoint(c.var.context, c.var.viewer, asked), 201)
})

// JSON is asked for, though it says nothing: a form on another site can't send it.
touchpoints.post('/:code/revoke', validated('param', TouchpointPath), async (c) => {
  await jsonBody(c.req.raw, RevokeRequest, largestBody)
  return c.json(await revokeTouchpoint(c.var.context, c.var.viewer, c.req.valid('param').code))
})
