import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../../schema/contracts/problem.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { anything, type Known, type Sent } from '../world/anything.ts'
import { openedSurvey } from '../world/refusal.ts'
import { givenResponses } from '../world/responses.ts'

/** An office with a published block, so that reports have something to say. */
async function publishedOffice() {
  const survey = await openedSurvey()
  const { context, clock, code, valid } = survey
  await givenResponses(
    context,
    'America/Lima',
    Array.from({ length: 24 }, (_, index) => ({
      ...{ id: `r${index}`, office: 'LIM-01', agent: index % 2 ? 'A-014' : null, kind: 'open' as const },
      ...{ at: clock.now, answers: { G1: 1 + (index % 5), OS1: 4, G3: index % 2 }, comment: 'Bien' },
    })),
  )
  clock.now += 7 * 86_400_000
  await publishNow(context)
  const visit = { office: 'LIM-01', agent: 'A-014', servedAt: new Date(clock.now).toISOString(), ticket: 'T' }
  const { body } = await survey.register(visit)
  const token = String(body.url).split('/').at(-1) ?? ''
  const meant: Sent = {
    path: '/api/v1/responses',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(valid),
  }
  const known: Known = {
    codes: [code, code.toLowerCase(), token, '00000000'],
    bodies: { '/api/v1/responses': valid, '/api/v1/visits': visit },
  }
  return { ...survey, known, meant }
}

let office: Awaited<ReturnType<typeof publishedOffice>>
beforeAll(async () => {
  office = await publishedOffice()
})

const reached = new Set<number>()
const files = { fetch: async () => new Response('<title>Indaga</title>') } as unknown as Fetcher

/** @returns what is wrong with the answer, if anything */
async function wrongAnswer(
  { path, method, headers, body }: Sent,
  cookie: string,
): Promise<string | undefined> {
  const request = new Request(`http://localhost${path}`, {
    method,
    headers: { ...headers, cookie },
    ...(body !== undefined && { body }),
  })
  const response = await office.app.request(request, {}, { ...office.env, ASSETS: files })
  const text = await response.text()
  reached.add(response.status)
  if (response.status >= 500) return `${response.status} ${text.slice(0, 200)}`
  if (response.status < 400 || method === 'HEAD' || !new URL(request.url).pathname.startsWith('/api/')) return
  if (response.headers.get('content-type') !== 'application/problem+json')
    return `no problem: ${text.slice(0, 200)}`
  const problem = Problem.safeParse(JSON.parse(text))
  if (!problem.success) return problem.error.message
  const { type, title, status, detail } = problem.data
  if (status !== response.status || !type || !title || !detail) return `an empty problem: ${text}`
}

describe('whatever is sent', () => {
  // Shrinking ends before the test does: it prints the seed.
  it('is answered, and refused with a problem that says what to do where it can’t be taken', async () => {
    await fc.assert(
      fc.asyncProperty(
        anything(office.known),
        fc.constantFrom(office.cookie, office.cookie, office.cookie, ''),
        async (sent, cookie) => {
          expect(await wrongAnswer(sent, cookie)).toBeUndefined()
        },
      ),
      { numRuns: 4000, interruptAfterTimeLimit: 40_000, examples: [[office.meant, office.cookie]] },
    )
    expect([...reached]).toEqual(expect.arrayContaining([200, 201, 303, 400, 401, 404, 415, 422]))
  }, 60_000)

  it('leaves what is published as it was', async () => {
    const { context } = office
    const count = await context.db.prepare('select sum(n) as n from blocks').first('n')
    expect(count).toBe(24)
  })
})
