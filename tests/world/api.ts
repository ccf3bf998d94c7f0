import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { Survey, SurveyResponse } from '../../schema/contracts/responses.ts'
import type { Context } from '../../worker/context.ts'
import { createOwnApp } from '../../worker/own-app.ts'
import { givenCatalogue } from './catalogue.ts'
import { givenStaff, givenTicketKey } from './staff.ts'
import { emptyWorld } from './world.ts'

/** An office in Lima with agents and a desk, one in Santiago with a desk. Monday 2026-11-02, 10:00 in Lima. */
export async function officeWithApi() {
  const { context, clock, settled } = await emptyWorld()
  await givenCatalogue(context, {
    offices: { 'LIM-01': 'America/Lima', 'SCL-01': 'America/Santiago' },
    agents: { 'A-014': 'LIM-01', 'A-015': 'LIM-01' },
    desks: { 'D-1': 'LIM-01', 'D-2': 'SCL-01' },
    procedures: ['DNI'],
  })
  const { cookie } = await givenStaff(context)
  const keys = {
    'LIM-01': await givenTicketKey(context, 'LIM-01'),
    'SCL-01': await givenTicketKey(context, 'SCL-01'),
  }
  return { context, clock, settled, cookie, keys, ...clientOf(context, { cookie, keys }) }
}

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

/** What another program does with the API: signed in where it has a cookie, with an office's key to register visits. */
export function clientOf(
  context: Context,
  { cookie, keys = {} }: { cookie?: string; keys?: Readonly<Record<string, string>> } = {},
) {
  const app = createOwnApp(() => context)
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = new Headers(init.headers)
    if (cookie !== undefined && !headers.has('cookie')) headers.set('cookie', cookie)
    const response = await app.request(path, { ...init, headers }, env)
    const text = await response.text()
    const isJson = text !== '' && /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, body: isJson ? JSON.parse(text) : { text }, headers: response.headers }
  }
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    })
  const open = async (code: string): Promise<Survey> => {
    const { status, body } = await ask(`/api/v1/surveys/${code}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return body as Survey
  }
  const keyFor = (body: unknown): Record<string, string> => {
    const { office } = (body ?? {}) as { office?: string }
    const authorization = keys[office ?? ''] ?? Object.values(keys)[0]
    return authorization === undefined ? {} : { authorization }
  }
  return {
    app,
    env,
    ask,
    post,
    open,
    answer: (body: unknown) => post('/api/v1/responses', body),
    register: (body: unknown) => post('/api/v1/visits', body, keyFor(body)),
  }
}

export const someResponse = (
  { seal }: { seal: string },
  given: Partial<SurveyResponse> = {},
): Partial<SurveyResponse> => ({ id: crypto.randomUUID(), seal, answers: { G1: 5 }, ...given })

export type StoredResponse = {
  readonly id: string
  readonly office: string
  readonly agent: string | null
  readonly kind: string
  readonly attribution: string
  readonly procedure: string | null
  readonly language: string
  readonly answers: Record<string, number | null>
  readonly reasons: string[]
  /** JSON. */
  readonly draw: string
  readonly comment: string | null
  readonly complete: number
  readonly day: number
  readonly hour: number
  readonly week: number
  readonly desk: string | null
  readonly revision: number
}

export async function storedResponses({ db }: Context): Promise<StoredResponse[]> {
  const { results } = await db
    .prepare('select *, lower(hex(id)) as id from responses')
    .all<StoredResponse & Record<'answers' | 'reasons', string>>()
  return results.map((row) => ({
    ...row,
    answers: JSON.parse(row.answers),
    reasons: JSON.parse(row.reasons),
  }))
}

export async function storedResponse(context: Context): Promise<StoredResponse> {
  const [only, ...others] = await storedResponses(context)
  expect(others).toEqual([])
  if (!only) throw new Error('nothing is stored')
  return only
}

/** A problem that a program can act on, and a person understand. */
export function expectProblem({ status, body, headers }: Answer, expected: number, type?: string) {
  expect(status, JSON.stringify(body).slice(0, 300)).toBe(expected)
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(body).toMatchObject({ status: expected, ...(type && { type }) })
  for (const field of ['type', 'title', 'detail']) expect(body[field], field).toMatch(/\S/)
}
