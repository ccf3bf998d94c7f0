import { Hono } from 'hono'
import { SmsQuery, SmsResumption, SmsWish, SuppressionsQuery } from '../../schema/contracts/sms.ts'
import { buildSmsReport } from '../services/reports/build-sms-report.ts'
import { readSuppressions } from '../services/sms/read-suppressions.ts'
import { recordWish } from '../services/sms/record-wish.ts'
import { resumeSending } from '../services/sms/resume-sending.ts'
import { missingSmsSettings } from '../sms-settings.ts'
import { jsonBody } from './json-body.ts'
import { validated } from './validated.ts'
import { type Viewed, viewer } from './viewer.ts'

const largestBody = 4 * 1024

export const sms = new Hono<Viewed>()
sms.use('/reports/sms', viewer)
sms.use('/sms/*', viewer)

sms.get('/reports/sms', validated('query', SmsQuery), async (c) =>
  c.json(await buildSmsReport(c.var.context, c.var.viewer, c.req.valid('query'), missingSmsSettings(c.env))),
)

sms.get('/sms/suppressions', validated('query', SuppressionsQuery), async (c) =>
  c.json(await readSuppressions(c.var.context, c.var.viewer, c.req.valid('query'))),
)

sms.post('/sms/resume', async (c) => {
  await jsonBody(c.req.raw, SmsResumption, largestBody)
  await resumeSending(c.var.context, c.var.viewer)
  return c.body(null, 204)
})

sms.post('/sms/opt-outs', async (c) => {
  await recordWish(c.var.context, c.var.viewer, await jsonBody(c.req.raw, SmsWish, largestBody))
  return c.body(null, 204)
})
