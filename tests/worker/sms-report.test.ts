import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { localTime } from '../../schema/calendar.ts'
import type { SmsReport, Suppressions } from '../../schema/contracts/sms.ts'
import { countSmsStep } from '../../worker/db/sms-days.ts'
import { countSmsNote } from '../../worker/db/sms-notes.ts'
import { insertSms } from '../../worker/db/sms-plan.ts'
import { pauseProvider } from '../../worker/db/sms-sending.ts'
import { day, hour, minute } from '../../worker/messaging/schedule.ts'
import { expectProblem } from '../world/api.ts'
import { peru, phone, smsWorld } from '../world/sms.ts'
import { givenStaff } from '../world/staff.ts'

let world: Awaited<ReturnType<typeof smsWorld>>
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  world = await smsWorld({ budget: 1_000_000 })
})
afterEach(() => vi.restoreAllMocks())

async function report(query = '', cookie = world.cookie) {
  const { status, body } = await world.ask(`/api/v1/reports/sms${query}`, { headers: { cookie } })
  expect(status, JSON.stringify(body)).toBe(200)
  return body as unknown as SmsReport
}
const phoneOf = (index: number) => `+5198765${String(1000 + index)}`

describe('the report on SMS', () => {
  it('tells how far people came by office and day, what it cost, and what the month will', async () => {
    for (const index of [0, 1, 2, 3]) await world.visit({ phone: phoneOf(index), ticket: `T-${index}` })
    await world.visit({ office: 'SCL-01', phone: phoneOf(4), consent: { wording: '2026-11', takenBy: 'x' } })
    world.clock.now += hour
    const codes = ['', '', '21211']
    world.fake.answers(({ id }) => {
      const code = codes.shift()
      return code ? { kind: 'rejected', scope: 'recipient', code } : { kind: 'accepted', sid: `sid-${id}` }
    })
    await world.quarter()
    const all = await report()
    expect(all.scope).toMatchObject({ from: '2026-W33', to: '2026-W45' })
    expect(all.total).toMatchObject({
      ...{ consented: 5, waiting: 0, held: {}, eligible: 5, sent: 4, rejected: 1, unconfirmed: 4 },
      ...{ delivered: 0, completed: 0, segments: 4, cost: 0.2 },
    })
    expect(all.total).not.toHaveProperty('costPerCompleted')
    expect(all.offices.map(({ office, consented, sent }) => [office, consented, sent])).toEqual([
      ['LIM-01', 4, expect.any(Number)],
      ['SCL-01', 1, expect.any(Number)],
    ])
    expect(all.periods).toEqual([{ from: '2026-11-02', days: 7, ...all.total }])
    const byDay = await report('?from=2026-W45&to=2026-W45&office=SCL-01')
    expect(byDay.periods).toMatchObject([{ from: '2026-11-02', days: 1, consented: 1 }])
    expect((await report('?from=2026-W40&to=2026-W44')).total.consented).toBe(0)

    // By hand: 0.20 spent; five reminders are planned, one of a rejected invitation among them, at one segment of
    // 0.05; no day before today has cost anything.
    expect(all.channel.budget).toEqual({
      ...{ month: '2026-11', cap: 1, spent: 0.2, reserved: 0, warns: false },
      forecast: expect.closeTo(0.2 + 5 * 0.05, 9),
    })
    world.clock.now += 10 * day
    // Two weeks' visits cost 0.20 in the first of the ten days before: 0.02 a day, for 19 days; no reminder is due.
    await world.visit({ phone: phoneOf(5) })
    expect((await report()).periods.map(({ from, consented }) => [from, consented])).toEqual([
      ['2026-11-02', 5],
      ['2026-11-09', 1],
    ])
    expect((await report('?from=2026-W45&to=2026-W46')).periods.map(({ from }) => from)).toEqual([
      '2026-11-02',
      '2026-11-12',
    ])
    await world.context.db.prepare('delete from sms where slot is null').run()
    expect((await report()).channel.budget?.forecast).toBeCloseTo(0.2 + 0.02 * 19, 9)
  })

  it('tells cost per completed answer, and warns at 80 % of the budget', async () => {
    world = await smsWorld({ budget: 62_500 })
    const { body } = await world.visit()
    world.clock.now += hour
    await world.quarter()
    const token = String(body.url).split('/').at(-1) ?? ''
    const { seal } = await world.open(token)
    await world.answer({ id: crypto.randomUUID(), seal, answers: { G1: 5 }, complete: true })
    const { total, channel } = await report()
    expect(total).toMatchObject({ started: 1, completed: 1, cost: 0.05, costPerCompleted: 0.05 })
    expect(channel.budget).toMatchObject({ spent: 0.05, cap: 0.0625, warns: true })
  })

  it('counts those held back by why, and as eligible whom only our budget held back', async () => {
    world = await smsWorld({ budget: 50_000 })
    for (const tickets of [[0], [1, 0]]) {
      for (const index of tickets) await world.visit({ phone: phoneOf(index) })
      world.clock.now += hour
      await world.quarter()
    }
    expect((await report()).total).toMatchObject({
      ...{ consented: 3, waiting: 0, held: { budget: 1, 'asked-lately': 1 }, eligible: 2, sent: 1 },
    })
  })

  it('tells how the provider does of late, by code', async () => {
    const { db } = world.context
    const at = world.clock.now
    const outcomes = [
      ['delivered', null, at - hour],
      ['undelivered', '30003', at - hour],
      ['failed', '30003', at - 2 * day],
      ['rejected', '21610', at - 2 * day],
      ['unknown', 'timeout', at - 2 * day],
      ['accepted', null, at - 8 * day],
      ['queued', null, at + minute],
      ['dropped', 'suppressed', at - hour],
    ] as const
    for (const [index, [state, reason, slot]] of outcomes.entries()) {
      await insertSms(db, {
        ...{
          id: `${index}`,
          visit: `${index}`,
          kind: 'answer',
          text: 'optout.ok',
          language: 'es',
          office: null,
        },
        ...{
          phone: `${index}`,
          link: null,
          linkUntil: null,
          servedAt: null,
          notBefore: at,
          expiresAt: at + day,
        },
        ...{ forgetAt: at + day, counted: null },
      }).run()
      await db
        .prepare('update sms set state = ?2, reason = ?3, slot = ?4 where id = ?1')
        .bind(`${index}`, state, reason, slot)
        .run()
    }
    const { health } = (await report()).channel
    expect(health.day).toEqual({
      ...{
        handed: 2,
        accepted: 2,
        delivered: 1,
        undelivered: 1,
        unknown: 0,
        codes: [{ code: '30003', n: 1 }],
      },
    })
    expect(health.week).toMatchObject({
      ...{ handed: 5, accepted: 3, delivered: 1, undelivered: 2, unknown: 1 },
      codes: [
        { code: '30003', n: 2 },
        { code: '21610', n: 1 },
      ],
    })
    expect(health.latest.handed).toBe(6)

    for (const [kind, office, days] of [
      ['unparsed', 'LIM-01', 1],
      ['unparsed', 'SCL-01', 2],
      ['late-reply', 'LIM-01', 2],
      ['premature', 'LIM-01', 40],
    ] as const) {
      await countSmsNote(db, { at: at - days * day, provider: 'fake', kind, office }).run()
    }
    expect((await report()).channel.notes).toEqual([
      { kind: 'unparsed', n: 2 },
      { kind: 'late-reply', n: 1 },
    ])
  })

  it('counts a conversation that began as opened, beside links that were', async () => {
    const { db } = world.context
    const visit = { office: 'LIM-01', day: localTime(world.clock.now, 'America/Lima').day }
    await db.batch([
      countSmsStep(db, { ...visit, way: 'reply', step: 'consented', n: 3 }),
      countSmsStep(db, { ...visit, way: 'reply', step: 'started', n: 2 }),
      countSmsStep(db, { ...visit, way: 'reply', step: 'completed' }),
      countSmsStep(db, { ...visit, way: 'link', step: 'opened' }),
    ])
    const { total, offices, periods } = await report()
    expect(total).toMatchObject({ consented: 3, opened: 3, started: 2, completed: 1 })
    expect([offices[0]?.opened, periods[0]?.opened]).toEqual([3, 3])
  })

  it('shows a manager their own offices, and says where SMS are off what is missing', async () => {
    await world.visit()
    const { cookie } = await givenStaff(world.context, { role: 'manager', offices: ['SCL-01'] })
    const own = await report('', cookie)
    expect(own.offices.map(({ office }) => office)).toEqual(['SCL-01'])
    expect(own.total.consented).toBe(0)
    expect(own.channel).toMatchObject({ provider: 'fake', takesReplies: true })

    const { messaging: _, ...off } = world.context
    const { createApp } = await import('../../worker/app.ts')
    const answer = await createApp(() => off).request(
      '/api/v1/reports/sms',
      { headers: { cookie } },
      world.env,
    )
    const { channel } = (await answer.json()) as SmsReport
    expect(channel).not.toHaveProperty('provider')
    expect(channel.missing).toContain('TWILIO_SENDER')
  })
})

