import { describe, expect, it } from 'vitest'
import { givenPublished, reportsWorld, share } from './reports-world.ts'

type Result = {
  competency: string
  estimate: unknown
  trend: { week: string; estimate: { kind: string; n?: number; share?: number } }[]
}

describe('the weekly line of each competency', () => {
  it('has a point for each week since the first publication, and adds up to the competency', async () => {
    const { read } = await reportsWorld()
    await givenPublished([
      { office: 'LIM-01', week: '2026-W42', rows: { G1: share(20, 20), OS: share(15, 20) } },
      { office: 'CUS-01', week: '2026-W42', rows: { G1: share(10, 10), OS: share(6, 10) } },
      {
        office: 'LIM-01',
        week: '2026-W44',
        rows: { G1: share(20, 20), OS: share(12, 20), CE: share(9, 10) },
      },
    ])
    const { competencies } = await read('/reports/competencies')
    const of = (code: string): Result => competencies.find((each: Result) => each.competency === code)

    expect(of('OS').estimate).toMatchObject({ kind: 'known', share: 33 / 50, n: 50 })
    expect(of('OS').trend.map(({ week, estimate }) => [week, estimate.n])).toEqual([
      ['2026-W42', 30],
      ['2026-W43', undefined],
      ['2026-W44', 20],
    ])
    expect(of('OS').trend[0]?.estimate.share).toBe(21 / 30)
    expect(of('CE').trend.map(({ estimate }) => estimate.kind)).toEqual(['withheld', 'withheld', 'known'])
    expect(of('GI').trend.every(({ estimate }) => estimate.kind === 'withheld')).toBe(true)
  })

  it('is the same that the trend report gives', async () => {
    const { read } = await reportsWorld()
    await givenPublished([
      { office: 'LIM-01', week: '2026-W40', rows: { G1: share(20, 20), RC: [1, 2, 3, 4, 5] } },
      { office: 'LIM-01', kind: 'reply', week: '2026-W44', rows: { G1: share(20, 20), RC: share(12, 20) } },
    ])
    for (const filter of ['', 'kind=reply', 'office=CUS-01', 'from=2026-W41&to=2026-W44']) {
      const { competencies } = await read(`/reports/competencies?${filter}`)
      const { points } = await read(`/reports/trend?measure=RC&${filter}`)
      expect(competencies.find((each: Result) => each.competency === 'RC').trend).toEqual(points)
    }
  })

  it('is left out with all else that is not the agent’s', async () => {
    const { read } = await reportsWorld()
    const rows = { G1: share(10, 10), OS: share(9, 10), TE1: share(9, 10) }
    await givenPublished([{ office: 'LIM-01', agent: 'A-001', week: '2026-W44', rows }])
    const { competencies } = await read('/reports/competencies?agent=A-001')
    const of = (code: string): Result => competencies.find((each: Result) => each.competency === code)
    expect(of('OS').trend).toHaveLength(1)
    expect(of('TE').trend).toEqual([])
  })
})
