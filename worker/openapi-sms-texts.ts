import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { SmsTextChange, SmsTextChanged, SmsTextPath, SmsTextsReport } from '../schema/contracts/sms-texts.ts'
import { json, ofStaff, problems } from './openapi-parts.ts'

/** What SMS say, in the entity's own words. */
export const smsTextsPaths: ZodOpenApiPathsObject = {
  '/api/v1/sms/texts': {
    get: {
      summary: 'The texts that an entity may word itself: as shipped, and as sent',
      tags: ['sms'],
      responses: { 200: json('The texts', SmsTextsReport), ...problems(...ofStaff) },
    },
  },
  '/api/v1/sms/texts/{id}': {
    put: {
      summary: 'Changes a text in one language, or takes it back to what is shipped',
      tags: ['sms'],
      requestParams: { path: SmsTextPath },
      requestBody: { required: true, content: { 'application/json': { schema: SmsTextChange } } },
      responses: {
        200: json('The version that holds now', SmsTextChanged),
        ...problems(
          ...(['malformed', ...ofStaff, 'cross-site', 'text-unknown', 'text-changed'] as const),
          ...(['too-large', 'invalid'] as const),
        ),
      },
    },
  },
}
