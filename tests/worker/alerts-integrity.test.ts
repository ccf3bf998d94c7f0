import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { alertsWorld, day, givenPublished, share, steady, weekNumber, weeksOf } from './alerts-world.ts'

let world: Awaited<ReturnType<typeof alertsWorld>>
beforeEach(async () => {
  world = await alertsWorld()
})
const stored = async () =>
  (
    await env.DB.prepare(
      `select office, agent, week, evidence from alerts where kind = 'integrity' order by key`,
    ).all<{
      evidence: string
    }>()
  ).results.map(({ evidence, ...row }) => ({ ...row, evidence: JSON.parse(evidence) }))
const burst = (agent: string, week: string, responses: number, expected: number) =>
  env.DB.prepare(
    `insert into bursts (week, office, agent, kind, hours, responses, expected) values (?1, 'LIM-01', ?2, 'open', 24, ?3, ?4)`,
  )
    .bind(weekNumber(week), agent, responses, expected)
    .run()

describe('answers that came at once', () => {
  it('are told where chance would hardly ever bring them, once, and not of long ago', async () => {
    await burst('A-001', '2026-W45', 40, 3)
    await burst('A-002', '2026-W45', 11, 3) // flagged, and nobody is called
    await burst('A-001', '2026-W39', 40, 3)
    await world.run()
    world.clock.now += day
    await world.run()
    expect(await stored()).toEqual([
      {
        office: 'LIM-01',
        agent: 'A-001',
        week: weekNumber('2026-W45'),
        evidence: { sign: 'burst', hours: 24, responses: 40, expected: 3 },
      },
    ])
  })
})

describe('a share of flagged answers', () => {
  const blocks = (flagged: number) =>
    givenPublished([
      { office: 'LIM-01', agent: 'A-001', week: '2026-W44', rows: { G1: share(80, 100) } },
      { office: 'LIM-01', agent: 'A-002', week: '2026-W44', rows: { G1: share(80, 100) } },
      { office: 'CUS-01', agent: 'A-003', week: '2026-W44', rows: { G1: share(320, 400) } },
    ]).then(() =>
      env.DB.prepare(
        `update blocks set flagged = ?1 where leaf = (select id from leaves where agent = 'A-001')`,
      )
        .bind(flagged)
        .run(),
    )

  it('far above the others’ is told of the agent and of the office, with both shares', async () => {
    await blocks(40)
    await world.run()
    const evidence = { sign: 'share', from: '2026-W32', to: '2026-W44', others: 0 }
    expect(await stored()).toEqual([
      {
        office: 'LIM-01',
        agent: null,
        week: weekNumber('2026-W44'),
        evidence: { ...evidence, responses: 200, flagged: 40 },
      },
      {
        office: 'LIM-01',
        agent: 'A-001',
        week: weekNumber('2026-W44'),
        evidence: { ...evidence, responses: 100, flagged: 40 },
      },
    ])
  })

  it('a little above is not, nor one that a burst explains', async () => {
    await blocks(6)
    await world.run()
    expect(await stored()).toEqual([])
    await env.DB.batch([
      env.DB.prepare('delete from alert_looks'),
      env.DB.prepare('update blocks set flagged = 0'),
    ])
    await env.DB.prepare(
      `update blocks set flagged = 18 where leaf = (select id from leaves where agent = 'A-001')`,
    ).run()
    await burst('A-001', '2026-W44', 18, 1)
    await world.run()
    expect((await stored()).map(({ evidence }) => evidence.sign)).toEqual(['burst'])
  })
})

describe('limits that a manager set anew', () => {
  it('are those that alarm: what they explain is not told', async () => {
    const lower = Array.from({ length: 13 }, (_, index): [number, number] => [
      [60, 63, 58, 61, 57, 62][index % 6] ?? 60,
      100,
    ])
    await givenPublished(weeksOf('LIM-01', [...steady(13), ...lower]))
    await env.DB.prepare(
      `insert into limit_bases (id, office, measure, week, note, created_by, created_at)
       values ('x', 'LIM-01', 'G1', ?1, 'Nuevo local', 'nobody', 0)`,
    )
      .bind(weekNumber('2026-W32'))
      .run()
    await world.run()
    const changes = () =>
      env.DB.prepare(`select count(*) as n from alerts where kind = 'special-cause'`).first('n')
    expect(await changes()).toBe(0)
    await env.DB.batch([env.DB.prepare('delete from limit_bases'), env.DB.prepare('delete from alert_looks')])
    await world.run()
    expect(await changes()).toBe(1)
  })
})
