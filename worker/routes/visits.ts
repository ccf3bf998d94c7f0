import { Hono } from 'hono'
import { renderSVG } from 'uqr'
import { type VisitLink, VisitRequest } from '../../schema/contracts/visits.ts'
import { registerVisit } from '../services/register-visit.ts'
import { jsonBody } from './json-body.ts'
import { type Viewed, viewer } from './viewer.ts'

export const visits = new Hono<Viewed>()

const largestBody = 256 * 1024

visits.post('/', viewer, async (c) => {
  const visit = await jsonBody(c.req.raw, VisitRequest, largestBody)
  const { token, expiresAt, created } = await registerVisit(c.var.context, visit)
  const url = new URL(`/e/${token}`, c.req.url).href
  const link: VisitLink = {
    url,
    expiresAt: new Date(expiresAt).toISOString(),
    qr: renderSVG(url, { ecc: 'M', border: 4 }),
  }
  return c.json(link, created ? 201 : 200)
})
