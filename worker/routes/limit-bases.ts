import { Hono } from 'hono'
import { LimitBaseRequest } from '../../schema/contracts/control-chart.ts'
import { removeLimits, setLimits } from '../services/set-limits.ts'
import { jsonBody } from './json-body.ts'
import { type Viewed, viewer } from './viewer.ts'

const largestBody = 4 * 1024

export const limitBases = new Hono<Viewed>()
limitBases.use(viewer)

limitBases.post('/', async (c) => {
  const request = await jsonBody(c.req.raw, LimitBaseRequest, largestBody)
  return c.json(await setLimits(c.var.context, c.var.viewer, request), 201)
})

limitBases.delete('/:id', async (c) => {
  await removeLimits(c.var.context, c.var.viewer, c.req.param('id'))
  return c.body(null, 204)
})
