import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { givenTeams, reportsWorld } from './reports-world.ts'
import { clientOf } from './training-world.ts'

const lima = { role: 'trainer', offices: ['LIM-01'] } as const

describe('the ledger of training sessions', () => {
  it('keeps what was recorded: competency, day, hours, note, agents in the order of their codes, and by whom', async () => {
    const { context } = await reportsWorld()
    const { record, list } = await clientOf(context)
    const { status, body } = await record({ note: '  Sala 2 ', hours: 1.5, agents: ['A-003', 'A-001'] })
    expect(status).toBe(201)
    expect(body).toEqual({
      id: expect.any(String),
      competency: 'CE',
      date: '2026-09-10',
      hours: 1.5,
      note: 'Sala 2',
      agents: ['A-001', 'A-003'],
      others: 0,
      recordedBy: 'trainer',
      mayChange: true,
    })
    expect((await list()).sessions).toEqual([body])
  })

  it('shows the latest day first, and whom the viewer may enter', async () => {
    const { context } = await reportsWorld()
    const { record, list } = await clientOf(context, lima)
    await record({ date: '2026-09-10' })
    await record({ date: '2026-11-20' })
    await record({ date: '2026-10-01' })
    const { sessions, agents } = await list()
    expect(sessions.map(({ date }: { date: string }) => date)).toEqual([
      '2026-11-20',
      '2026-10-01',
      '2026-09-10',
    ])
    expect(agents).toEqual([
      { agent: 'A-001', office: 'LIM-01' },
      { agent: 'A-002', office: 'LIM-01' },
    ])
  })

  it('is corrected, as a whole', async () => {
    const { context } = await reportsWorld()
    const { record, change, list } = await clientOf(context)
    const { id } = (await record({ note: 'Sala 2' })).body
    const { status, body } = await change(id, {
      competency: 'OS',
      hours: 8,
      date: '2026-09-11',
      agents: ['A-003'],
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ id, competency: 'OS', hours: 8, date: '2026-09-11', agents: ['A-003'] })
    expect(body.note).toBeUndefined()
    expect((await list()).sessions).toEqual([body])
  })

  it('never loses a session: one that is cancelled stays with its reason, and takes no change', async () => {
    const { context } = await reportsWorld()
    const { record, change, cancel, list } = await clientOf(context)
    const { id } = (await record()).body
    const { status, body } = await cancel(id, ' Se enfermó el facilitador ')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      cancelled: { date: '2026-11-04T15:00:00.000Z', reason: 'Se enfermó el facilitador' },
      mayChange: false,
    })
    expect((await change(id)).body).toMatchObject({ type: 'training-cancelled', status: 409 })
    expect((await cancel(id, 'Otra vez')).body).toMatchObject({ type: 'training-cancelled', status: 409 })
    expect((await list()).sessions).toEqual([body])
  })

  it('is changed or cancelled by one of two at once, not by both', async () => {
    const { context } = await reportsWorld()
    const { record, change, cancel, list } = await clientOf(context)
    const { id } = (await record()).body
    const [cancelled, changed] = await Promise.all([cancel(id), change(id, { hours: 9 })])
    expect(cancelled.status).toBe(200)
    expect([200, 409]).toContain(changed.status)
    const [session] = (await list()).sessions
    expect(session.cancelled.reason).toBe('No hubo sala')
    expect(session.agents).toEqual(['A-001', 'A-002'])
  })

  it.each([
    ['a competency that there is not', { competency: 'XX' }, 'competency'],
    ['a day that there is not', { date: '2026-02-30' }, 'date'],
    ['a day without its year', { date: '10/09' }, 'date'],
    ['no time at all', { hours: 0 }, 'hours'],
    ['three quarters of an hour', { hours: 0.75 }, 'hours'],
    ['a month without a break', { hours: 700 }, 'hours'],
    ['nobody', { agents: [] }, 'agents'],
    ['the same agent twice', { agents: ['A-001', 'A-001'] }, 'agents'],
    ['a note that turns the text around', { note: 'Sala \u202e2' }, 'note'],
    ['an essay', { note: 'x'.repeat(121) }, 'note'],
  ])('refuses %s, beside its field, and keeps nothing', async (_, given, field) => {
    const { context } = await reportsWorld()
    const { record, list } = await clientOf(context)
    const { status, body } = await record(given)
    expect(status).toBe(422)
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field])
    expect((await list()).sessions).toEqual([])
  })

  it('asks why a session is cancelled', async () => {
    const { context } = await reportsWorld()
    const { record, cancel } = await clientOf(context)
    const { id } = (await record()).body
    for (const reason of ['', '   ', null, 7]) expect((await cancel(id, reason)).status).toBe(422)
  })

  it('takes nobody who has left, but leaves in it who took part before', async () => {
    const { context } = await reportsWorld()
    const { record, change, list } = await clientOf(context)
    const { id } = (await record()).body
    await env.DB.prepare(`update agents set archived_at = 1 where code = 'A-002'`).run()
    expect((await record()).body).toMatchObject({ type: 'invalid', errors: [{ field: 'agents' }] })
    expect((await change(id, { hours: 2 })).status).toBe(200)
    expect((await list()).agents.map(({ agent }: { agent: string }) => agent)).toEqual(['A-001', 'A-003'])
  })
})

