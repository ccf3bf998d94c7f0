import { Hono } from 'hono'
import {
  TrainingCancellation,
  TrainingListQuery,
  TrainingPath,
  TrainingRequest,
} from '../../schema/contracts/training.ts'
import { cancelTraining } from '../services/training/cancel-training.ts'
import { listTraining } from '../services/training/list-training.ts'
import { measureEffect } from '../services/training/measure-effect.ts'
import { changeTraining, recordTraining } from '../services/training/record-training.ts'
import { jsonBody } from './json-body.ts'
import { validated } from './validated.ts'
import { type Viewed, viewer } from './viewer.ts'

export const training = new Hono<Viewed>()

/** Five hundred agents' codes. */
const largestBody = 36 * 1024

training.use(viewer)

training.get('/', validated('query', TrainingListQuery), async (c) =>
  c.json(await listTraining(c.var.context, c.var.viewer, c.req.valid('query'))),
)

training.post('/', async (c) => {
  const request = await jsonBody(c.req.raw, TrainingRequest, largestBody)
  return c.json(await recordTraining(c.var.context, c.var.viewer, request), 201)
})

training.put('/:id', validated('param', TrainingPath), async (c) => {
  const request = await jsonBody(c.req.raw, TrainingRequest, largestBody)
  return c.json(await changeTraining(c.var.context, c.var.viewer, c.req.valid('param').id, request))
})

training.post('/:id/cancel', validated('param', TrainingPath), async (c) => {
  const request = await jsonBody(c.req.raw, TrainingCancellation, 4 * 1024)
  return c.json(await cancelTraining(c.var.context, c.var.viewer, c.req.valid('param').id, request))
})

training.get('/:id/effect', validated('param', TrainingPath), async (c) =>
  c.json(await measureEffect(c.var.context, c.var.viewer, c.req.valid('param').id)),
)
