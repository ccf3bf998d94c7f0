import { describe, expect, it } from 'vitest'
import type { CompetencyCode } from '../../schema/instrument/competencies.ts'
import { storeDriverRun } from '../../worker/db/drivers.ts'
import {
  type GivenBlock,
  givenPublished,
  givenTeams,
  givenWaiting,
  type Row,
  reportsWorld,
  share,
  weekNumber,
} from './reports-world.ts'
import { clientOf } from './training-world.ts'

const code = (index: number) => `A-${String(index + 1).padStart(3, '0')}`

/** Thirty agents of two offices whose fit is known, as in reports-agents.test.ts. */
const thirty = Array.from({ length: 30 }, (_, i) => ({
  agent: code(i),
  office: i < 15 ? 'LIM-01' : 'CUS-01',
  counts: share(12 + ((i * 7) % 9), 20 + ((i * 3) % 7)),
}))
const of = (measure: string, counts: (index: number) => Row): GivenBlock[] =>
  thirty.map(({ agent, office }, index) => ({
    office,
    agent,
    week: '2026-W30',
    rows: { [measure]: counts(index) },
  }))
const world = async (...blocks: GivenBlock[][]) => {
  const made = await reportsWorld({
    offices: { 'LIM-01': 'America/Lima', 'CUS-01': 'America/Lima' },
    agents: Object.fromEntries(thirty.map(({ agent, office }) => [agent, office])),
  })
  if (blocks.length > 0) await givenPublished(blocks.flat())
  return made
}
// biome-ignore lint/suspicious/noExplicitAny: what a test reads of the answer
const topicOf = (report: any, competency: string) =>
  report.topics.find((topic: { competency: string }) => topic.competency === competency)

const standingsOf = (report: { topics: { competency: string; standing: string }[] }) =>
  report.topics.map(({ competency, standing }) => `${competency} ${standing}`)

