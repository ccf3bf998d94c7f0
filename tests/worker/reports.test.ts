import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { givenPublished, givenWaiting, reportsWorld, share } from './reports-world.ts'

describe('GET /api/v1/reports/overview', () => {
  it('gives the share of both offices together with Wilson’s interval, its distribution and its mean', async () => {
    const { read } = await reportsWorld()
    await givenPublished([
      { office: 'LIM-01', agent: 'A-001', week: '2026-W40', rows: { G1: [60, 30, 12, 20, 11] } },
      { office: 'LIM-01', kind: 'reply', week: '2026-W44', rows: { G1: [30, 20, 10, 20, 10] } },
      { office: 'CUS-01', agent: 'A-003', week: '2026-W44', rows: { G1: [10, 10, 0, 10, 10] } },
    ])
    const { satisfaction, scope } = await read('/reports/overview')
    // Newcombe (1998), Stat Med 17:857, Table I, method 3: 81 of 263
    expect(satisfaction).toMatchObject({ kind: 'known', n: 263, distribution: [100, 60, 22, 50, 31] })
    expect(satisfaction.share).toBeCloseTo(81 / 263, 12)
    expect(satisfaction.low).toBeCloseTo(0.2553, 4)
    expect(satisfaction.high).toBeCloseTo(0.3662, 4)
    expect(satisfaction.mean).toBeCloseTo((60 * 25 + 22 * 50 + 50 * 75 + 31 * 100) / 263, 10)
    expect(scope).toEqual({
      from: '2026-W32',
      to: '2026-W44',
      publishedThrough: '2026-W44',
      entity: 'Municipalidad de Prueba',
      demonstration: false,
    })
  })

  it('counts «the same as expected» as favorable, and of the outcome only «yes, all of it»', async () => {
    const { read } = await reportsWorld()
    const rows = { G1: share(10, 10), G5: [1, 2, 5, 1, 1], G2: [3, 0, 4, 0, 13] } as const
    await givenPublished([{ office: 'LIM-01', week: '2026-W44', rows }])
    const { expectations, outcome } = await read('/reports/overview')
    expect(expectations).toMatchObject({ share: 0.7, n: 10 })
    expect(outcome).toMatchObject({ share: 0.65, n: 20 })
  })

  it('compares with the window of equal length before, and with nothing older', async () => {
    const { read } = await reportsWorld()
    await givenPublished([
      { office: 'LIM-01', week: '2026-W44', rows: { G1: share(56, 70) } },
      { office: 'LIM-01', week: '2026-W43', rows: { G1: share(20, 40) } },
      { office: 'LIM-01', week: '2026-W42', rows: { G1: share(28, 40) } },
      { office: 'LIM-01', week: '2026-W40', rows: { G1: share(0, 99) } },
    ])
    // Newcombe (1998), Stat Med 17:873, Table II, method 10: 56/70 − 48/80; the second window has two weeks
    const one = await read('/reports/overview?from=2026-W44&to=2026-W45')
    expect(one.change.difference).toBeCloseTo(0.2, 12)
    expect(one.change.low).toBeCloseTo(0.0524, 4)
    expect(one.change.high).toBeCloseTo(0.3339, 4)
    const first = await read('/reports/overview?from=2026-W40&to=2026-W40')
    expect(first.change).toEqual({ kind: 'withheld', needs: 10 })
  })

  it('has a point for each week since the first publication, and says where there is none', async () => {
    const { read } = await reportsWorld()
    await givenPublished([
      { office: 'LIM-01', week: '2026-W42', rows: { G1: share(15, 20) } },
      { office: 'CUS-01', week: '2026-W42', rows: { G1: share(15, 22) } },
      { office: 'LIM-01', week: '2026-W44', rows: { G1: share(20, 20) } },
    ])
    const { trend } = await read('/reports/overview')
    expect(trend.map((point: { week: string }) => point.week)).toEqual(['2026-W42', '2026-W43', '2026-W44'])
    // mpmath 1.3, the closed form of Wilson’s interval: 30 of 42
    expect(trend[0].estimate).toMatchObject({ n: 42, share: 30 / 42 })
    expect(trend[0].estimate.low).toBeCloseTo(0.5643279073, 9)
    expect(trend[0].estimate.high).toBeCloseTo(0.8283297537, 9)
    expect(trend[1].estimate).toEqual({ kind: 'withheld', needs: 10 })
  })

  it('gives each office its own share, and says what a withheld one still needs', async () => {
    const { read } = await reportsWorld()
    await givenPublished([{ office: 'LIM-01', week: '2026-W44', rows: { G1: share(15, 20) } }])
    await givenWaiting({ office: 'CUS-01', agent: 'A-003' }, 4)
    await givenWaiting({ office: 'CUS-01' }, 7)
    const { offices } = await read('/reports/overview')
    const rate = { kind: 'unknown', why: 'no-totals' }
    expect(offices).toEqual([
      {
        office: 'CUS-01',
        name: 'Sede CUS-01',
        satisfaction: { kind: 'withheld', needs: 3 },
        flagged: { responses: 0, flagged: 0 },
        rate,
      },
      {
        office: 'LIM-01',
        name: 'Sede LIM-01',
        satisfaction: expect.objectContaining({ kind: 'known', n: 20 }),
        flagged: { responses: 20, flagged: 0 },
        rate,
      },
    ])
  })

  it('says how many of the published are flagged, not of those withdrawn, and of whom it speaks', async () => {
    const { read, context } = await reportsWorld()
    const rows = { G1: share(15, 20) }
    await givenPublished([
      { office: 'LIM-01', week: '2026-W43', rows },
      { office: 'LIM-01', week: '2026-W44', rows },
      { office: 'LIM-01', agent: 'A-001', kind: 'verified', week: '2026-W44', rows },
      { office: 'CUS-01', agent: 'A-003', week: '2026-W44', rows },
    ])
    await context.db.batch([
      context.db.prepare('update blocks set flagged = ordinal * 2'),
      context.db.prepare('update blocks set withdrawn_at = 1 where ordinal = 2'),
      context.db.prepare(
        `insert into participation (office, week, kind, served, complete)
         values ('LIM-01', 2965, '', 50, 0), ('LIM-01', 2965, 'open', 0, 4)`,
      ),
    ])
    const all = await read('/reports/overview')
    expect(all.flagged).toEqual({ responses: 60, flagged: 2 + 6 + 8 })
    expect(all.rate).toMatchObject({ kind: 'known', answered: 4, of: 50, few: true })
    expect(all.offices.map(({ flagged }: { flagged: object }) => flagged)).toEqual([
      { responses: 20, flagged: 8 },
      { responses: 40, flagged: 8 },
    ])
    const links = await read('/reports/overview?kind=verified')
    expect([links.flagged, links.rate]).toEqual([{ responses: 20, flagged: 6 }, undefined])
    expect((await read('/reports/agents/A-003')).flagged).toEqual({ responses: 20, flagged: 8 })
  })

  it('narrows to an office, to a kind, or to an agent over all kinds', async () => {
    const { read } = await reportsWorld()
    await givenPublished([
      { office: 'LIM-01', agent: 'A-001', week: '2026-W44', rows: { G1: share(10, 10) } },
      { office: 'LIM-01', agent: 'A-001', kind: 'verified', week: '2026-W43', rows: { G1: share(10, 11) } },
      { office: 'LIM-01', kind: 'verified', week: '2026-W43', rows: { G1: share(10, 12) } },
      { office: 'CUS-01', agent: 'A-003', week: '2026-W44', rows: { G1: share(10, 100) } },
    ])
    const n = async (query: string) => (await read(`/reports/overview${query}`)).satisfaction.n
    expect(await n('')).toBe(133)
    expect(await n('?office=LIM-01')).toBe(33)
    expect(await n('?kind=verified')).toBe(23)
    expect(await n('?agent=A-001')).toBe(21)
    expect(await n('?office=LIM-01&kind=open')).toBe(10)
    expect((await read('/reports/overview?office=CUS-01&agent=A-001')).satisfaction.kind).toBe('withheld')
  })

  it('leaves out what is not the agent’s to answer for', async () => {
    const { read } = await reportsWorld()
    const rows = { G1: share(10, 10), G5: share(10, 10), G2: share(10, 10) }
    await givenPublished([{ office: 'LIM-01', agent: 'A-001', week: '2026-W44', rows }])
    const { satisfaction, expectations, outcome } = await read('/reports/overview?agent=A-001')
    expect(satisfaction.kind).toBe('known')
    expect(expectations).toEqual({ kind: 'withheld', needs: 0, notForAgents: true })
    expect(outcome).toEqual({ kind: 'withheld', needs: 0, notForAgents: true })
  })

  it('answers before anything was published: all is withheld', async () => {
    const { read } = await reportsWorld()
    const report = await read('/reports/overview')
    expect(report).toMatchObject({
      scope: { from: '2026-W32', to: '2026-W44' },
      satisfaction: { kind: 'withheld', needs: 10 },
      change: { kind: 'withheld', needs: 10 },
      trend: [],
    })
    expect(report.scope.publishedThrough).toBeUndefined()
  })

  it('answers where there is no office at all', async () => {
    const { read } = await reportsWorld({})
    await env.DB.prepare('delete from offices').run()
    expect(await read('/reports/overview')).toMatchObject({ satisfaction: { kind: 'withheld' }, offices: [] })
  })

  it('sees what was imported where the publisher has never run', async () => {
    const { read } = await reportsWorld()
    await givenPublished([
      { office: 'LIM-01', kind: 'import', week: '2025-W10', rows: { G1: share(15, 20) } },
      { office: 'LIM-01', kind: 'import', week: '2024-W10', rows: { G1: share(15, 20) } },
    ])
    await env.DB.prepare('update offices set published_through = null').run()
    const { scope, satisfaction } = await read('/reports/overview')
    expect(scope).toMatchObject({ to: '2025-W10', publishedThrough: '2025-W10' })
    expect(satisfaction.n).toBe(20)
    expect((await read('/offices')).weeks).toEqual({ first: '2024-W10', last: '2025-W10' })
  })
})

