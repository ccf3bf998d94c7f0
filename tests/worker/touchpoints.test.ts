import { describe, expect, it } from 'vitest'
import { findTouchpoint } from '../../worker/db/touchpoints.ts'
import { archiveAgent } from '../../worker/services/archive-agent.ts'
import { createTouchpoint } from '../../worker/services/create-touchpoint.ts'
import { officeWithApi } from '../world/api.ts'

const lima = { office: 'LIM-01' }

describe('POST /api/v1/touchpoints', () => {
  it.each([
    ['the office', lima, {}],
    ['a desk', { ...lima, desk: 'D-1' }, { desk: 'Módulo D-1' }],
    ['an agent', { ...lima, agent: 'A-014' }, { agent: 'A-014' }],
  ])('makes a code for %s that opens its survey', async (_, asked, place) => {
    const { post, ask } = await officeWithApi()
    const { status, body } = await post('/api/v1/touchpoints', asked)
    expect(status).toBe(201)
    expect(body).toEqual({ code: expect.stringMatching(/^[0-9A-Z]{8}$/), ...lima, ...place, revoked: false })
    expect((await ask(`/api/v1/surveys/${body.code}`)).status).toBe(200)
    const { body: report } = await ask('/api/v1/reports/touchpoints')
    expect(report.touchpoints).toEqual([{ ...body, created: '2026-W45', scans: 0, answers: 0 }])
  })

  it('makes a second code for a place that has one', async () => {
    const { post } = await officeWithApi()
    const codes = await Promise.all([1, 2].map(() => post('/api/v1/touchpoints', lima)))
    expect(new Set(codes.map(({ body }) => body.code)).size).toBe(2)
  })

  it.each([
    ['an unknown office', { office: 'XXX' }, 404, 'office-unknown', undefined],
    ['an unknown desk', { ...lima, desk: 'D-9' }, 404, 'desk-unknown', undefined],
    ['an unknown agent', { ...lima, agent: 'A-999' }, 404, 'agent-unknown', undefined],
    ['a desk of another office', { ...lima, desk: 'D-2' }, 422, 'invalid', 'desk'],
    ['an agent of another office', { office: 'SCL-01', agent: 'A-014' }, 422, 'invalid', 'agent'],
    ['an agent who has left', { ...lima, agent: 'A-015' }, 422, 'invalid', 'agent'],
    ['a desk and an agent', { ...lima, desk: 'D-1', agent: 'A-014' }, 422, 'invalid', 'agent'],
    ['no office', {}, 422, 'invalid', 'office'],
    ['an empty desk', { ...lima, desk: '' }, 422, 'invalid', 'desk'],
    ['half a character', { ...lima, desk: '\ud800' }, 422, 'invalid', 'desk'],
    ['a field that is not there', { ...lima, code: 'AAAA' }, 422, 'invalid', 'code'],
    ['a list', [lima], 422, 'invalid', ''],
    ['no JSON', 'office=LIM-01', 400, 'malformed', undefined],
    ['too much', JSON.stringify({ ...lima, desk: 'x'.repeat(5000) }), 413, 'too-large', undefined],
  ])('refuses %s, says why and makes nothing', async (_, asked, status, type, field) => {
    const { post, ask, context } = await officeWithApi()
    await archiveAgent(context, 'A-015')
    const { status: answered, body } = await post('/api/v1/touchpoints', asked)
    expect(answered, JSON.stringify(body)).toBe(status)
    expect(body).toMatchObject({ type, detail: expect.stringMatching(/\w/) })
    if (field !== undefined) expect(body.errors).toMatchObject([{ field }])
    expect((await ask('/api/v1/reports/touchpoints')).body.touchpoints).toEqual([])
  })

  it('takes nothing that a form on another site could send', async () => {
    const { post } = await officeWithApi()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const sent = await post('/api/v1/touchpoints', JSON.stringify(lima), { 'content-type': type })
      expect(sent.status).toBe(400)
    }
  })
})

describe('POST /api/v1/touchpoints/:code/revoke', () => {
  it('ends a code for good, however it was typed; again changes nothing', async () => {
    const { post, ask, context, clock } = await officeWithApi()
    const code = await createTouchpoint(context, { ...lima, desk: 'D-1' })
    const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase()
    const revoked = { code, ...lima, desk: 'Módulo D-1', revoked: true }
    for (const spelled of [typed, code]) {
      const { status, body } = await post(`/api/v1/touchpoints/${spelled}/revoke`, {})
      expect([status, body]).toEqual([200, revoked])
      clock.now += 1000
    }
    const { results } = await context.db.prepare('select revoked_at from touchpoints').all()
    expect(results).toEqual([{ revoked_at: clock.now - 2000 }])
    expect((await ask(`/e/${code}`)).status).toBe(410)
    expect((await findTouchpoint(context.db, code))?.revoked).toBe(true)
  })

  it('keeps out an answer to a form that was opened before', async () => {
    const { post, open, answer, context } = await officeWithApi()
    const code = await createTouchpoint(context, lima)
    const { seal } = await open(code)
    await post(`/api/v1/touchpoints/${code}/revoke`, {})
    const late = await answer({ id: crypto.randomUUID(), seal, answers: { G1: 5 } })
    expect(late).toMatchObject({ status: 410, body: { type: 'code-revoked' } })
  })

  it('answers 404 for a code that is not there, and 400 without JSON', async () => {
    const { post, context } = await officeWithApi()
    const code = await createTouchpoint(context, lima)
    await context.db.prepare('delete from touchpoints').run()
    for (const unknown of [code, 'AAAAAAAA', '%00']) {
      const { status, body } = await post(`/api/v1/touchpoints/${unknown}/revoke`, {})
      expect([status, body.type]).toEqual([404, 'code-unknown'])
    }
    expect((await post(`/api/v1/touchpoints/${code}/revoke`, '')).status).toBe(400)
    expect((await post(`/api/v1/touchpoints/${code}/revoke`, { why: 'lost' })).status).toBe(422)
  })
})

describe('GET /api/v1/offices/:office/places', () => {
  it('names what a code of an office can stand for', async () => {
    const { ask, context } = await officeWithApi()
    await archiveAgent(context, 'A-015')
    expect((await ask('/api/v1/offices/LIM-01/places')).body).toEqual({
      desks: [{ desk: 'D-1', name: 'Módulo D-1' }],
      agents: [{ agent: 'A-014' }],
    })
    expect((await ask('/api/v1/offices/XXX/places')).body.type).toBe('office-unknown')
    expect((await ask('/api/v1/offices/lima!/places')).status).toBe(422)
  })
})
