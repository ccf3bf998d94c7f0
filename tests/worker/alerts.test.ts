import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { lookForAlerts } from '../../worker/services/alerts/look-for-alerts.ts'
import { alertsWorld, day, givenPublished, steady, weekNumber, weeksOf } from './alerts-world.ts'

let world: Awaited<ReturnType<typeof alertsWorld>>
beforeEach(async () => {
  world = await alertsWorld()
})
const stored = async () =>
  (
    await env.DB.prepare('select kind, office, week, evidence from alerts order by kind, office').all<{
      kind: string
      office: string
      evidence: string
    }>()
  ).results.map((row) => ({ ...row, evidence: JSON.parse(row.evidence) }))

describe('a change', () => {
  it('outside the limits of the newest week is told once, with the numbers that are published', async () => {
    await givenPublished([...weeksOf('LIM-01', [...steady(25), [40, 100]]), ...weeksOf('CUS-01', steady(26))])
    await world.run()
    await world.run()
    const manager = await world.as({ role: 'manager' })
    const { open, alerts } = await manager.alerts()
    expect(open).toBe(1)
    expect(alerts[0]).toMatchObject({
      kind: 'special-cause',
      office: 'LIM-01',
      week: '2026-W44',
      made: '2026-11-04',
      evidence: { side: 'below', causes: [{ measure: 'G1', rule: 'outside', share: 0.4, n: 100 }] },
    })
  })

  it('that lasts is one alert, however many weeks go on', async () => {
    const fallen = Array.from({ length: 8 }, (_, index): [number, number] => [60 + (index % 3), 100])
    await givenPublished(weeksOf('LIM-01', [...steady(18), ...fallen]))
    for (let weeks = 0; weeks < 3; weeks++) {
      await world.run()
      world.clock.now += 7 * day
      await env.DB.prepare('update offices set published_through = published_through + 1').run()
    }
    const changes = (await stored()).filter(({ kind }) => kind === 'special-cause')
    expect(changes.filter(({ evidence }) => evidence.side === 'below')).toHaveLength(1)
  })

  it('of more than four weeks ago is history, and alarms nobody', async () => {
    await givenPublished(weeksOf('LIM-01', [...steady(18), [30, 100], ...steady(7)]))
    await world.run()
    expect((await stored()).filter(({ kind }) => kind === 'special-cause')).toEqual([])
  })

  it('is not told of fewer than twelve weeks, of one week, or where nothing is published', async () => {
    await world.run()
    await givenPublished([
      ...weeksOf('LIM-01', [...steady(10), [10, 100]]),
      ...weeksOf('CUS-01', [[10, 100]]),
    ])
    world.clock.now += day
    await world.run()
    expect((await stored()).filter(({ kind }) => kind === 'special-cause')).toEqual([])
  })
})

describe('a look', () => {
  it('is taken once a day, late and twice without harm', async () => {
    await givenPublished(weeksOf('LIM-01', [...steady(25), [40, 100]]))
    await Promise.all([lookForAlerts(world.context), lookForAlerts(world.context)])
    await env.DB.prepare('delete from alert_looks').run()
    await lookForAlerts(world.context)
    world.clock.now += 5 * day
    await lookForAlerts(world.context)
    const changes = (await stored()).filter(({ kind }) => kind === 'special-cause')
    expect(changes).toHaveLength(1)
    const looks = await env.DB.prepare('select office, through from alert_looks order by office').all()
    expect(looks.results).toEqual([
      { office: 'CUS-01', through: weekNumber('2026-W44') },
      { office: 'LIM-01', through: weekNumber('2026-W44') },
    ])
  })

  it('that fails is taken again', async () => {
    await givenPublished(weeksOf('LIM-01', [...steady(25), [40, 100]]))
    const failing = Object.create(world.context.db, {
      prepare: { value: (sql: string) => world.context.db.prepare(sql) },
      batch: {
        value: () => {
          throw new Error('no database')
        },
      },
    }) as D1Database
    await expect(lookForAlerts({ ...world.context, db: failing })).rejects.toThrow('no database')
    expect(await stored()).toEqual([])
    await lookForAlerts(world.context)
    expect(await stored()).toHaveLength(1)
  })
})

describe('an office without answers', () => {
  // 8 weeks of 50 answers: 10 on an opening day, Monday to Friday.
  const busy = () =>
    weeksOf(
      'LIM-01',
      Array.from({ length: 20 }, (): [number, number] => [40, 50]),
    )

  it('is told on the third opening day, with the day since when', async () => {
    await givenPublished(busy())
    await world.run() // Wednesday: two days without
    expect(await stored()).toEqual([])
    world.clock.now += day
    await world.run()
    expect(await stored()).toMatchObject([
      { kind: 'silent-office', office: 'LIM-01', evidence: { since: '2026-11-02', days: 3, usual: 10 } },
    ])
    for (let days = 0; days < 6; days++) {
      world.clock.now += day
      await world.run()
    }
    expect(await stored()).toHaveLength(1)
  })

  it('is not told while something comes, though nothing of it is published', async () => {
    await givenPublished(busy())
    await env.DB.prepare(
      `insert into responses (id, office, kind, attribution, language, instrument, answers, week, day, complete)
       values (x'00', 'LIM-01', 'open', 'none', 'es', 1, '{"G1":5}', ?1, 20761, 1)`,
    )
      .bind(weekNumber('2026-W45'))
      .run()
    world.clock.now += day
    await world.run()
    expect(await stored()).toEqual([])
  })

  it('that seldom gets any is not told for three quiet days', async () => {
    await givenPublished(weeksOf('LIM-01', [[10, 10]]))
    world.clock.now += day
    await world.run()
    expect(await stored()).toEqual([])
  })
})

describe('codes', () => {
  const code = (name: string, office = 'LIM-01') =>
    env.DB.prepare('insert into touchpoints (code, office, created_at) values (?1, ?2, 0)').bind(name, office)
  const scans = (name: string, weeks: readonly string[], scanned: number, answers: number) =>
    weeks.map((week) =>
      env.DB.prepare(
        'insert into touchpoint_use (touchpoint, week, scans, answers) values (?1, ?2, ?3, ?4)',
      ).bind(name, weekNumber(week), scanned, answers),
    )
  const weeks = Array.from({ length: 13 }, (_, index) => `2026-W${32 + index}`)

  it('that nobody scans, answers, or scans any more are one alert an office, once', async () => {
    await env.DB.batch([
      ...['WORKS', 'UNSCANNED', 'UNANSWERED', 'STOPPED'].map((name) => code(name)),
      code('OTHER', 'CUS-01'),
      ...scans('WORKS', weeks, 5, 3),
      ...scans('OTHER', weeks, 5, 3),
      ...scans('UNANSWERED', weeks, 5, 0),
      ...scans('STOPPED', weeks.slice(0, 11), 8, 6),
    ])
    await world.run()
    world.clock.now += day
    await world.run()
    const [alert, ...others] = await stored()
    expect(others).toEqual([])
    expect(alert).toMatchObject({ kind: 'quiet-codes', office: 'LIM-01' })
    const problems = alert?.evidence.codes.map((each: { code: string; problem: string }) => [
      each.code,
      each.problem,
    ])
    expect(problems.sort()).toEqual([
      ['STOPPED', 'stopped'],
      ['UNANSWERED', 'unanswered'],
      ['UNSCANNED', 'unscanned'],
    ])
    expect(alert?.evidence.codes.find(({ code }: { code: string }) => code === 'STOPPED').since).toBe(
      '2026-W43',
    )
  })
})