describe('GET /api/v1/reports/competencies', () => {
  it('gives all eleven in order, each with the items behind it, its source and what it rests on', async () => {
    const { read } = await reportsWorld()
    const rows = { G1: share(40, 40), OS: [5, 5, 10, 10, 10], OS1: share(15, 20), RE: share(15, 20) } as const
    await givenPublished([{ office: 'LIM-01', week: '2026-W44', rows }])
    await givenWaiting({ office: 'LIM-01' }, 9, { GI: { 1: [0, 0, 0, 1, 1], 2: [0, 0, 0, 0, 2] } })
    const { competencies, expectations } = await read('/reports/competencies')
    expect(competencies.map((each: { competency: string }) => each.competency)).toEqual(
      'OS RE CE TE IP ET DA RC AC PO GI'.split(' '),
    )
    const of = (code: string) => competencies.find((each: { competency: string }) => each.competency === code)
    // mpmath 1.3, the closed form of Wilson’s interval: 20 of 40
    expect(of('OS')).toMatchObject({
      mainSource: 'citizen',
      observable: 'direct',
      proxiesOnly: false,
      estimate: { kind: 'known', share: 0.5, n: 40, mean: (5 * 25 + 10 * 50 + 10 * 75 + 10 * 100) / 40 },
    })
    expect(of('OS').estimate.low).toBeCloseTo(0.3519952693, 9)
    expect(of('OS').items[0]).toMatchObject({ item: 'OS1', estimate: { share: 0.75, n: 20 } })
    expect(of('OS').items[1]).toEqual({ item: 'OS2', estimate: { kind: 'withheld', needs: 10 } })
    expect(of('RE').proxiesOnly).toBe(true)
    expect(of('IP').proxiesOnly).toBe(true)
    expect(of('TE')).toMatchObject({ mainSource: 'supervisor', proxiesOnly: false })
    expect(of('GI').estimate).toEqual({ kind: 'withheld', needs: 6 })
    expect(expectations).toEqual({ kind: 'withheld', needs: 10 })
  })

  it('leaves the team’s and the office’s items out where an agent is asked for', async () => {
    const { read } = await reportsWorld()
    const rows = {
      G1: share(10, 10),
      GI: share(9, 10),
      GI1: share(9, 10),
      GI2: share(9, 10),
      TE1: share(9, 10),
    }
    await givenPublished([{ office: 'LIM-01', agent: 'A-001', week: '2026-W44', rows }])
    const { competencies } = await read('/reports/competencies?agent=A-001')
    const of = (code: string) => competencies.find((each: { competency: string }) => each.competency === code)
    expect(of('GI').estimate).toMatchObject({ kind: 'known', share: 0.9 })
    expect(of('GI').items.map((each: { item: string }) => each.item)).toEqual(['GI1'])
    expect(of('TE')).toMatchObject({ estimate: { kind: 'withheld', notForAgents: true }, items: [] })
  })
})

