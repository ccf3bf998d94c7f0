import { Hono } from 'hono'
import { SmsTextChange, SmsTextPath } from '../../schema/contracts/sms-texts.ts'
import { changeSmsText, readSmsTexts } from '../services/sms/sms-wordings.ts'
import { jsonBody } from './json-body.ts'
import { validated } from './validated.ts'
import { type Viewed, viewer } from './viewer.ts'

export const smsTexts = new Hono<Viewed>()

const largestBody = 4 * 1024

smsTexts.use(viewer)

smsTexts.get('/', async (c) => c.json(await readSmsTexts(c.var.context, c.var.viewer)))

smsTexts.put('/:id', validated('param', SmsTextPath), async (c) => {
  const change = await jsonBody(c.req.raw, SmsTextChange, largestBody)
  return c.json(await changeSmsText(c.var.context, c.var.viewer, c.req.valid('param').id, change))
})
