import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { weekName } from '../../schema/calendar.ts'
import fromR from '../vectors/r/spc.json' with { type: 'json' }
import { givenStaff } from '../world/staff.ts'
import { givenPublished, reportsWorld, share, weekNumber } from './reports-world.ts'

const { laney } = fromR
const last = weekNumber('2026-W44')
const first = last - 29
const inOrder = (index: number) => weekName(first + index)

/** Thirty published weeks of LIM-01, those of R's series; CUS-01 has the same from its other side. */
async function world() {
  const made = await reportsWorld()
  const { x, n } = laney.all
  await givenPublished(
    x.flatMap((favorable, index) => {
      const answers = n[index] as number
      const week = inOrder(index)
      return [
        { office: 'LIM-01', agent: 'A-001', week, rows: { G1: share(favorable, answers) } },
        { office: 'CUS-01', agent: 'A-003', week, rows: { G1: share(answers - favorable, answers) } },
      ]
    }),
  )
  const send = (method: string, path: string, body?: unknown, cookie?: string) =>
    as(cookie)(method, path, body)
  const manager = await givenStaff(made.context)
  const as =
    (cookie = manager.cookie) =>
    (method: string, path: string, body?: unknown) =>
      made.app.request(
        `/api/v1${path}`,
        {
          method,
          headers: { cookie, 'content-type': 'application/json' },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        },
        env,
      )
  return { ...made, send }
}

const set = { office: 'LIM-01', measure: 'G1', week: inOrder(15), note: 'Nuevo sistema de turnos' }
const half = '/reports/overview?office=LIM-01'

describe('the chart of a report', () => {
  it('has the limits that R gives, over half a year, however short the window', async () => {
    const { read } = await world()
    const whole = (await read(`/reports/trend?office=LIM-01&from=${inOrder(0)}`)).control
    expect(whole.share.phases).toHaveLength(1)
    const [{ limits }] = whole.share.phases
    expect(limits).toMatchObject({ kind: 'known', from: inOrder(0), to: '2026-W44' })
    expect(limits.centre).toBeCloseTo(laney.all.centre, 12)
    expect(limits.weeks).toHaveLength(30)
    expect(limits.weeks[29].low).toBeCloseTo(laney.all.low[29] as number, 11)
    const short = await read(`${half}&from=2026-W44`)
    expect(short.trend).toHaveLength(1)
    expect(short.control.points.map(({ week }: { week: string }) => week)).toEqual(
      Array.from({ length: 26 }, (_, index) => inOrder(index + 4)),
    )
    expect(short.satisfaction.n).toBe(laney.all.n[29])
  })

  it('says whose limits can be set: an office’s, the entity’s, of an agent nobody’s', async () => {
    const { read, request, context } = await world()
    expect((await read(half)).control.settable).toEqual({ office: 'LIM-01' })
    expect((await read('/reports/overview')).control.settable).toEqual({})
    expect((await read('/reports/overview?agent=A-001')).control).not.toHaveProperty('settable')
    expect((await read('/reports/agents/A-001')).control).not.toHaveProperty('settable')
    const own = await givenStaff(context, { offices: ['LIM-01'] })
    const report = await (await request('/reports/overview', own.cookie)).json<{
      control: { settable: object }
    }>()
    expect(report.control.settable).toEqual({ office: 'LIM-01' })
  })

  it('is left out where the overall result of an agent is', async () => {
    const { request, context } = await world()
    const trainer = await givenStaff(context, { role: 'trainer' })
    const report = await (await request('/reports/agents/A-001', trainer.cookie)).json()
    expect(report).not.toHaveProperty('control')
  })
})