describe('a pause', () => {
  it('is told with its reason, and ended at once by who sees the page, again for nothing', async () => {
    const { db } = world.context
    await world.visit()
    world.clock.now += hour
    const at = world.clock.now
    await pauseProvider(db, 'fake', { reason: '20003', at, until: at + hour }).run()
    const paused = async () => (await report()).channel.paused
    expect(await paused()).toEqual({
      ...{ reason: '20003', since: '2026-11-02T16:00:00.000Z', until: '2026-11-02T17:00:00.000Z' },
    })
    await pauseProvider(db, 'fake', { reason: 'filtered', at, until: at + 10_000 * day }).run()
    expect(await paused()).toEqual({ reason: 'filtered', since: '2026-11-02T16:00:00.000Z' })
    await world.quarter()
    expect(world.fake.ledger).toEqual([])

    world.woken.length = 0
    expect((await world.post('/api/v1/sms/resume', {})).status).toBe(204)
    expect(world.woken, 'what waits is woken').toHaveLength(1)
    expect(await paused()).toBeUndefined()
    world.clock.now += minute
    expect((await world.post('/api/v1/sms/resume', {})).status).toBe(204)
    expect(await db.prepare('select until from sms_pauses').first('until'), 'when it was resumed').toBe(at)
    await world.deliver(world.woken)
    expect(world.fake.ledger).toHaveLength(1)
  })
})

