import type { ZodOpenApiPathsObject } from 'zod-openapi'
import {
  SmsQuery,
  SmsReport,
  SmsResumption,
  SmsWish,
  Suppressions,
  SuppressionsQuery,
} from '../schema/contracts/sms.ts'
import { json, ofStaff, problems } from './openapi-parts.ts'

const sent = (summary: string, schema: typeof SmsResumption | typeof SmsWish) => ({
  post: {
    summary,
    tags: ['sms'],
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: {
      204: { description: 'Done' },
      ...problems('malformed', ...ofStaff, 'cross-site', 'too-large', 'invalid'),
    },
  },
})

export const smsPaths: ZodOpenApiPathsObject = {
  '/api/v1/reports/sms': {
    get: {
      summary: 'How far do those asked by SMS come, what does it cost, and does it arrive?',
      tags: ['sms'],
      requestParams: { query: SmsQuery },
      responses: {
        200: json('By office and by day, never by agent', SmsReport),
        ...problems(...ofStaff, 'invalid', 'office-unknown', 'window-reversed', 'window-empty'),
      },
    },
  },
  '/api/v1/sms/suppressions': {
    get: {
      summary: 'Who is not written to: hashes and reasons',
      tags: ['sms'],
      requestParams: { query: SuppressionsQuery },
      responses: { 200: json('The newest first', Suppressions), ...problems(...ofStaff, 'invalid') },
    },
  },
  '/api/v1/sms/resume': sent('Ends a pause of sending; again changes nothing', SmsResumption),
  '/api/v1/sms/opt-outs': sent('Records that a citizen asked at the desk to leave, or to return', SmsWish),
}