describe('limits set anew', () => {
  it('cut the chart in two, with their note and who set them, until they are removed', async () => {
    const { send, read } = await world()
    const before = (await read(half)).control
    const made = await send('POST', '/limit-bases', set)
    expect(made.status).toBe(201)
    const { id } = await made.json<{ id: string }>()
    const { phases } = (await read(half)).control.share
    expect(phases.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual([
      [inOrder(4), inOrder(14)],
      [inOrder(15), '2026-W44'],
    ])
    expect(phases[0].limits).toEqual({ kind: 'too-few', needs: 1 })
    expect(phases[1].base).toMatchObject({ id, week: inOrder(15), note: set.note, by: 'manager' })
    const total = (counts: readonly number[]) => counts.slice(15).reduce((sum, count) => sum + count)
    expect(phases[1].limits.centre).toBeCloseTo(total(laney.all.x) / total(laney.all.n), 12)
    expect((await send('DELETE', `/limit-bases/${id}`)).status).toBe(204)
    expect((await read(half)).control).toEqual(before)
    expect((await send('DELETE', `/limit-bases/${id}`)).status).toBe(404)
  })

  it('may be frozen on weeks, as R freezes them, and hold for charts that no longer show these', async () => {
    const { send, read } = await world()
    const [from = 0, to = 0] = laney.frozen.base
    const frozen = { from: inOrder(from), to: inOrder(to) }
    expect((await send('POST', '/limit-bases', { ...set, week: inOrder(from), frozen })).status).toBe(201)
    const { phases } = (await read(half)).control.share
    expect(phases).toHaveLength(1)
    expect(phases[0].base.frozen).toEqual(frozen)
    expect(phases[0].limits.centre).toBeCloseTo(laney.frozen.centre, 12)
    expect(phases[0].limits.weeks.at(-1).high).toBeCloseTo(laney.frozen.high.at(-1) as number, 11)
  })

  it('are of one measure, and of one office or the whole entity', async () => {
    const { send, read } = await world()
    await send('POST', '/limit-bases', set)
    for (const path of [
      '/reports/overview?office=CUS-01',
      '/reports/overview',
      '/reports/trend?office=LIM-01&measure=CE',
    ]) {
      expect((await read(path)).control.share.phases).toHaveLength(1)
    }
    const { office: _, ...entity } = set
    expect((await send('POST', '/limit-bases', entity)).status).toBe(201)
    expect((await read('/reports/overview')).control.mean.phases).toHaveLength(2)
    expect((await read('/reports/agents/A-001')).control.mean.phases).toHaveLength(1)
  })

  it('are refused where there are some from the same week', async () => {
    const { send } = await world()
    await send('POST', '/limit-bases', set)
    const again = await send('POST', '/limit-bases', { ...set, note: 'Otra' })
    expect(again.status).toBe(409)
    expect(await again.json()).toMatchObject({ type: 'limits-exist' })
    expect((await send('POST', '/limit-bases', { ...set, office: 'CUS-01' })).status).toBe(201)
  })

  it('are refused with the field that is not right', async () => {
    const { send, read } = await world()
    for (const [change, field] of [
      [{ week: '2026-W45' }, 'week'],
      [{ week: '2020-W10' }, 'week'],
      [{ week: '2027-W53' }, 'week'],
      [{ frozen: { from: inOrder(0), to: '2026-W46' } }, 'frozen.to'],
      [{ frozen: { from: inOrder(0), to: inOrder(10) } }, 'frozen.to'],
      [{ frozen: { from: inOrder(20), to: inOrder(2) } }, 'frozen.to'],
      [{ note: '   ' }, 'note'],
      [{ note: 'x'.repeat(121) }, 'note'],
      [{ note: 'a\u202eb' }, 'note'],
    ] as const) {
      const refused = await send('POST', '/limit-bases', { ...set, ...change })
      expect([change, refused.status]).toEqual([change, 422])
      const { errors } = await refused.json<{ errors: { field: string }[] }>()
      expect([change, errors.map((error) => error.field)]).toEqual([change, [field]])
    }
    expect((await read(half)).control.share.phases).toHaveLength(1)
  })

  it('are refused for a measure that does not exist', async () => {
    const { send } = await world()
    expect((await send('POST', '/limit-bases', { ...set, measure: 'NADA' })).status).toBe(404)
  })

  it('outlive who set them, without their name', async () => {
    const { send, read, context } = await world()
    const gone = await givenStaff(context, { offices: ['LIM-01'] })
    await send('POST', '/limit-bases', set, gone.cookie)
    for (const table of ['sessions', 'accounts']) {
      await env.DB.prepare(`delete from ${table} where user_id = ?1`).bind(gone.id).run()
    }
    await env.DB.prepare('delete from user_offices where user = ?1').bind(gone.id).run()
    await env.DB.prepare('delete from users where id = ?1').bind(gone.id).run()
    const { base } = (await read(half)).control.share.phases[1]
    expect(base).not.toHaveProperty('by')
    expect(base.note).toBe(set.note)
  })
})