describe('who sees a session', () => {
  it('is who sees one of its agents; of the others the number alone', async () => {
    const { context } = await reportsWorld()
    const all = await clientOf(context)
    await all.record({ agents: ['A-001', 'A-003'] })
    await all.record({ agents: ['A-003'] })
    const { list } = await clientOf(context, lima)
    const { sessions } = await list()
    expect(sessions).toHaveLength(1)
    expect(sessions[0]).toMatchObject({ agents: ['A-001'], others: 1, mayChange: false })
  })

  it('changes it only where all of its agents are theirs', async () => {
    const { context } = await reportsWorld()
    const all = await clientOf(context)
    const mixed = (await all.record({ agents: ['A-001', 'A-003'] })).body.id
    const foreign = (await all.record({ agents: ['A-003'] })).body.id
    const { change, cancel, record, ask } = await clientOf(context, lima)
    for (const answer of [await change(mixed), await cancel(mixed)]) {
      expect(answer.body).toMatchObject({ type: 'forbidden', status: 403 })
    }
    for (const answer of [
      await change(foreign),
      await cancel(foreign),
      await ask('GET', `/training/${foreign}/effect`),
    ]) {
      expect(answer.body).toMatchObject({ type: 'training-unknown', status: 404 })
    }
    expect((await record({ agents: ['A-001', 'A-003'] })).body).toMatchObject({ type: 'agent-unknown' })
    expect((await all.list()).sessions.map(({ hours }: { hours: number }) => hours)).toEqual([4, 4])
  })

  it('is a supervisor too, of their team, who changes nothing', async () => {
    const { context } = await reportsWorld()
    await givenTeams({ 'EQ-L': ['LIM-01', 'A-001'] })
    const all = await clientOf(context)
    const { id } = (await all.record()).body
    await all.record({ agents: ['A-002'] })
    const { list, record, change, cancel } = await clientOf(context, { role: 'supervisor', team: 'EQ-L' })
    expect((await list()).sessions).toMatchObject([{ agents: ['A-001'], others: 1, mayChange: false }])
    for (const answer of [await record(), await change(id), await cancel(id)]) expect(answer.status).toBe(403)
  })

  it('asks for one office', async () => {
    const { context } = await reportsWorld()
    const { record, ask } = await clientOf(context)
    await record()
    await record({ agents: ['A-003'] })
    expect((await ask('GET', '/training?office=CUS-01')).body.sessions).toMatchObject([{ agents: ['A-003'] }])
  })
})
