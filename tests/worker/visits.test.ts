import { beforeEach, describe, expect, it } from 'vitest'
import { expectProblem, officeWithApi } from '../world/api.ts'

let world: Awaited<ReturnType<typeof officeWithApi>>
beforeEach(async () => {
  world = await officeWithApi()
})

const minute = 60_000
const day = 24 * 60 * minute
const at = (offset: number) => new Date(world.clock.now + offset).toISOString()
const visit = (given: object = {}) => ({ office: 'LIM-01', servedAt: at(-5 * minute), ...given })
const countVisits = () => world.context.db.prepare('select count(*) as n from visits').first<number>('n')

describe('POST /api/v1/visits', () => {
  it('answers 201 with a link that opens the survey of that office, for 7 days from the visit', async () => {
    const { status, body } = await world.register(visit({ agent: 'A-014', procedure: 'DNI', ticket: 'T-1' }))
    expect(status).toBe(201)
    expect(body.expiresAt).toBe(at(-5 * minute + 7 * day))
    expect(body.url).toMatch(/^http:\/\/localhost\/e\/[0-9A-Z]{24}$/)
    const page = await world.ask(new URL(String(body.url)).pathname)
    expect(page.status).toBe(200)
    expect(page.body.text).toContain('Sede LIM-01')
  })

  it('answers with a QR code as SVG', async () => {
    const { body } = await world.register(visit())
    expect(body.qr).toMatch(/^<svg [^>]*viewBox="0 0 (\d+) \1"[\s\S]*<\/svg>$/)
    expect(body.qr).not.toMatch(/<script|href|on\w+=/i)
  })

  it('answers 200 with the same link when the same ticket is sent again', async () => {
    const first = await world.register(visit({ ticket: 'T-1' }))
    world.clock.now += day
    const again = await world.register(visit({ ticket: 'T-1', agent: 'A-014' }))
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual(first.body)
    expect(await countVisits()).toBe(1)
  })

  it('keeps one visit when the same ticket arrives ten times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.register(visit({ ticket: 'T-1' }))),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201])
    expect(new Set(answers.map(({ body }) => body.url)).size).toBe(1)
    expect(await countVisits()).toBe(1)
  })

  it('gives each visit its own link where there is no ticket, or another office’s', async () => {
    const visits = [visit(), visit(), visit({ ticket: 'T-1' }), visit({ ticket: 'T-1', office: 'SCL-01' })]
    const answers = await Promise.all(visits.map((each) => world.register(each)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(new Set(answers.map(({ body }) => body.url)).size).toBe(4)
  })

  it.each([
    ['now', 0],
    ['by a clock ten minutes fast', 10 * minute],
    ['almost 7 days ago', -7 * day + 1],
  ])('takes a visit that ended %s', async (_, offset) => {
    expect((await world.register(visit({ servedAt: at(offset) }))).status).toBe(201)
  })

  it.each([
    ['in more than ten minutes', 10 * minute + 1],
    ['7 days ago', -7 * day],
    ['a year ago', -365 * day],
    ['in a year', 365 * day],
  ])('refuses a visit that ended %s, and says which field is wrong', async (_, offset) => {
    const answer = await world.register(visit({ servedAt: at(offset) }))
    expectProblem(answer, 422, 'invalid')
    expect(answer.body.errors).toEqual([{ field: 'servedAt', message: expect.stringMatching(/\S/) }])
    expect(await countVisits()).toBe(0)
  })

  it.each([
    '2026-11-02',
    '2026-11-02T10:00:00',
    '2026-02-30T10:00:00Z',
    '2026-11-02T25:00:00Z',
    '2026-11-02T10:00:00+24:00',
    '02/11/2026 10:00',
    'ayer',
    '',
    1_793_638_800,
    null,
    {},
  ])('refuses %j as the time of a visit', async (servedAt) => {
    const answer = await world.register(visit({ servedAt }))
    expectProblem(answer, 422, 'invalid')
    expect(answer.body.errors).toEqual([{ field: 'servedAt', message: expect.stringMatching(/\S/) }])
  })

  it('reads the zone of the time', async () => {
    const { body } = await world.register(visit({ servedAt: '2026-11-02T09:30:00-05:00' }))
    expect(body.expiresAt).toBe('2026-11-09T14:30:00.000Z')
  })

  it.each([
    ['office', 'XXX-99', 'office-unknown'],
    ['agent', 'A-999', 'agent-unknown'],
    ['procedure', 'PASAPORTE', 'procedure-unknown'],
  ])('answers 404 where there is no such %s', async (field, code, type) => {
    const answer = await world.register(visit({ [field]: code }))
    expectProblem(answer, 404, type)
    expect(answer.body.detail).toContain(code)
    expect(await countVisits()).toBe(0)
  })

  it.each<[string, object]>([
    ['no office', { office: undefined }],
    ['an office that is no code', { office: 'lim 01' }],
    ['an empty agent', { agent: '' }],
    ['an agent of half a character', { agent: 'A-\ud800' }],
    ['a procedure of half a character', { procedure: '\udfff' }],
    ['a ticket of half a character', { ticket: 'T-\ud83d' }],
    ['a long agent', { agent: 'A'.repeat(61) }],
    ['an empty ticket', { ticket: '' }],
    ['a long ticket', { ticket: 'T'.repeat(81) }],
    ['a field that does not exist', { role: 'admin' }],
    ['a phone without consent', { phone: '987654321' }],
    ['a list for an office', { office: ['LIM-01'] }],
  ])('answers 422 to %s', async (_, given) => {
    expectProblem(await world.register(visit(given)), 422, 'invalid')
    expect(await countVisits()).toBe(0)
  })

  it('answers 413 to more than 256 kB', async () => {
    expectProblem(await world.register(visit({ ticket: 'T'.repeat(256 * 1024) })), 413, 'too-large')
  })

  it('answers 401 and registers nothing to who has no key in use, signed in or not', async () => {
    const [, id = '', secret = ''] = /indaga_([\w-]{12})_(.*)/.exec(world.keys['LIM-01']) ?? []
    const wrong = [undefined, '', 'Bearer', `Bearer ${secret}`, `Basic indaga_${id}_${secret}`]
    const altered = [`Bearer indaga_${id}_${'A'.repeat(43)}`, `Bearer indaga_${'A'.repeat(12)}_${secret}`]
    for (const authorization of [...wrong, ...altered]) {
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
      expectProblem(await world.post('/api/v1/visits', visit(), headers), 401, 'unauthenticated')
    }
    expect(await countVisits()).toBe(0)
  })

  it('answers 404 to the key of another office', async () => {
    const authorization = world.keys['SCL-01']
    expectProblem(await world.post('/api/v1/visits', visit(), { authorization }), 404, 'office-unknown')
    expect(await countVisits()).toBe(0)
  })
})
