import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { givenCatalogue } from '../world/catalogue.ts'
import { givenResponses } from '../world/responses.ts'
import { givenPublished, reportsWorld, share } from './reports-world.ts'

describe('GET /api/v1/reports/comments', () => {
  const rows = { G1: share(10, 10) }

  it('shows the newest week first, at random within a week, with office, week and favorable or not', async () => {
    const { read } = await reportsWorld()
    await givenPublished([
      {
        office: 'LIM-01',
        agent: 'A-001',
        week: '2026-W43',
        rows,
        comments: [{ text: 'vieja', place: 1 }],
      },
      {
        office: 'LIM-01',
        agent: 'A-001',
        week: '2026-W44',
        rows,
        comments: [
          { text: 'segunda', place: 20, favorable: false },
          { text: 'primera', place: 70 },
        ],
      },
      { office: 'CUS-01', week: '2026-W44', rows, comments: [{ text: 'entre ambas', place: 50 }] },
    ])
    const report = await read('/reports/comments')
    expect(report).toMatchObject({
      total: 4,
      pages: 1,
      found: { favorable: 3, unfavorable: 1 },
      published: 4,
      responses: 30,
    })
    expect(report.comments).toEqual([
      { office: 'LIM-01', week: '2026-W44', favorable: true, text: 'primera' },
      { office: 'CUS-01', week: '2026-W44', favorable: true, text: 'entre ambas' },
      { office: 'LIM-01', week: '2026-W44', favorable: false, text: 'segunda' },
      { office: 'LIM-01', week: '2026-W43', favorable: true, text: 'vieja' },
    ])
  })

  it('follows the filters and the window', async () => {
    const { read } = await reportsWorld()
    await givenPublished([
      { office: 'LIM-01', agent: 'A-001', week: '2026-W43', rows, comments: [{ text: 'a', place: 1 }] },
      { office: 'LIM-01', kind: 'reply', week: '2026-W44', rows, comments: [{ text: 'b', place: 2 }] },
      { office: 'CUS-01', week: '2026-W44', rows, comments: [{ text: 'c', place: 1 }] },
    ])
    const texts = async (query: string) =>
      (await read(`/reports/comments${query}`)).comments.map((comment: { text: string }) => comment.text)
    expect(await texts('?office=LIM-01')).toEqual(['b', 'a'])
    expect(await texts('?agent=A-001')).toEqual(['a'])
    expect(await texts('?kind=open')).toEqual(['c', 'a'])
    expect(await texts('?from=2026-W44')).toEqual(['b', 'c'])
  })

  it('comes in pages of fifty, each comment once', async () => {
    const { read } = await reportsWorld()
    const comments = Array.from({ length: 120 }, (_, i) => ({ text: `${i}`, place: i }))
    await givenPublished([{ office: 'LIM-01', week: '2026-W44', rows: { G1: share(120, 120) }, comments }])
    const pages = await Promise.all([1, 2, 3, 4].map((page) => read(`/reports/comments?page=${page}`)))
    expect(pages.map((page) => page.comments.length)).toEqual([50, 50, 20, 0])
    expect(pages.map(({ total, pages }) => [total, pages])).toEqual(Array(4).fill([120, 3]))
    const texts = pages.flatMap((page) => page.comments.map((comment: { text: string }) => comment.text))
    expect(new Set(texts).size).toBe(120)
  })

  it('answers with none before the first publication', async () => {
    const { read } = await reportsWorld()
    expect(await read('/reports/comments')).toMatchObject({ total: 0, pages: 0, comments: [] })
  })

  it.each(['0', '-1', '1.5', 'dos', '', '10001'])('answers 422 to the page «%s»', async (page) => {
    const { request } = await reportsWorld()
    const response = await request(`/reports/comments?page=${page}`)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ errors: [{ field: 'page' }] })
  })
})

describe('GET /api/v1/reports/received-today', () => {
  const arrival = (id: string, at: string, office: string) => ({
    id,
    office,
    agent: null,
    kind: 'open' as const,
    at: Date.parse(at),
    answers: { G1: 5 },
  })

  it('counts since midnight on each office’s wall', async () => {
    const { context, clock, read } = await reportsWorld({
      offices: { LIM: 'America/Lima', IPC: 'Pacific/Easter', MAD: 'Europe/Madrid' },
    })
    clock.now = Date.parse('2026-11-05T02:00:00Z') // Lima: 21:00 of the 4th; Easter Island: 21:00; Madrid: 3:00 of the 5th
    await givenResponses(context, 'America/Lima', [
      arrival('yesterday', '2026-11-04T04:59:00Z', 'LIM'),
      arrival('midnight', '2026-11-04T05:00:00Z', 'LIM'),
      arrival('evening', '2026-11-05T01:59:00Z', 'LIM'),
    ])
    await givenResponses(context, 'Europe/Madrid', [
      arrival('before', '2026-11-04T22:59:00Z', 'MAD'),
      arrival('after', '2026-11-04T23:00:00Z', 'MAD'),
    ])
    expect(await read('/reports/received-today')).toEqual({ received: 3 })
    expect(await read('/reports/received-today?office=MAD')).toEqual({ received: 1 })
    expect(await read('/reports/received-today?office=IPC')).toEqual({ received: 0 })
  })

  it('leaves quarantined ones out', async () => {
    const { context, read } = await reportsWorld()
    await givenResponses(context, 'America/Lima', [
      arrival('a', '2026-11-04T14:00:00Z', 'LIM-01'),
      arrival('b', '2026-11-04T14:00:00Z', 'LIM-01'),
    ])
    await env.DB.prepare(
      'update responses set quarantined_at = 1 where id = (select min(id) from responses)',
    ).run()
    expect(await read('/reports/received-today')).toEqual({ received: 1 })
  })

  it('answers 404 to an office that nobody knows', async () => {
    const { request } = await reportsWorld()
    expect((await request('/reports/received-today?office=XX')).status).toBe(404)
  })
})

describe('GET /api/v1/offices', () => {
  it('names the offices and the weeks in which there is something to see', async () => {
    const { context, read } = await reportsWorld()
    expect(await read('/offices')).toEqual({
      offices: [
        { office: 'CUS-01', name: 'Sede CUS-01' },
        { office: 'LIM-01', name: 'Sede LIM-01' },
      ],
    })
    await givenCatalogue(context, { offices: { 'ARE-01': 'America/Lima' } })
    await givenPublished([{ office: 'LIM-01', week: '2026-W30', rows: { G1: share(10, 10) } }])
    const { offices, weeks } = await read('/offices')
    expect(offices).toHaveLength(3)
    expect(weeks).toEqual({ first: '2026-W30', last: '2026-W44' })
  })

  it('takes no parameter', async () => {
    const { request } = await reportsWorld()
    expect((await request('/offices?office=LIM-01')).status).toBe(422)
  })
})
