import { Hono } from 'hono'
import type { Survey } from '../../schema/contracts/responses.ts'
import { describeQuestions } from '../services/describe-questions.ts'
import { openSurvey } from '../services/open-survey.ts'
import { limited } from './limited.ts'
import type { Routed } from './routed.ts'

export const surveys = new Hono<Routed>()

surveys.get('/:code', limited('opens-per-network'), async (c) => {
  const { turnstile } = c.var.context
  const { seal, draw, office } = await openSurvey(c.var.context, c.req.param('code'))
  const language = c.req.query('lang') === 'en' ? 'en' : 'es'
  const survey: Survey = {
    seal,
    ...(office && { office: office.name }),
    questions: describeQuestions(draw, language),
    ...(turnstile && { turnstile: turnstile.siteKey }),
  }
  return c.json(survey)
})
