import { describe, expect, it } from 'vitest'
import { givenPublished, reportsWorld, share } from './reports-world.ts'

const paths = ['overview', 'competencies', 'drivers', 'agents', 'agents/A-001', 'trend', 'comments']

async function published() {
  const world = await reportsWorld()
  await givenPublished([
    { office: 'LIM-01', agent: 'A-001', week: '2026-W20', rows: { G1: share(15, 20) } },
    { office: 'LIM-01', agent: 'A-001', week: '2026-W44', rows: { G1: share(15, 21) } },
    { office: 'CUS-01', agent: 'A-003', week: '2026-W40', rows: { G1: share(15, 22) } },
  ])
  return world
}

describe('the window of a report', () => {
  it.each([
    ['?from=2026-W30&to=2026-W40', '2026-W30', '2026-W40'],
    ['?from=2026-W43', '2026-W43', '2026-W44'],
    ['?to=2026-W20', '2026-W08', '2026-W20'],
    ['?from=2026-W20&to=2030-W01', '2026-W20', '2030-W01'],
    ['?from=2020-W53&to=2026-W53', '2020-W53', '2026-W53'],
    ['', '2026-W32', '2026-W44'],
  ])('%s is %s to %s', async (query, from, to) => {
    const { read } = await published()
    expect((await read(`/reports/overview${query}`)).scope).toMatchObject({ from, to })
  })

  it('holds whole weeks: both ends count', async () => {
    const { read } = await published()
    expect((await read('/reports/overview?from=2026-W20&to=2026-W40')).satisfaction.n).toBe(42)
    expect((await read('/reports/overview?from=2026-W21&to=2026-W39')).satisfaction).toEqual({
      kind: 'withheld',
      needs: 10,
    })
  })

  it('draws no week that publication has not reached, however long the window', async () => {
    const { read } = await published()
    const { points } = await read('/reports/trend?from=1970-W01&to=9999-W52')
    expect(points).toHaveLength(25)
    expect(points[0].week).toBe('2026-W20')
    expect(points.at(-1).week).toBe('2026-W44')
  })

  it.each(paths)('answers 400 to a reversed one (%s)', async (path) => {
    const { request } = await published()
    const response = await request(`/reports/${path}?from=2026-W40&to=2026-W39`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ type: 'window-reversed', status: 400 })
  })

  it.each([
    '?from=2010-W01&to=2010-W10',
    '?to=2026-W19',
    '?from=2026-W45',
    '?from=2030-W01&to=2030-W10',
    '?office=CUS-01&from=2026-W20&to=2026-W30',
  ])('answers 404 to one wholly outside the published weeks: %s', async (query) => {
    const { request } = await published()
    const response = await request(`/reports/overview${query}`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ type: 'window-empty' })
  })

  it('answers 404 to any asked for before the first publication', async () => {
    const { request } = await reportsWorld()
    expect((await request('/reports/overview?from=2026-W40&to=2026-W44')).status).toBe(404)
  })

  it.each([
    ['from=2027-W53', 'from'],
    ['to=2026-W00', 'to'],
    ['from=2026-W54', 'from'],
    ['to=2026-47', 'to'],
    ['from=', 'from'],
    ['from=2026-W1', 'from'],
  ])('answers 422 to what is no week, naming the field: %s', async (query, field) => {
    const { request } = await published()
    const response = await request(`/reports/overview?${query}`)
    expect(response.status).toBe(422)
    const problem = await response.json<{ type: string; errors: { field: string }[] }>()
    expect(problem.type).toBe('invalid')
    expect(problem.errors.map((error) => error.field)).toEqual([field])
  })
})

describe('what a report is asked', () => {
  it.each([
    ['?office=LIM-01&office=CUS-01', 'office', 'Give this once'],
    ['?desk=4', 'desk', 'There is no such field here'],
    ['?__proto__=1', '__proto__', 'There is no such field here'],
    ['?kind=paper', 'kind', expect.any(String)],
    ['?office=lim', 'office', 'An office is named by its code, such as LIM-01'],
    ['?agent=', 'agent', expect.any(String)],
    [`?agent=${'A'.repeat(61)}`, 'agent', expect.any(String)],
  ])('answers 422 to %s, naming the field', async (query, field, message) => {
    const { request } = await published()
    const response = await request(`/reports/overview${query}`)
    expect(response.status).toBe(422)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ type: 'invalid', errors: [{ field, message }] })
  })

  it('answers 422 to an agent and a kind together', async () => {
    const { request } = await published()
    const response = await request('/reports/overview?agent=A-001&kind=open')
    expect(response.status).toBe(422)
    const problem = await response.json<{ errors: { field: string }[] }>()
    expect(problem.errors.map((error) => error.field)).toEqual(['agent', 'kind'])
  })

  it.each(paths)('answers 404 to an office that nobody knows (%s)', async (path) => {
    const { request } = await published()
    const response = await request(`/reports/${path}?office=XX-99`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ type: 'office-unknown' })
  })

  it.each(['overview', 'competencies', 'agents', 'trend', 'comments'])(
    'answers 404 to an agent whom nobody knows (%s)',
    async (path) => {
      const { request } = await published()
      const response = await request(`/reports/${path}?agent=${encodeURIComponent("A' or 1=1 --")}`)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ type: 'agent-unknown' })
    },
  )

  it.each([...paths.map((path) => `reports/${path}`), 'reports/received-today', 'offices'])(
    'answers 401 to who is not signed in, and lets nothing be kept (%s)',
    async (path) => {
      const { request } = await published()
      for (const cookie of ['', 'answered=1', '__Host-indaga.session_token=made-up.c2lnbmF0dXJl']) {
        const response = await request(`/${path}`, cookie)
        expect(response.status).toBe(401)
        expect(await response.json()).toMatchObject({ type: 'unauthenticated' })
        expect(response.headers.get('cache-control')).toBe('no-store')
      }
      expect((await request(`/${path}`)).headers.get('cache-control')).toBe('no-store')
    },
  )

  it('guards its own addresses alone', async () => {
    const { request } = await published()
    expect((await request('/nothing-here', '')).status).toBe(404)
    expect((await request('/surveys/AAAAAAAA', '')).status).toBe(404)
  })
})
