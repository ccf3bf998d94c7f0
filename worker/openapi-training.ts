import type * as z from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import {
  TrainingCancellation,
  TrainingEffect,
  TrainingLedger,
  TrainingListQuery,
  TrainingPath,
  TrainingQuery,
  TrainingReport,
  TrainingRequest,
  TrainingSession,
} from '../schema/contracts/training.ts'
import type { ErrorCode } from './errors.ts'
import { json, ofStaff, problems } from './openapi-parts.ts'

const asked = (
  summary: string,
  requestParams: ZodOpenApiOperationObject['requestParams'],
  answer: z.ZodType,
  ...codes: ErrorCode[]
): ZodOpenApiOperationObject => ({
  summary,
  tags: ['training'],
  requestParams,
  responses: { 200: json(summary, answer), ...problems(...ofStaff, 'invalid', ...codes) },
})

const sent = (
  summary: string,
  { path, body, status = 200 }: { path?: z.ZodObject; body: z.ZodType; status?: 200 | 201 },
  ...codes: ErrorCode[]
): ZodOpenApiOperationObject => ({
  summary,
  tags: ['training'],
  ...(path && { requestParams: { path } }),
  requestBody: { required: true, content: { 'application/json': { schema: body } } },
  responses: {
    [status]: json('The session', TrainingSession),
    ...problems('malformed', ...ofStaff, 'cross-site', 'too-large', 'invalid', ...codes),
  },
})

const ofOne = ['training-unknown', 'training-cancelled'] as const

/** What to train first, and the ledger of sessions. */
export const trainingPaths: ZodOpenApiPathsObject = {
  '/api/v1/reports/training': {
    get: asked(
      'What to train first, why, and with whom?',
      { query: TrainingQuery },
      TrainingReport,
      'office-unknown',
      'window-reversed',
      'window-empty',
    ),
  },
  '/api/v1/training': {
    get: asked(
      'The ledger of training sessions',
      { query: TrainingListQuery },
      TrainingLedger,
      'office-unknown',
    ),
    post: sent('Records a session', { body: TrainingRequest, status: 201 }, 'agent-unknown'),
  },
  '/api/v1/training/{id}': {
    put: sent(
      'Corrects a session; by who sees all of its agents',
      { path: TrainingPath, body: TrainingRequest },
      'agent-unknown',
      ...ofOne,
    ),
  },
  '/api/v1/training/{id}/cancel': {
    post: sent(
      'Cancels a session for good; it stays in the ledger with the reason',
      { path: TrainingPath, body: TrainingCancellation },
      ...ofOne,
    ),
  },
  '/api/v1/training/{id}/effect': {
    get: asked(
      'What a session changed, against agents not yet trained; or when it can be told',
      { path: TrainingPath },
      TrainingEffect,
      'training-unknown',
    ),
  },
}
