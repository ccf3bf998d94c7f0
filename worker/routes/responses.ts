import { Hono } from 'hono'
import { SurveyResponse } from '../../schema/contracts/responses.ts'
import { submitResponse } from '../services/submit-response.ts'
import { jsonBody } from './json-body.ts'
import { limited } from './limited.ts'
import { networkOf } from './network.ts'
import type { Routed } from './routed.ts'

export const responses = new Hono<Routed>()

const largestBody = 16 * 1024

responses.post('/', limited('sends-per-network'), async (c) => {
  const { response, created } = await submitResponse(
    c.var.context,
    await jsonBody(c.req.raw, SurveyResponse, largestBody),
    { hostname: new URL(c.req.url).hostname, network: networkOf(c.req.raw) },
  )
  return c.json(response, created ? 201 : 200)
})
