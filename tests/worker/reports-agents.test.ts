import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import vectors from '../vectors/r/agents-intervals.json'
import { type GivenBlock, givenPublished, givenWaiting, reportsWorld, share } from './reports-world.ts'

const code = (index: number) => `A-${String(index + 1).padStart(3, '0')}`

/** Thirty agents of two offices whose fit is known. */
const thirty = Array.from({ length: 30 }, (_, i) => ({
  agent: code(i),
  office: i < 15 ? 'LIM-01' : 'CUS-01',
  counts: share(12 + ((i * 7) % 9), 20 + ((i * 3) % 7)),
}))
const thirtyBlocks: GivenBlock[] = thirty.map(({ agent, office, counts }) => ({
  office,
  agent,
  week: '2026-W30',
  rows: { G1: counts },
}))
const world = () =>
  reportsWorld({
    offices: { 'LIM-01': 'America/Lima', 'CUS-01': 'America/Lima' },
    agents: Object.fromEntries(thirty.map(({ agent, office }) => [agent, office])),
  })

// mpmath 1.3, 40 digits: root of the likelihood's gradient
const fitted = { alpha: 11.086141436856, beta: 4.6587470613736 }
const expected = {
  'A-001': { share: 0.6458585383, reliability: 0.5595205592, more: 17 },
  'A-002': { share: 0.7765189836, reliability: 0.5936266922, more: 14 },
  'A-006': { share: 0.8459990684, reliability: 0.5715080616, more: 16 },
}
const [, , , posterior] = vectors.entities

