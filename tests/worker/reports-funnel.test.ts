import { describe, expect, it } from 'vitest'
import type { FunnelReport } from '../../schema/contracts/funnel.ts'
import type { AgentsReport } from '../../schema/contracts/reports.ts'
import { givenStaff } from '../world/staff.ts'
import { type GivenBlock, givenPublished, reportsWorld, share } from './reports-world.ts'

const codes = Array.from({ length: 12 }, (_, index) => `A-${String(index + 1).padStart(3, '0')}`)
const lima = codes.slice(0, 9)
const catalogue = {
  offices: { 'LIM-01': 'America/Lima', 'CUS-01': 'America/Lima' },
  agents: Object.fromEntries(codes.map((code) => [code, lima.includes(code) ? 'LIM-01' : 'CUS-01'])),
}

/** All alike but for some, of 200 answers each; the last agent of Lima has none. */
const blocks = (favorable: Readonly<Record<string, number>>): GivenBlock[] =>
  codes
    .filter((code) => code !== 'A-009')
    .map((agent) => ({
      ...{ office: lima.includes(agent) ? 'LIM-01' : 'CUS-01', agent, week: '2026-W44' },
      rows: { G1: share(favorable[agent] ?? 160, 200), CE: share(160, 200) },
    }))

async function entity(favorable: Readonly<Record<string, number>>) {
  const world = await reportsWorld(catalogue)
  await givenPublished(blocks(favorable))
  return world
}
const outside = ({ agents }: FunnelReport) =>
  agents.flatMap(({ agent, outside }) => (outside ? [[agent, outside]] : []))

describe('GET /api/v1/reports/funnel', () => {
  it('names on its side who answers differently from the others, and how many of them chance would name', async () => {
    const { read } = await entity({ 'A-002': 110, 'A-011': 196, 'A-005': 154 })
    const report: FunnelReport = await read('/reports/funnel')
    expect(report.measure).toBe('G1')
    expect(outside(report)).toEqual([
      ['A-002', 'below'],
      ['A-011', 'above'],
    ])
    expect(report.funnel).toMatchObject({ kind: 'known', expectedFalse: 0.1 })
    expect(report.agents.find(({ agent }) => agent === 'A-002')).toMatchObject({ share: 0.55, n: 200 })
  })

  it('names nobody where all are alike, in the order of codes, with limits that close in', async () => {
    const { read } = await entity({})
    await givenPublished(
      codes
        .filter((code) => code !== 'A-009')
        .map((agent, index) => ({
          ...{ office: lima.includes(agent) ? 'LIM-01' : 'CUS-01', agent, week: '2026-W43', kind: 'reply' },
          rows: { G1: share(8 * (index + 1), 10 * (index + 1)) },
        })),
    )
    const report: FunnelReport = await read('/reports/funnel')
    expect(outside(report)).toEqual([])
    expect(report.agents.map(({ agent }) => agent)).toEqual(codes.filter((code) => code !== 'A-009'))
    if (report.funnel.kind === 'withheld') throw new Error('withheld')
    expect(report.funnel.target).toBeCloseTo(0.8, 10)
    const { limits } = report.funnel
    expect([limits[0]?.n, limits.at(-1)?.n]).toEqual([10, 310])
    for (const [index, { at95, at998 }] of limits.entries()) {
      expect(at998.low).toBeLessThan(at95.low)
      expect(at998.high).toBeGreaterThan(at95.high)
      const before = limits[index - 1]
      if (before) expect(at95.high - at95.low).toBeLessThan(before.at95.high - before.at95.low)
    }
  })

  it('compares the agents of the offices asked for, and counts whose numbers are withheld', async () => {
    const { read } = await entity({ 'A-011': 120 })
    const own: FunnelReport = await read('/reports/funnel?office=LIM-01')
    expect(own.agents.map(({ agent }) => agent)).toEqual(lima.slice(0, 8))
    expect(own.withheld).toBe(1)
    expect(outside(own)).toEqual([])
    const few: FunnelReport = await read('/reports/funnel?office=CUS-01')
    expect(few.funnel).toEqual({ kind: 'withheld', needs: 2 })
    expect(few.agents).toHaveLength(3)
    expect(outside(few)).toEqual([])
  })

  it('shows a trainer competencies alone, and a supervisor their own team, against the whole office', async () => {
    const { context, request, read } = await entity({ 'A-002': 110 })
    await context.db.batch([
      context.db.prepare(`insert into teams (code, office, name) values ('T-1', 'LIM-01', 'Equipo 1')`),
      context.db.prepare(`update agents set team = 'T-1' where code in ('A-002', 'A-003', 'A-009')`),
    ])
    const trainer = await givenStaff(context, { role: 'trainer', offices: ['LIM-01'] })
    const first = (await (await request('/reports/funnel', trainer.cookie)).json()) as FunnelReport
    expect(first.measure).toBe('OS')
    expect((await request('/reports/funnel?measure=G1', trainer.cookie)).status).toBe(403)
    const supervisor = await givenStaff(context, { role: 'supervisor', offices: ['LIM-01'], team: 'T-1' })
    const team = (await (await request('/reports/funnel', supervisor.cookie)).json()) as FunnelReport
    expect(team.agents.map(({ agent }) => agent)).toEqual(['A-002', 'A-003'])
    expect(team.withheld).toBe(1)
    const whole: FunnelReport = await read('/reports/funnel?office=LIM-01')
    expect(team.funnel).toMatchObject({ target: (whole.funnel as { target: number }).target })
  })

  it('knows no measure that nobody is compared by', async () => {
    const { request } = await entity({})
    for (const measure of ['DA', 'O1', 'nothing']) {
      expect((await request(`/reports/funnel?measure=${measure}`)).status).toBe(404)
    }
  })
})

describe('GET /api/v1/reports/agents', () => {
  it('says of a number whose interval leaves out its office whether that may be chance among all that are compared', async () => {
    // Against some 80 %: 110 of 200 is far out; 146 and 172 are outside 95 % alone.
    const { read } = await entity({ 'A-002': 110, 'A-003': 172, 'A-004': 150, 'A-011': 196, 'A-012': 120 })
    const { agents, measures }: AgentsReport = await read('/reports/agents')
    const place = measures.findIndex(({ measure }) => measure === 'G1')
    const office = measures[place]?.office
    if (office?.kind !== 'known') throw new Error('withheld')
    const apart = agents.flatMap(({ agent, estimates }) => {
      const estimate = estimates[place]
      if (estimate?.kind !== 'known') return []
      const out = estimate.high < office.share || estimate.low > office.share
      if (!out) expect(estimate.mayBeChance).toBeUndefined()
      return out ? [[agent, estimate.mayBeChance === true]] : []
    })
    expect(apart).toContainEqual(['A-002', false])
    expect(apart).toContainEqual(['A-011', false])
    expect(apart).toContainEqual(['A-012', false])
  })
})
