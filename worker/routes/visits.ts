import { Hono } from 'hono'
import { type VisitLink, VisitRequest } from '../../schema/contracts/visits.ts'
import { findTicketSystem } from '../services/access/ticket-keys.ts'
import { registerVisit } from '../services/register-visit.ts'
import { jsonBody } from './json-body.ts'
import type { Routed } from './routed.ts'
import { qrCode, surveyAddress } from './survey-address.ts'

export const visits = new Hono<Routed>()

const largestBody = 256 * 1024

visits.post('/', async (c) => {
  c.header('cache-control', 'no-store')
  const system = await findTicketSystem(c.var.context, c.req.header('authorization'))
  const visit = await jsonBody(c.req.raw, VisitRequest, largestBody)
  const { token, expiresAt, created, asksBySms } = await registerVisit(c.var.context, system, visit)
  const url = surveyAddress(c.req.url, token)
  const link: VisitLink = {
    url,
    expiresAt: new Date(expiresAt).toISOString(),
    qr: qrCode(url),
    ...(asksBySms !== undefined && { sms: asksBySms ? 'planned' : 'none' }),
  }
  return c.json(link, created ? 201 : 200)
})
