import type { Received, SurveyResponse } from '../../schema/contracts/responses.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'

export async function submitResponse(
  _context: Context,
  _draft: SurveyResponse,
  _options: { answeredRecently?: boolean } = {},
): Promise<{ response: Received; created: boolean }> {
  throw new AppError('seal-broken', 'Not written yet')
}