describe('GET /api/v1/reports/trend', () => {
  it('follows a reason as well as an item: favorable where it was chosen', async () => {
    const { read } = await reportsWorld()
    await givenPublished([
      { office: 'LIM-01', week: '2026-W44', rows: { G1: share(10, 20), R03: [15, 0, 0, 0, 5] } },
    ])
    const { measure, points } = await read('/reports/trend?measure=R03')
    expect(measure).toBe('R03')
    expect(points).toEqual([{ week: '2026-W44', estimate: expect.objectContaining({ share: 0.25, n: 20 }) }])
  })

  it('shows satisfaction where no measure is named', async () => {
    const { read } = await reportsWorld()
    await givenPublished([{ office: 'LIM-01', week: '2026-W44', rows: { G1: share(15, 20) } }])
    expect(await read('/reports/trend')).toMatchObject({ measure: 'G1', points: [{ week: '2026-W44' }] })
  })

  it.each(['XX', 'toString', 'a-measure-that-nobody-knows', 'g1', ''])(
    'answers 404 to the measure «%s»',
    async (measure) => {
      const { request } = await reportsWorld()
      const response = await request(`/reports/trend?measure=${measure}`)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ type: 'measure-unknown' })
    },
  )

  it('answers 404 to what is not the agent’s where one is asked for', async () => {
    const { request } = await reportsWorld()
    const response = await request('/reports/trend?measure=O1&agent=A-001')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ type: 'measure-unknown' })
  })
})
