import { Hono } from 'hono'
import type { Survey } from '../../schema/contracts/responses.ts'
import { describeQuestions } from '../services/describe-questions.ts'
import { openSurvey } from '../services/open-survey.ts'
import type { Routed } from './routed.ts'

export const surveys = new Hono<Routed>()

surveys.get('/:code', async (c) => {
  const { seal, draw, office } = await openSurvey(c.var.context, c.req.param('code'))
  const language = c.req.query('lang') === 'en' ? 'en' : 'es'
  const survey: Survey = {
    seal,
    ...(office && { office: office.name }),
    questions: describeQuestions(draw, language),
  }
  return c.json(survey, 200, { 'cache-control': 'no-store' })
})
