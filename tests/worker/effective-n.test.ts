import { describe, expect, it } from 'vitest'
import type { OverviewReport } from '../../schema/contracts/reports.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { quarantine } from '../../worker/services/quarantine.ts'
import { officeWithApi } from '../world/api.ts'

const week = 7 * 86_400_000

async function entity() {
  const world = await officeWithApi()
  const { context, clock, ask, open, post, answer, register, settled, keys } = world
  await context.db.prepare(`insert into procedures (code, name) values ('PAS', 'Pasaporte')`).run()
  const visited = async (procedure: string | undefined, count: number, favorable: number) => {
    const ids: string[] = []
    for (let each = 0; each < count; each++) {
      const servedAt = new Date(clock.now).toISOString()
      const { body } = await register({ office: 'LIM-01', servedAt, ...(procedure && { procedure }) })
      const { seal } = await open(new URL(String(body.url)).pathname.split('/').at(-1) ?? '')
      const id = crypto.randomUUID()
      const { status } = await answer({ id, seal, complete: true, answers: { G1: each < favorable ? 5 : 1 } })
      expect(status).toBe(201)
      ids.push(id)
    }
    return ids
  }
  const tell = async (totals: readonly object[]) => {
    const told = await post('/api/v1/served', { office: 'LIM-01', totals }, { authorization: keys['LIM-01'] })
    expect(told.status).toBe(200)
  }
  const nextWeek = async () => {
    await settled()
    clock.now += week
    await publishNow(context)
  }
  const overview = async (query = '') => {
    const { status, body } = await ask(`/api/v1/reports/overview${query}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return body as unknown as OverviewReport
  }
  return { ...world, visited, tell, nextWeek, overview }
}

const served = (DNI: number, PAS: number, day = '2026-11-02') => [
  { day, agent: 'A-014', procedure: 'DNI', people: DNI },
  { day, procedure: 'PAS', people: PAS },
]

describe('the intervals of an office whose procedures are unequally heard', () => {
  it('are Wilson’s at Kish’s effective n, of what is published and of what was told last', async () => {
    const { visited, tell, nextWeek, overview } = await entity()
    await visited('DNI', 40, 32)
    await visited('PAS', 20, 16)
    await tell(served(999, 100))
    await tell([...served(60, 100), { day: '2026-11-02', procedure: 'DNI', people: 40 }])
    expect((await overview()).satisfaction.kind).toBe('withheld')
    await nextWeek()
    // R 4: weights 0.75 and 1.5, 60^2 / (40 * 0.75^2 + 20 * 1.5^2) = 53.3; the interval as in wilson-interval.test.ts.
    const satisfaction = {
      ...{ kind: 'known', share: 0.8, n: 60, effective: 53, mean: 80, distribution: [12, 0, 0, 0, 48] },
      ...{ low: expect.closeTo(0.674219947957, 10), high: expect.closeTo(0.885467263739, 10) },
    }
    const report = await overview()
    expect(report.offices[0]?.satisfaction).toEqual(satisfaction)
    expect(report.satisfaction).toEqual(satisfaction)
    expect(report.expectations).not.toHaveProperty('effective')

    // Neither what waits nor those served in weeks that are not published change it.
    await visited('PAS', 9, 0)
    await tell(served(1, 500, '2026-11-09'))
    expect((await overview()).satisfaction).toEqual(satisfaction)
    // By kind there are no totals.
    expect((await overview('?kind=verified')).satisfaction).not.toHaveProperty('effective')
  })

  it('are the plain ones where no total is told by procedure, or most answers don’t know theirs', async () => {
    const { visited, tell, nextWeek, overview } = await entity()
    await visited('DNI', 6, 6)
    await visited('PAS', 3, 3)
    await visited(undefined, 10, 3)
    await tell([{ day: '2026-11-02', people: 300 }])
    await nextWeek()
    const plain = (await overview()).satisfaction
    expect(plain).toMatchObject({ kind: 'known', n: 19 })
    expect(plain).not.toHaveProperty('effective')
    await tell(served(100, 1))
    expect((await overview()).satisfaction).toEqual(plain)
  })

  it('forget a block that is withdrawn', async () => {
    const { context, visited, tell, nextWeek, overview } = await entity()
    await visited('DNI', 40, 32)
    await visited('PAS', 20, 16)
    await tell(served(100, 100))
    await nextWeek()
    const [stolen = ''] = await visited('PAS', 30, 30)
    await nextWeek()
    // 40 and 50 of 100 and 100: 90^2 / (40 * 1.125^2 + 50 * 0.9^2) = 88.9.
    expect((await overview()).satisfaction).toMatchObject({ n: 90, effective: 88 })
    expect(await quarantine(context, [stolen])).toEqual({ left: 0, withdrawn: 1 })
    expect((await overview()).satisfaction).toMatchObject({ n: 60, effective: 53 })
  })
})