describe('GET /api/v1/reports/training', () => {
  it('says how far a competency is from the target, how surely, and which agents are in all likelihood under it', async () => {
    const { read } = await world(of('CE', (i) => thirty[i]?.counts as Row))
    const report = await read('/reports/training')
    expect(report).toMatchObject({ target: 0.85, scope: { from: '2026-W19', to: '2026-W44' } })
    const topic = topicOf(report, 'CE')
    // mpmath 1.3, the closed form of Wilson’s interval: 480 of 687
    expect(topic).toMatchObject({ standing: 'first', estimate: { n: 687, share: 480 / 687 } })
    expect(topic.gap.gap).toBeCloseTo(0.85 - 480 / 687, 12)
    expect(topic.gap.high).toBeCloseTo(0.85 - 0.6633529745, 9)
    // mpmath 1.3: the same posterior as in reports-agents.test.ts; R 4.2.2: pbeta(0.85, 12 + 11.086, 8 + 4.6587) = 0.9984
    const [first] = topic.concerned
    expect(first).toMatchObject({ agent: 'A-001', office: 'LIM-01', n: 20 })
    expect(first.share).toBeCloseTo(0.6458585383, 7)
    expect(first.reliability).toBeCloseTo(0.5595205592, 7)
    const codes = topic.concerned.map(({ agent }: { agent: string }) => agent)
    expect(codes).toEqual([...codes].sort())
    const { under, unclear, over, withheld, mistaken } = topic.agents
    expect([under, under + unclear + over, withheld]).toEqual([codes.length, 30, 0])
    // Each of them is under it with 0.9 or more.
    expect(mistaken).toBeLessThan(0.1 * under)
  })

  it('counts nobody as under a target that is far below', async () => {
    const { read } = await world(of('CE', (i) => thirty[i]?.counts as Row))
    const topic = topicOf(await read('/reports/training?target=50'), 'CE')
    expect(topic).toMatchObject({
      standing: 'met',
      agents: { under: 0, over: expect.any(Number) },
      concerned: [],
    })
    expect(topic.gap.high).toBeLessThan(0)
  })

  it('puts first what is far from the target for many, and says where the order is not certain', async () => {
    const { read } = await world(
      of('OS', (i) => share(100 - (i % 5), 120)),
      of('CE', (i) => share(70 + (i % 5), 120)),
      of('ET', (i) => share(70 + (i % 6), 120)),
      of('RC', (i) => share(112 + (i % 3), 120)),
      of('RE', (i) => share(102 + (i % 3), 120)),
    )
    const report = await read('/reports/training')
    expect(
      report.topics.map(
        (topic: { competency: string; standing: string }) => `${topic.competency} ${topic.standing}`,
      ),
    ).toEqual(['CE first', 'ET close', 'OS later', 'RE unclear', 'IP withheld', 'GI withheld', 'RC met'])
    expect(report.supervised).toEqual(['TE', 'DA', 'AC', 'PO'])
  })

  it('goes by gap and agents, and says so, where what moves satisfaction has not been computed', async () => {
    const { read } = await world(of('CE', () => share(70, 120)))
    const report = await read('/reports/training')
    expect(report.importance).toBe('not-yet')
    expect(topicOf(report, 'CE').importance).toEqual({ kind: 'withheld' })
  })

  it('weighs by what moves satisfaction, where it has been computed; what has no importance yet has no place', async () => {
    const { context, read } = await world(
      of('OS', (i) => share(92 + (i % 3), 120)),
      of('CE', (i) => share(80 + (i % 3), 120)),
      of('RC', (i) => share(60 + (i % 3), 120)),
    )
    const known = (competency: CompetencyCode, share: number) =>
      ({ competency, importance: { kind: 'known', share, low: share - 0.02, high: share + 0.02 } }) as const
    await storeDriverRun(
      context.db,
      {
        ...{ week: weekNumber('2026-W45'), from: weekNumber('2026-W19'), to: weekNumber('2026-W44') },
        ...{ n: 4_200, withheld: null, rSquared: 0.41, smallestPair: 117 },
        drivers: [
          known('OS', 0.85),
          known('CE', 0.15),
          { competency: 'RC', importance: { kind: 'withheld', needs: 12 } },
        ],
      },
      context.now(),
    )
    const report = await read('/reports/training')
    expect(report.importance).toBe('known')
    // CE lies twice as far from the target as OS, which matters nearly six times as much.
    expect(standingsOf(report).slice(0, 3)).toEqual(['OS first', 'CE later', 'RC unranked'])
    expect(topicOf(report, 'OS').importance).toEqual({ kind: 'known', share: 0.85, low: 0.83, high: 0.87 })
  })

  it('marks an agent whose interval lies under everybody’s share as well', async () => {
    const { read } = await world(of('CE', (i) => (i === 2 ? share(20, 120) : share(80 + (i % 5), 120))))
    const { concerned } = topicOf(await read('/reports/training'), 'CE')
    expect(concerned.filter(({ apart }: { apart: boolean }) => apart)).toMatchObject([{ agent: 'A-003' }])
  })

  it('says that no agent can be told from another where the answers show no spread', async () => {
    const { read } = await world(of('CE', () => share(70, 120)))
    const topic = topicOf(await read('/reports/training'), 'CE')
    expect(topic.agents).toMatchObject({ alike: true, under: 30, unclear: 0 })
  })

  it('names whoever has been trained in it, once the session is held and stands', async () => {
    const { context, read } = await world(of('CE', () => share(70, 120)))
    const { record, cancel } = await clientOf(context)
    await record({ date: '2026-09-10', agents: ['A-001', 'A-002'] })
    await record({ date: '2026-10-10', agents: ['A-001'] })
    await record({ date: '2026-12-10', agents: ['A-003'] })
    await record({ date: '2026-10-10', competency: 'OS', agents: ['A-004'] })
    await cancel((await record({ date: '2026-10-10', agents: ['A-005'] })).body.id)
    const { concerned } = topicOf(await read('/reports/training'), 'CE')
    expect(concerned.slice(0, 6).map(({ trained }: { trained?: string }) => trained)).toEqual([
      '2026-10-10',
      '2026-09-10',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('shows a supervisor the team’s share and agents, shrunken by the fit to all', async () => {
    const { context } = await world(of('CE', (i) => thirty[i]?.counts as Row))
    await givenTeams({ 'EQ-L': ['LIM-01', 'A-001', 'A-002'] })
    const { ask } = await clientOf(context, { role: 'supervisor', team: 'EQ-L' })
    const topic = topicOf((await ask('GET', '/reports/training')).body, 'CE')
    expect(topic.estimate.n).toBe(20 + 23)
    const { under, unclear, over } = topic.agents
    expect(under + unclear + over).toBe(2)
    expect(topic.concerned[0].share).toBeCloseTo(0.6458585383, 7)
  })

  it('shows a trainer of one office that office, and answers 404 about another', async () => {
    const { context } = await world(of('CE', () => share(70, 120)))
    const { ask } = await clientOf(context, { role: 'trainer', offices: ['CUS-01'] })
    const { concerned } = topicOf((await ask('GET', '/reports/training')).body, 'CE')
    expect(concerned.map(({ agent }: { agent: string }) => agent)).toEqual(
      thirty.slice(15).map(({ agent }) => agent),
    )
    expect((await ask('GET', '/reports/training?office=LIM-01')).status).toBe(404)
  })

  it('withholds what nobody was asked, and says what it waits for', async () => {
    const { read } = await world(of('CE', () => share(70, 120)))
    await givenWaiting({ office: 'LIM-01', agent: 'A-001' }, 3, { GI: { 4: [0, 0, 1, 1, 5] } })
    const topic = topicOf(await read('/reports/training'), 'GI')
    expect(topic).toMatchObject({
      standing: 'withheld',
      estimate: { kind: 'withheld', needs: 3 },
      agents: { under: 0, unclear: 0, over: 0, withheld: 30 },
      concerned: [],
    })
    expect(topic.gap).toBeUndefined()
  })

  it.each(['49', '100', '85.5', 'x', ''])('refuses the target %j', async (target) => {
    const { request } = await world()
    const response = await request(`/reports/training?target=${target}`)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ type: 'invalid', errors: [{ field: 'target' }] })
  })
})
