import { describe, expect, it } from 'vitest'
import type { ParticipationReport } from '../../schema/contracts/participation.ts'
import { createTouchpoint } from '../../worker/services/create-touchpoint.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { officeWithApi } from '../world/api.ts'
import { givenRoster } from '../world/catalogue.ts'
import { givenStaff } from '../world/staff.ts'

const week = 7 * 86_400_000

async function entity() {
  const world = await officeWithApi()
  const { context, clock, ask, open, post, answer, register, settled, keys } = world
  const tell = (totals: readonly object[], office = 'LIM-01') =>
    post('/api/v1/served', { office, totals }, { authorization: keys['LIM-01'] })
  const report = async (query = '', cookie?: string) => {
    const { status, body } = await ask(
      `/api/v1/reports/participation${query}`,
      cookie ? { headers: { cookie } } : {},
    )
    expect(status, JSON.stringify(body)).toBe(200)
    return body as unknown as ParticipationReport
  }
  const nextWeek = async () => {
    await settled()
    clock.now += week
    await publishNow(context)
  }
  const visit = async (agent = 'A-014') => {
    const { body } = await register({ office: 'LIM-01', agent, servedAt: '2026-11-02T09:30:00-05:00' })
    return new URL(String(body.url)).pathname
  }
  const send = async (code: string, complete = true) => {
    const { seal } = await open(code)
    const { status } = await answer({ id: crypto.randomUUID(), seal, complete, answers: { G1: 5 } })
    expect(status).toBe(201)
  }
  const opening = async (path: string) => {
    expect((await ask(path)).status).toBe(200)
    await settled()
  }
  return { ...world, tell, report, nextWeek, visit, send, opening }
}

describe('what a ticket system tells', () => {
  it('replaces what it told of the same day, agent and procedure, and adds to the rest', async () => {
    const { tell, report, nextWeek } = await entity()
    const told = [
      { day: '2026-11-02', agent: 'A-014', procedure: 'DNI', people: 40 },
      { day: '2026-11-02', agent: 'A-014', people: 3 },
      { day: '2026-11-01', agent: 'A-014', people: 500 }, // Sunday, of the week before.
      { day: '2026-11-02', people: 7 },
    ]
    expect(await tell(told)).toMatchObject({ status: 200, body: { stored: 4 } })
    await tell(told)
    await tell([{ day: '2026-11-02', agent: 'A-014', procedure: 'DNI', people: 50 }])
    await nextWeek()
    const { total, offices, agents } = await report('?from=2026-W45&to=2026-W45')
    expect(total.served).toBe(60)
    expect(offices.map(({ office, served }) => [office, served])).toEqual([
      ['LIM-01', 60],
      ['SCL-01', undefined],
    ])
    expect(agents?.map(({ agent, served }) => [agent, served])).toEqual([['A-014', 53]])
    expect((await report('?from=2026-W44&to=2026-W44')).total.served).toBe(500)
  })

  it('is kept whole or not at all, and each mistake is named', async () => {
    const { tell, report, nextWeek } = await entity()
    const { status, body } = await tell([
      { day: '2026-11-02', people: 40 },
      { day: '2026-11-02', people: 41 },
      { day: '2026-11-03', people: 1 },
      { day: '2026-11-02', agent: 'A-999', people: 1 },
      { day: '2026-11-02', procedure: 'XX', people: 1 },
    ])
    expect([status, body.type]).toEqual([422, 'invalid'])
    expect((body.errors as { field: string }[]).map(({ field }) => field)).toEqual([
      ...['totals.1.people', 'totals.2.day', 'totals.3.agent', 'totals.4.procedure'],
    ])
    await nextWeek()
    expect((await report()).total.served).toBeUndefined()
  })

  it.each([
    [{ day: '2026-11-31', people: 1 }],
    [{ day: '2/11/2026', people: 1 }],
    [{ day: '2026-11-02', people: -1 }],
    [{ day: '2026-11-02', people: 1.5 }],
    [{ day: '2026-11-02', people: 1, office: 'LIM-01' }],
  ])('is refused as %j', async (total) => {
    const { tell } = await entity()
    expect(await tell([total])).toMatchObject({ status: 422, body: { type: 'invalid' } })
  })

  it('is of the key’s own office', async () => {
    const { tell } = await entity()
    const told = await tell([{ day: '2026-11-02', people: 1 }], 'SCL-01')
    expect(told).toMatchObject({ status: 404, body: { type: 'office-unknown' } })
  })
})

