import { Hono } from 'hono'
import { renderSVG } from 'uqr'
import { type VisitLink, VisitRequest } from '../../schema/contracts/visits.ts'
import { findTicketSystem } from '../services/access/ticket-keys.ts'
import { registerVisit } from '../services/register-visit.ts'
import { jsonBody } from './json-body.ts'
import type { Routed } from './routed.ts'

export const visits = new Hono<Routed>()

const largestBody = 256 * 1024

visits.post('/', async (c) => {
  c.header('cache-control', 'no-store')
  const system = await findTicketSystem(c.var.context, c.req.header('authorization'))
  const visit = await jsonBody(c.req.raw, VisitRequest, largestBody)
  const { token, expiresAt, created } = await registerVisit(c.var.context, system, visit)
  const url = new URL(`/e/${token}`, c.req.url).href
  const link: VisitLink = {
    url,
    expiresAt: new Date(expiresAt).toISOString(),
    qr: renderSVG(url, { ecc: 'M', border: 4 }),
  }
  return c.json(link, created ? 201 : 200)
})
