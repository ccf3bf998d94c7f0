import { Hono } from 'hono'
import { renderSVG } from 'uqr'
import { type VisitLink, VisitRequest } from '../../schema/contracts/visits.ts'
import { registerVisit } from '../services/register-visit.ts'
import { jsonBody } from './json-body.ts'
import { requireOpenAccess } from './open-access.ts'
import type { Routed } from './routed.ts'

export const visits = new Hono<Routed>()

const largestBody = 256 * 1024

visits.post('/', requireOpenAccess, async (c) => {
  const visit = await jsonBody(c, VisitRequest, largestBody)
  const { token, expiresAt, created } = await registerVisit(c.var.context, visit)
  const url = new URL(`/e/${token}`, c.req.url).href
  const link: VisitLink = {
    url,
    expiresAt: new Date(expiresAt).toISOString(),
    qr: renderSVG(url, { ecc: 'M' }),
  }
  return c.json(link, created ? 201 : 200)
})
