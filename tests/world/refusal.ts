import { expect } from 'vitest'
import { createTouchpoint } from '../../worker/services/create-touchpoint.ts'
import { expectProblem, officeWithApi, someResponse, storedResponses } from './api.ts'

/** A survey, a response to it that would be taken, and what becomes of one that must not be. */
export async function openedSurvey() {
  const world = await officeWithApi()
  const code = await createTouchpoint(world.context, { office: 'LIM-01' })
  const valid: Record<string, unknown> = someResponse(await world.open(code))

  const refuses = async (body: unknown, status: number, type: string, headers?: Record<string, string>) => {
    const answer = await world.post('/api/v1/responses', body, headers)
    expectProblem(answer, status, type)
    expect(await storedResponses(world.context)).toEqual([])
    return answer.body
  }
  return { ...world, code, valid, text: JSON.stringify(valid), refuses }
}

export const fieldsOf = (problem: Record<string, unknown>): string[] =>
  (problem.errors as { field: string; message: string }[]).map(({ field }) => field)