describe('GET /api/v1/reports/agents', () => {
  it('shrinks each agent toward the entity’s, and says how reliable that is', async () => {
    const { read } = await world()
    await givenPublished(thirtyBlocks)
    const { measures, agents, scope } = await read('/reports/agents')
    expect(scope).toMatchObject({ from: '2026-W19', to: '2026-W44' })
    expect(measures.map((each: { measure: string }) => each.measure)).toEqual(
      'G1 OS RE CE IP ET DA RC AC PO GI'.split(' '),
    )
    expect(measures[0].prior).toMatchObject({ fitted: true, agents: 30 })
    expect(measures[0].prior.alpha).toBeCloseTo(fitted.alpha, 6)
    expect(measures[0].prior.beta).toBeCloseTo(fitted.beta, 6)
    // mpmath 1.3, the closed form of Wilson’s interval: 480 of 687
    expect(measures[0].office).toMatchObject({ n: 687, share: 480 / 687 })
    expect(measures[0].office.low).toBeCloseTo(0.6633529745, 9)
    expect(agents.map((each: { agent: string }) => each.agent)).toEqual(thirty.map(({ agent }) => agent))
    for (const [name, values] of Object.entries(expected)) {
      const { estimates } = agents.find((each: { agent: string }) => each.agent === name)
      for (const key of ['share', 'reliability'] as const) {
        expect(estimates[0][key]).toBeCloseTo(values[key], 7)
      }
      expect(estimates[0].moreForReliable).toBe(values.more)
      // Thirty agents leave alpha and beta open. R: the whole posterior, by brute force.
      const index = thirty.findIndex(({ agent }) => agent === name)
      for (const bound of ['low', 'high'] as const) {
        expect(Math.abs(estimates[0][bound] - (posterior?.[bound][index] ?? 2))).toBeLessThan(0.015)
      }
    }
  })

  it('shows one office’s agents, shrunken by the fit to all', async () => {
    const { read } = await world()
    await givenPublished(thirtyBlocks)
    const { measures, agents } = await read('/reports/agents?office=LIM-01')
    expect(agents).toHaveLength(15)
    expect(measures[0].prior.agents).toBe(30)
    expect(measures[0].office.n).toBe(
      thirty.slice(0, 15).reduce((sum, { counts }) => sum + counts[0] + counts[3], 0),
    )
    expect(agents[0].estimates[0].share).toBeCloseTo(expected['A-001'].share, 7)
  })

  it('adds an agent’s kinds up, and takes one of them where it is asked for', async () => {
    const { read } = await world()
    const both = (kind: 'open' | 'verified', from: number, to: number) =>
      thirtyBlocks.slice(from, to).map((block) => ({ ...block, kind }))
    await givenPublished([...both('open', 0, 30), ...both('verified', 0, 2)])
    const all = await read('/reports/agents')
    expect(all.agents[0].estimates[0].n).toBe(40)
    expect(all.measures[0].prior.agents).toBe(30)
    const verified = await read('/reports/agents?kind=verified')
    expect(verified.agents[0].estimates[0].n).toBe(20)
    expect(verified.agents[2].estimates[0]).toEqual({ kind: 'withheld', needs: 10 })
    expect(verified.measures[0].prior).toMatchObject({ fitted: false, agents: 2 })
  })

  it('counts the office’s answers of no agent in its share, and in nobody’s fit', async () => {
    const { read } = await world()
    await givenPublished([
      ...thirtyBlocks,
      { office: 'LIM-01', week: '2026-W30', rows: { G1: share(0, 313) } },
    ])
    const { measures } = await read('/reports/agents')
    expect(measures[0].office.n).toBe(1000)
    expect(measures[0].prior.agents).toBe(30)
    expect(measures[0].prior.alpha).toBeCloseTo(fitted.alpha, 6)
  })

  it('gives the pooled share, and relies on none, where fewer than five agents have answers', async () => {
    const { read } = await world()
    // Newcombe (1998), Stat Med 17:857, Table I, method 3: 81 of 263
    const counts = [share(50, 70), share(20, 100), share(11, 93)]
    await givenPublished(
      counts.map((row, i) => ({ office: 'LIM-01', agent: code(i), week: '2026-W44', rows: { G1: row } })),
    )
    const { measures, agents } = await read('/reports/agents?office=LIM-01')
    expect(measures[0].prior).toEqual({ fitted: false, pooled: 81 / 263, agents: 3 })
    expect(measures[1].prior).toEqual({ fitted: false, agents: 0 })
    expect(agents[0].estimates[0]).toMatchObject({
      share: 81 / 263,
      n: 70,
      reliability: 0,
      moreForReliable: 0,
    })
    expect(agents[0].estimates[0].low).toBeCloseTo(0.2553, 4)
    expect(agents[0].estimates[0].high).toBeCloseTo(0.3662, 4)
  })

  it('says what an agent without numbers still needs, as of the last publication', async () => {
    const { read } = await world()
    await givenPublished(thirtyBlocks.slice(5))
    await givenWaiting({ office: 'LIM-01', agent: 'A-001' }, 6)
    await givenWaiting({ office: 'LIM-01', agent: 'A-001', kind: 'verified' }, 3, {
      OS: { 4: [0, 0, 1, 1, 5] },
    })
    const { agents } = await read('/reports/agents')
    expect(agents[0].estimates[0]).toEqual({ kind: 'withheld', needs: 4 })
    expect(agents[0].estimates[1]).toEqual({ kind: 'withheld', needs: 3 })
    expect(agents[0].estimates[2]).toEqual({ kind: 'withheld', needs: 10 })
    expect(agents[1].estimates[0]).toEqual({ kind: 'withheld', needs: 10 })
  })

  it('never says that a withheld number needs none', async () => {
    const { read } = await world()
    await givenWaiting({ office: 'LIM-01', agent: 'A-001' }, 40)
    const { agents } = await read('/reports/agents')
    expect(agents[0].estimates[0]).toEqual({ kind: 'withheld', needs: 1 })
  })

  it('lists an archived agent while there are answers in the window, and no longer', async () => {
    const { read } = await world()
    await givenPublished(thirtyBlocks)
    await env.DB.prepare(`update agents set archived_at = 1 where code = 'A-002'`).run()
    const { agents } = await read('/reports/agents')
    expect(agents[1]).toMatchObject({ agent: 'A-002', archived: true })
    const later = await read('/reports/agents?from=2026-W40&to=2026-W44')
    expect(later.agents.map((each: { agent: string }) => each.agent)).not.toContain('A-002')
  })

  it('keeps an agent who moved where the answers are', async () => {
    const { read } = await world()
    await givenPublished(thirtyBlocks)
    await env.DB.prepare(`update agents set office = 'CUS-01' where code = 'A-002'`).run()
    const { agents } = await read('/reports/agents?office=LIM-01')
    expect(agents[1]).toMatchObject({ agent: 'A-002', office: 'CUS-01' })
    const moved = (await read('/reports/agents?office=CUS-01')).agents[0]
    expect(moved).toMatchObject({
      agent: 'A-002',
      estimates: expect.arrayContaining([{ kind: 'withheld', needs: 10 }]),
    })
    expect(moved.estimates[0].kind).toBe('withheld')
  })

  it('narrows to one agent', async () => {
    const { read } = await world()
    await givenPublished(thirtyBlocks)
    const { agents, measures } = await read('/reports/agents?agent=A-006')
    expect(agents).toHaveLength(1)
    expect(agents[0].estimates[0].share).toBeCloseTo(expected['A-006'].share, 7)
    expect(measures[0].office.n).toBe(687)
  })

  it('reads little more than the rows of its window', async () => {
    const { context, read } = await world()
    const weeks = Array.from(
      { length: 52 },
      (_, i) => `${i < 44 ? 2026 : 2025}-W${String(i < 44 ? 44 - i : 52 - (i - 44)).padStart(2, '0')}`,
    )
    await givenPublished(
      weeks.flatMap((week) =>
        thirtyBlocks.map((block) => ({ ...block, week, rows: { G1: share(9, 12), OS: share(8, 11) } })),
      ),
    )
    const rowsRead = countRowsRead(context)
    await read('/reports/agents?from=2026-W32&to=2026-W44')
    expect(rowsRead()).toBeLessThan(30 * 2 * 13 + 30 * 60)
  })
})

