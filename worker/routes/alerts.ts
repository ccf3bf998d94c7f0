import { Hono } from 'hono'
import { Acknowledgement, AlertPath, AlertsQuery } from '../../schema/contracts/alerts.ts'
import { acknowledgeAlert } from '../services/alerts/acknowledge-alert.ts'
import { readAlerts } from '../services/alerts/read-alerts.ts'
import { jsonBody } from './json-body.ts'
import { validated } from './validated.ts'
import { type Viewed, viewer } from './viewer.ts'

export const alerts = new Hono<Viewed>()

const largestBody = 4 * 1024

alerts.use(viewer)

alerts.get('/', validated('query', AlertsQuery), async (c) =>
  c.json(await readAlerts(c.var.context, c.var.viewer, c.req.valid('query'))),
)

alerts.post('/:id/acknowledge', validated('param', AlertPath), async (c) => {
  const given = await jsonBody(c.req.raw, Acknowledgement, largestBody)
  const { viewer, session, context } = c.var
  return c.json(await acknowledgeAlert(context, viewer, session.staff.name, c.req.valid('param').id, given))
})
