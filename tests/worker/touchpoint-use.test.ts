import { describe, expect, it } from 'vitest'
import type { TouchpointsReport } from '../../schema/contracts/touchpoints.ts'
import { archiveAgent } from '../../worker/services/archive-agent.ts'
import { checkTallies } from '../../worker/services/check-tallies.ts'
import { correctRoster } from '../../worker/services/correct-roster.ts'
import { createTouchpoint } from '../../worker/services/create-touchpoint.ts'
import { erase } from '../../worker/services/erase.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { quarantine } from '../../worker/services/quarantine.ts'
import { officeWithApi } from '../world/api.ts'
import { givenRoster } from '../world/catalogue.ts'
import { browserOf, withoutDatabase } from './survey-world.ts'

const week = 7 * 86_400_000

async function codesInUse() {
  const world = await officeWithApi()
  const { context, clock, ask, open, answer, settled } = world
  const office = await createTouchpoint(context, { office: 'LIM-01' })
  const desk = await createTouchpoint(context, { office: 'LIM-01', desk: 'D-1' })
  const agent = await createTouchpoint(context, { office: 'LIM-01', agent: 'A-014' })
  const codes = { office, desk, agent }
  const send = async (code: string, given: { id?: string; complete?: boolean; seal?: string } = {}) => {
    const seal = given.seal ?? (await open(code)).seal
    const sent = { id: crypto.randomUUID(), ...given, seal, answers: { G1: 5 } }
    const { status } = await answer(sent)
    return { ...sent, status }
  }
  const sendMany = async (code: string, n: number) => {
    const ids: string[] = []
    for (let index = 0; index < n; index++) ids.push((await send(code)).id)
    return ids
  }
  const report = async (query = '') => {
    const { status, body } = await ask(`/api/v1/reports/touchpoints${query}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return body as unknown as TouchpointsReport
  }
  /** [scans, answers] of a code. */
  const uses = async (code: string, query = '') => {
    const found = (await report(query)).touchpoints.find((each) => each.code === code)
    return [found?.scans, found?.answers]
  }
  const scan = async (path: string, init: RequestInit = {}) => {
    const { status } = await ask(path, init)
    await settled()
    return status
  }
  const nextWeek = () => {
    clock.now += week
  }
  return { ...world, codes, send, sendMany, report, uses, scan, nextWeek }
}

describe('scans', () => {
  it('are counted once for each opening, in the week of the office’s calendar', async () => {
    const { codes, clock, scan, report, nextWeek } = await codesInUse()
    clock.now = Date.parse('2026-11-09T03:00:00Z') // Sunday, 22:00 in Lima
    expect(await scan(`/e/${codes.desk}`)).toBe(200)
    expect(await scan(`/e/${codes.desk}?lang=en`)).toBe(200)
    clock.now = Date.parse('2026-11-09T05:00:00Z') // Monday, 00:00 in Lima
    expect(await scan(`/e/${codes.desk}`)).toBe(200)
    const [at] = (await report('')).touchpoints.filter(({ code }) => code === codes.desk)
    expect(at).toMatchObject({ scans: 2, lastScanned: '2026-W46' })
    nextWeek()
    expect((await report()).touchpoints.map(({ scans }) => scans)).toEqual([0, 3, 0])
  })

  it('are no looks ahead, no reopenings, no links from our own pages, no visits, no strangers', async () => {
    const { codes, scan, uses, nextWeek, open, register, context, send } = await codesInUse()
    const { seal } = await open(codes.desk)
    await scan(`/e/${codes.desk}`, { method: 'HEAD' })
    await scan(`/e/${codes.desk}`, { headers: { 'sec-purpose': 'prefetch;prerender' } })
    await scan(`/e/${codes.desk}`, { headers: { purpose: 'prefetch' } })
    await scan(`/e/${codes.desk}`, { headers: { 'x-moz': 'prefetch' } })
    await scan(`/e/${codes.desk}`, { headers: { 'sec-fetch-site': 'same-origin' } })
    await scan(`/e/${codes.desk}`, { headers: { cookie: 'answered=1' } })
    await scan(`/e/${codes.desk}?seal=${seal}`)
    await scan(`/e/${codes.desk.toLowerCase()}-`)
    await scan(`/e/${codes.desk}/gracias`)
    await scan(`/e/AAAAAAAA`)
    await send(codes.desk)
    const visit = await register({ office: 'LIM-01', servedAt: '2026-11-02T09:30:00-05:00' })
    expect(await scan(new URL(String(visit.body.url)).pathname)).toBe(200)
    const { results } = await context.db.prepare('select * from touchpoint_use').all()
    expect(results).toEqual([])
    nextWeek()
    expect(await uses(codes.desk)).toEqual([0, 1])
  })

  it('of a revoked code are none', async () => {
    const { codes, post, scan, uses, nextWeek } = await codesInUse()
    await scan(`/e/${codes.desk}`)
    await post(`/api/v1/touchpoints/${codes.desk}/revoke`, {})
    expect(await scan(`/e/${codes.desk}`)).toBe(410)
    nextWeek()
    expect(await uses(codes.desk)).toEqual([1, 0])
  })

  it('that can’t be counted keep no survey from opening', async () => {
    const { codes, context } = await codesInUse()
    const closed = browserOf(withoutDatabase(context))
    expect((await closed.get(`/e/${codes.desk}`)).status).toBe(200)
    const full = { prepare: (sql: string) => context.db.prepare(sql.replace('touchpoint_use', 'nowhere')) }
    const work: Promise<void>[] = []
    const later = (each: Promise<void>) => void work.push(each)
    const { get } = browserOf({ ...context, db: full as D1Database, later })
    expect((await get(`/e/${codes.desk}`)).status).toBe(200)
    expect(work).toHaveLength(1)
    await expect(Promise.all(work)).resolves.toBeDefined()
  })
})

describe('answers by code', () => {
  it('count once however often they are sent, and not before their week is over', async () => {
    const { codes, send, uses, nextWeek } = await codesInUse()
    const { id, seal } = await send(codes.desk)
    expect((await send(codes.desk, { id, seal })).status).toBe(200)
    const partial = await send(codes.desk, { complete: false })
    await send(codes.desk, { id: partial.id, seal: partial.seal })
    const raced = crypto.randomUUID()
    await Promise.all([1, 2, 3].map(() => send(codes.desk, { id: raced, seal })))
    expect(await uses(codes.desk)).toEqual([0, 0])
    nextWeek()
    expect(await uses(codes.desk)).toEqual([0, 3])
    expect(await uses(codes.office)).toEqual([0, 0])
  })

  it('are the same before and after publication, which empties the code of each response', async () => {
    const { codes, sendMany, uses, nextWeek, context } = await codesInUse()
    await sendMany(codes.office, 7)
    await sendMany(codes.desk, 6)
    await sendMany(codes.agent, 3)
    nextWeek()
    await sendMany(codes.office, 2)
    const expected = [7, 6, 3]
    const counted = async () =>
      (await Promise.all([codes.office, codes.desk, codes.agent].map((code) => uses(code)))).map(
        ([, answers]) => answers,
      )
    expect(await counted()).toEqual(expected)
    await publishNow(context)
    expect(await counted()).toEqual(expected)
    await publishNow(context)
    expect(await counted()).toEqual(expected)
    const { results } = await context.db
      .prepare(
        'select block is null as waits, touchpoint is null as empty, count(*) as n from responses group by 1, 2',
      )
      .all()
    expect(results).toEqual([
      { waits: 0, empty: 1, n: 13 },
      { waits: 1, empty: 0, n: 5 },
    ])
    nextWeek()
    expect(await counted()).toEqual([9, 6, 3])
    expect(await checkTallies(context)).toEqual(expect.objectContaining({ problems: [] }))
  })

  it('are told by week', async () => {
    const { codes, sendMany, uses, nextWeek, context } = await codesInUse()
    await sendMany(codes.office, 4)
    nextWeek()
    await sendMany(codes.office, 6)
    nextWeek()
    await publishNow(context)
    expect(await uses(codes.office, '?from=2026-W45&to=2026-W45')).toEqual([0, 4])
    expect(await uses(codes.office, '?from=2026-W46&to=2026-W46')).toEqual([0, 6])
    expect(await uses(codes.office)).toEqual([0, 10])
  })

  it('lose what is quarantined or erased while it waits, and keep what is counted', async () => {
    const { codes, sendMany, uses, nextWeek, context } = await codesInUse()
    const [first = '', second = '', third = '', fourth = ''] = await sendMany(codes.office, 14)
    nextWeek()
    await quarantine(context, [first])
    await erase(context, second)
    expect(await uses(codes.office)).toEqual([0, 12])
    await publishNow(context)
    expect(await uses(codes.office)).toEqual([0, 12])
    await erase(context, third)
    await quarantine(context, [fourth])
    await publishNow(context)
    expect(await uses(codes.office)).toEqual([0, 12])
  })

  it('stay with their code when they pass to the office, or to whom a corrected roster names', async () => {
    const { codes, sendMany, uses, nextWeek, context } = await codesInUse()
    await sendMany(codes.agent, 6)
    await sendMany(codes.desk, 5)
    await givenRoster(context, 'D-1', [{ agent: 'A-015', from: 0, to: 60 * 24 * 365 * 80 }])
    expect(await correctRoster(context, 'D-1')).toBe(5)
    await archiveAgent(context, 'A-014')
    await archiveAgent(context, 'A-015')
    nextWeek()
    await publishNow(context)
    expect(await context.db.prepare('select n from blocks').first('n')).toBe(11)
    expect([await uses(codes.agent), await uses(codes.desk)]).toEqual([
      [0, 6],
      [0, 5],
    ])
  })

  it('are counted once when a publication is overtaken and tried again, or cut off', async () => {
    const { codes, sendMany, uses, nextWeek, context } = await codesInUse()
    const [taken = ''] = await sendMany(codes.office, 12)
    nextWeek()
    let overtaken = 0
    const busy = {
      prepare: (sql: string) => context.db.prepare(sql),
      batch: async (statements: D1PreparedStatement[]) => {
        // Only the batch that stores blocks is so long.
        if (statements.length > 4 && overtaken++ === 0) await quarantine(context, [taken])
        return context.db.batch(statements)
      },
    }
    await publishNow({ ...context, db: busy as D1Database })
    expect(overtaken).toBe(2)
    expect(await uses(codes.office)).toEqual([0, 11])
    await Promise.allSettled([publishNow(context), publishNow(context)])
    expect(await uses(codes.office)).toEqual([0, 11])
  })
})

describe('GET /api/v1/reports/touchpoints', () => {
  it('lists the codes of the offices asked for, by place, revoked ones too', async () => {
    const { codes, post, context, report } = await codesInUse()
    const santiago = await createTouchpoint(context, { office: 'SCL-01' })
    await post(`/api/v1/touchpoints/${codes.desk}/revoke`, {})
    const all = await report()
    expect(all.touchpoints.map(({ code, revoked }) => [code, revoked])).toEqual([
      [codes.office, false],
      [codes.desk, true],
      [codes.agent, false],
      [santiago, false],
    ])
    expect(all.offices.map(({ office }) => office)).toEqual(['LIM-01', 'SCL-01'])
    const one = await report('?office=SCL-01')
    expect(one.touchpoints.map(({ code }) => code)).toEqual([santiago])
  })

  it.each([
    ['?office=XXX', 404, 'office-unknown'],
    ['?from=2026-W99', 422, 'invalid'],
    ['?from=2026-W45&to=2026-W44', 400, 'window-reversed'],
    ['?from=2031-W01&to=2031-W02', 404, 'window-empty'],
    ['?agent=A-014', 422, 'invalid'],
    ['?kind=open', 422, 'invalid'],
  ])('%s is refused with %i %s', async (query, status, type) => {
    const { ask } = await codesInUse()
    const answered = await ask(`/api/v1/reports/touchpoints${query}`)
    expect([answered.status, answered.body.type]).toEqual([status, type])
  })
})
