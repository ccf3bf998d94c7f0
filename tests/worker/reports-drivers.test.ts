import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Driver } from '../../schema/contracts/drivers.ts'
import { type DriverRun, storeDriverRun } from '../../worker/db/drivers.ts'
import { givenStaff } from '../world/staff.ts'
import { givenPublished, reportsWorld, share, weekNumber } from './reports-world.ts'

const run: DriverRun = {
  ...{ week: weekNumber('2026-W45'), from: weekNumber('2026-W19'), to: weekNumber('2026-W44') },
  ...{ n: 4_200, withheld: null, rSquared: 0.41, smallestPair: 117 },
  drivers: [
    { competency: 'OS', importance: { kind: 'known', share: 0.6, low: 0.5, high: 0.7 } },
    { competency: 'CE', importance: { kind: 'known', share: 0.4, low: 0.3, high: 0.5 } },
    { competency: 'GI', importance: { kind: 'withheld', needs: 12 } },
    { competency: 'ET', importance: { kind: 'no-spread' } },
  ],
}
const of = (report: { drivers: Driver[] }, code: string) =>
  report.drivers.find(({ competency }) => competency === code)

describe('GET /api/v1/reports/drivers', () => {
  it('gives the entity’s importance beside the performance of the offices and weeks asked for', async () => {
    const { read, context } = await reportsWorld()
    await givenPublished([
      { office: 'LIM-01', week: '2026-W42', rows: { G1: share(20, 20), OS: share(15, 20) } },
      { office: 'CUS-01', week: '2026-W44', rows: { G1: share(10, 10), OS: share(3, 10) } },
    ])
    await storeDriverRun(env.DB, run, context.now())
    const whole = await read('/reports/drivers')
    expect(whole.computed).toEqual({
      ...{ kind: 'known', from: '2026-W19', to: '2026-W44' },
      ...{ n: 4_200, smallestPair: 117, rSquared: 0.41 },
    })
    expect(whole.drivers.map(({ competency }: Driver) => competency)).toEqual([
      ...['OS', 'RE', 'CE', 'IP', 'ET', 'RC', 'GI'],
    ])
    expect(of(whole, 'OS')).toMatchObject({
      importance: { kind: 'known', share: 0.6, low: 0.5, high: 0.7 },
      performance: { kind: 'known', share: 18 / 30, n: 30 },
    })
    expect(of(whole, 'GI')?.importance).toEqual({ kind: 'withheld', needs: 12 })
    expect(of(whole, 'ET')?.importance).toEqual({ kind: 'no-spread' })
    expect(of(whole, 'RC')).toEqual({
      competency: 'RC',
      importance: { kind: 'withheld' },
      performance: { kind: 'withheld', needs: 10 },
    })

    for (const filter of ['office=LIM-01', 'from=2026-W42&to=2026-W42']) {
      const { computed, drivers } = await read(`/reports/drivers?${filter}`)
      expect(computed).toEqual(whole.computed)
      expect(of({ drivers }, 'OS')).toMatchObject({
        importance: of(whole, 'OS')?.importance,
        performance: { share: 0.75, n: 20 },
      })
    }
  })

  it('counts for a trainer of one office that office alone, and knows no other', async () => {
    const { request, context } = await reportsWorld()
    await givenPublished([
      { office: 'LIM-01', week: '2026-W42', rows: { OS: share(15, 20) } },
      { office: 'CUS-01', week: '2026-W42', rows: { OS: share(3, 10) } },
    ])
    const { cookie } = await givenStaff(context, { role: 'trainer', offices: ['CUS-01'] })
    const own = (await (await request('/reports/drivers', cookie)).json()) as { drivers: Driver[] }
    expect(of(own, 'OS')?.performance).toMatchObject({ share: 0.3, n: 10 })
    expect((await request('/reports/drivers?office=LIM-01', cookie)).status).toBe(404)
  })

  it('says why nothing is shown: not computed yet, too few answers, or answers that contradict each other', async () => {
    const { read, context } = await reportsWorld()
    await givenPublished([{ office: 'LIM-01', week: '2026-W42', rows: { OS: share(15, 20) } }])
    expect((await read('/reports/drivers')).computed).toEqual({ kind: 'withheld', why: 'not-yet' })
    const few: DriverRun = {
      ...{ week: 1, from: 0, to: 1, n: 60, withheld: 'too-few' },
      drivers: [{ competency: 'OS', importance: { kind: 'withheld', needs: 40 } }],
    }
    await storeDriverRun(env.DB, few, context.now())
    const report = await read('/reports/drivers')
    expect(report.computed).toEqual({ kind: 'withheld', why: 'too-few' })
    expect(of(report, 'OS')?.importance).toEqual({ kind: 'withheld', needs: 40 })
    await storeDriverRun(env.DB, { ...few, week: 2, withheld: 'inconsistent', drivers: [] }, context.now())
    expect((await read('/reports/drivers')).computed).toEqual({ kind: 'withheld', why: 'inconsistent' })
  })

  it('is about no one person', async () => {
    const { request } = await reportsWorld()
    expect((await request('/reports/drivers?agent=A-001')).status).toBe(422)
  })
})