/** D1's own count of what the queries of a context read. */
function countRowsRead(context: { db: D1Database }): () => number {
  let rows = 0
  const { db } = context
  const counting = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get(target, key) {
        if (key === 'bind') return (...values: unknown[]) => counting(target.bind(...values))
        if (key === 'all' || key === 'first') {
          return async (column?: string) => {
            const result = await target.all<Record<string, unknown>>()
            rows += result.meta.rows_read
            if (key === 'all') return result
            return column ? result.results[0]?.[column] : (result.results[0] ?? null)
          }
        }
        return Reflect.get(target, key)
      },
    })
  context.db = new Proxy(db, {
    get(target, key) {
      if (key === 'prepare') return (sql: string) => counting(target.prepare(sql))
      const value = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return () => rows
}

describe('GET /api/v1/reports/agents/:id', () => {
  it('shows an agent’s shrunken measures beside the office, the items as answered, and the weeks', async () => {
    const { read } = await world()
    await givenPublished([
      ...thirtyBlocks,
      {
        office: 'LIM-01',
        agent: 'A-001',
        week: '2026-W31',
        rows: { OS: share(15, 20), OS1: share(15, 20), O1: share(0, 20) },
      },
    ])
    const report = await read('/reports/agents/A-001')
    expect(report).toMatchObject({ agent: 'A-001', office: 'LIM-01', archived: false })
    expect(report.scope).toMatchObject({ agent: 'A-001', from: '2026-W19', to: '2026-W44' })
    const [g1, os] = report.measures
    expect(g1.measure).toBe('G1')
    expect(g1.estimate.share).toBeCloseTo(expected['A-001'].share, 7)
    expect(g1.estimate.distribution).toEqual([8, 0, 0, 12, 0])
    expect(g1.office.n).toBe(thirty.slice(0, 15).reduce((sum, { counts }) => sum + counts[0] + counts[3], 0))
    expect(g1.prior.agents).toBe(30)
    expect(os).toMatchObject({
      measure: 'OS',
      estimate: { share: 0.75, reliability: 0 },
      prior: { fitted: false, agents: 1 },
    })
    const items = Object.fromEntries(
      report.items.map(({ item, estimate }: { item: string; estimate: unknown }) => [item, estimate]),
    )
    // mpmath 1.3, the closed form of Wilson’s interval: 15 of 20
    expect(items.OS1).toMatchObject({ share: 0.75, n: 20 })
    expect(items.OS1.low).toBeCloseTo(0.5312991224, 9)
    expect(items.CE1).toEqual({ kind: 'withheld', needs: 10 })
    expect(Object.keys(items)).not.toEqual(expect.arrayContaining(['O1']))
    expect(Object.keys(items)).not.toEqual(expect.arrayContaining(['TE1']))
    expect(Object.keys(items)).not.toEqual(expect.arrayContaining(['GI2']))
    expect(report.trend[0]).toMatchObject({ week: '2026-W30', estimate: { share: 0.6, n: 20 } })
    expect(report.trend[1].estimate).toEqual({ kind: 'withheld', needs: 10 })
  })

  it('names the team', async () => {
    const { read } = await world()
    await env.DB.batch([
      env.DB.prepare(`insert into teams (code, office, name) values ('T-1', 'LIM-01', 'Equipo mañana')`),
      env.DB.prepare(`update agents set team = 'T-1' where code = 'A-001'`),
    ])
    expect((await read('/reports/agents/A-001')).team).toBe('Equipo mañana')
    expect((await read('/reports/agents/A-002')).team).toBeUndefined()
  })

  it('finds an agent whose code must be written in an address', async () => {
    const { read } = await reportsWorld({ agents: { 'Ñ 7/b': 'L' } })
    expect((await read(`/reports/agents/${encodeURIComponent('Ñ 7/b')}`)).agent).toBe('Ñ 7/b')
  })

  it('answers 404 to an agent whom nobody knows', async () => {
    const { request } = await world()
    const response = await request('/reports/agents/A-999')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ type: 'agent-unknown' })
  })

  it.each(['?agent=A-002', '?kind=open'])('takes no second filter: %s', async (query) => {
    const { request } = await world()
    const response = await request(`/reports/agents/A-001${query}`)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ type: 'invalid' })
  })
})