describe('what a citizen asks for at the desk', () => {
  const wish = (body: object) => world.post('/api/v1/sms/opt-outs', body)
  const listed = async (query = '') =>
    (await world.ask(`/api/v1/sms/suppressions${query}`)).body as unknown as Suppressions
  const ledger = async () =>
    (
      await world.context.db
        .prepare(
          'select event, source, (select role from users where users.id = actor) as actor from consents order by id',
        )
        .all()
    ).results

  it('holds at once, is kept under the name of who recorded it, and can be taken back', async () => {
    await world.visit()
    world.clock.now += hour
    expect(await wish({ phone: '987 654 321', wish: 'optout' })).toMatchObject({ status: 204 })
    await world.quarter()
    expect(world.fake.ledger).toEqual([])
    expect((await ledger()).slice(1)).toEqual([{ event: 'optout', source: 'staff', actor: 'manager' }])
    const { total, suppressions } = await listed()
    expect(total).toBe(1)
    expect(suppressions).toEqual([
      { phone: expect.stringMatching(/^[\w-]{8}$/), reason: 'optout', since: '2026-11-02T16:00:00.000Z' },
    ])

    expect((await wish({ phone, wish: 'optin' })).status).toBe(204)
    expect((await listed()).total).toBe(0)
    expect((await ledger()).at(-1)).toEqual({ event: 'reoptin', source: 'staff', actor: 'manager' })
  })

  it('says of a phone that is none what is wrong with it, and nothing of whether it is known', async () => {
    for (const none of ['014567890', '9871', '987654321x', '９８７６５４３２１']) {
      const answer = await wish({ phone: none, wish: 'optout' })
      expectProblem(answer, 422, 'invalid')
      expect(answer.body.errors).toMatchObject([{ field: 'phone' }])
      expect(JSON.stringify(answer.body)).not.toContain(none)
    }
    const [unknown, known] = [await wish({ phone, wish: 'optout' }), await wish({ phone, wish: 'optout' })]
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
  })

  it('is listed ten at a time, without what is over', async () => {
    const { db } = world.context
    const at = peru('2026-11-02T10:00')
    await db.batch(
      Array.from({ length: 12 }, (_, index) =>
        db
          .prepare('insert into suppressions (phone, reason, until, at) values (?1, ?2, ?3, ?4)')
          .bind(`hash${index}`.padEnd(22, 'x'), 'blocked', index === 11 ? at - 1 : at + day, at - index),
      ),
    )
    expect(await listed()).toMatchObject({ total: 11 })
    expect((await listed()).suppressions).toHaveLength(10)
    expect((await listed('?page=2')).suppressions.map(({ phone }) => phone)).toEqual(['hash10xx'])
  })
})
