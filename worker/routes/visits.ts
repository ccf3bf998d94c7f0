import { Hono } from 'hono'
import { type VisitLink, VisitRequest } from '../../schema/contracts/visits.ts'
import { registerVisit } from '../services/register-visit.ts'
import { jsonBody } from './json-body.ts'
import { qrCode, surveyAddress } from './survey-address.ts'
import { type Viewed, viewer } from './viewer.ts'

export const visits = new Hono<Viewed>()

const largestBody = 256 * 1024

visits.post('/', viewer, async (c) => {
  const visit = await jsonBody(c.req.raw, VisitRequest, largestBody)
  const { token, expiresAt, created } = await registerVisit(c.var.context, visit)
  const url = surveyAddress(c.req.url, token)
  const link: VisitLink = {
    url,
    expiresAt: new Date(expiresAt).toISOString(),
    qr: qrCode(url),
  }
  return c.json(link, created ? 201 : 200)
})