describe('GET /api/v1/reports/participation', () => {
  it('counts who was invited, opened and answered, by channel and agent, once the week is over', async () => {
    const { tell, report, nextWeek, visit, send, opening, context } = await entity()
    await tell([{ day: '2026-11-02', agent: 'A-014', people: 80 }])
    const code = await createTouchpoint(context, { office: 'LIM-01', agent: 'A-015' })
    const [first, second] = [await visit(), await visit()]
    await visit()
    await opening(first)
    await opening(first)
    await opening(second)
    await opening(`/e/${code}`)
    await opening(`/e/${code}`)
    await send(first.split('/').at(-1) ?? '')
    await send(code)
    await send(code, false)
    await publishNow(context)
    expect((await report()).total).toMatchObject({ invited: 0, complete: 0 })
    await nextWeek()
    const { total, channels, agents, offices } = await report()
    expect(channels).toEqual([
      { kind: 'open', invited: 0, opened: 2, complete: 1, partial: 1 },
      { kind: 'verified', invited: 3, opened: 2, complete: 1, partial: 0 },
    ])
    expect(agents).toEqual([
      expect.objectContaining({ agent: 'A-014', served: 80, invited: 3, opened: 2, complete: 1 }),
      expect.objectContaining({ agent: 'A-015', invited: 0, opened: 2, complete: 1, partial: 1 }),
    ])
    // Wilson, 3 of 80: R, prop.test(3, 80, correct = FALSE).
    expect(total.rate).toEqual({
      ...{ kind: 'known', share: 3 / 80, answered: 3, of: 80, few: true },
      ...{ low: expect.closeTo(0.012834569, 8), high: expect.closeTo(0.104547201, 8) },
    })
    expect(offices[1]?.rate).toEqual({ kind: 'unknown', why: 'no-totals' })
  })

  it('gives an opening of a desk’s code to whom the roster has there, as it does with the answer', async () => {
    const { report, nextWeek, send, opening, context } = await entity()
    const desk = await createTouchpoint(context, { office: 'LIM-01', desk: 'D-1' })
    await opening(`/e/${desk}`)
    await givenRoster(context, 'D-1', [{ agent: 'A-015', from: 0, to: 60 * 24 * 365 * 80 }])
    await opening(`/e/${desk}`)
    await send(desk)
    await nextWeek()
    const { total, agents } = await report()
    expect(total).toMatchObject({ opened: 2, complete: 1 })
    expect(agents).toEqual([expect.objectContaining({ agent: 'A-015', opened: 1, complete: 1 })])
  })

  it('holds answers against the weeks alone in which totals were told, and never against too few people', async () => {
    const { tell, report, nextWeek, send, context } = await entity()
    const code = await createTouchpoint(context, { office: 'LIM-01' })
    await tell([{ day: '2026-11-02', people: 20 }])
    for (let count = 0; count < 4; count++) await send(code)
    await nextWeek()
    for (let count = 0; count < 9; count++) await send(code)
    await nextWeek()
    expect((await report()).total.rate).toMatchObject({ answered: 4, of: 20, few: false })
    await tell([{ day: '2026-11-02', people: 3 }])
    expect((await report()).total.rate).toEqual({ kind: 'unknown', why: 'more-answers-than-people' })
  })

  it('marks an agent who invites far fewer than the others, and no other', async () => {
    const { context, tell, report, nextWeek } = await entity()
    await context.db
      .prepare(`insert into agents (code, office) values ('A-016', 'LIM-01'), ('A-017', 'LIM-01')`)
      .run()
    const invite = (agent: string, invited: number) =>
      context.db
        .prepare(
          `insert into participation (office, week, agent, kind, invited) values ('LIM-01', 2966, ?1, 'verified', ?2)`,
        )
        .bind(agent, invited)
        .run()
    const agents = { 'A-014': 80, 'A-015': 84, 'A-016': 82, 'A-017': 30 }
    for (const [agent, invited] of Object.entries(agents)) {
      await invite(agent, invited)
      await tell([{ day: '2026-11-02', agent, people: 100 }])
    }
    await nextWeek()
    const fewer = (await report()).agents?.filter(({ invitesFewer }) => invitesFewer)
    expect(fewer?.map(({ agent }) => agent)).toEqual(['A-017'])
  })

  it('names agents to whom their numbers are shown, and to nobody else', async () => {
    const { context, tell, report, nextWeek } = await entity()
    await tell([{ day: '2026-11-02', agent: 'A-014', people: 10 }])
    await nextWeek()
    const trainer = await givenStaff(context, { role: 'trainer', offices: ['LIM-01'] })
    const shown = await report('', trainer.cookie)
    expect(shown.total.served).toBe(10)
    expect(shown.agents).toBeUndefined()
  })
})
