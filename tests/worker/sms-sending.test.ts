import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failingDatabase, hookedDatabase } from '../../scripts/machine/hooked-database.ts'
import type { Context } from '../../worker/context.ts'
import { day, hour, minute } from '../../worker/messaging/schedule.ts'
import { runSchedule } from '../../worker/services/run-schedule.ts'
import { applyStatus } from '../../worker/services/sms/apply-status.ts'
import { receiveReply } from '../../worker/services/sms/receive-reply.ts'
import { vaultOf } from '../../worker/vault.ts'
import { peru, phone, smsWorld } from '../world/sms.ts'

let world: Awaited<ReturnType<typeof smsWorld>>
let log: ReturnType<typeof vi.spyOn>
beforeEach(async () => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {})
  world = await smsWorld()
})
afterEach(() => vi.restoreAllMocks())

/** A visit at ten, and the time of its invitation. */
async function invited(more: object = {}) {
  const { body } = await world.visit(more)
  world.clock.now += hour
  return String(body.url).split('/').at(-1) ?? ''
}
const suppressed = () => world.context.db.prepare('select reason, until from suppressions').first()

describe('an invitation', () => {
  it('leaves once when it is due, with the link, and is paid for', async () => {
    await world.visit()
    await world.quarter()
    expect(world.fake.ledger).toEqual([])
    world.clock.now += hour
    await world.quarter()
    const [sent] = world.fake.ledger
    expect(sent?.to).toBe(phone)
    expect(sent?.body).toMatch(
      /^Municipalidad: gracias por su visita a Sede LIM-01\. Opine en 1 minuto: https:\/\/encuesta\.example\/e\/[0-9A-Z]{24} BAJA=no recibir encuestas$/,
    )
    expect(sent?.statusUrl).toBe(`https://encuesta.example/hooks/fake/status?sms=${sent?.id}`)
    expect(await world.states()).toEqual(['invite accepted', 'reminder queued'])
    expect(await world.budget()).toEqual({ month: '2026-11', reserved: 0, spent: 50_000 })
  })

  it('leaves in the language of the visit', async () => {
    await invited({ language: 'en' })
    await world.quarter()
    expect(world.fake.ledger[0]?.body).toMatch(/thank you for visiting Sede LIM-01/)
  })

  it('leaves once however often it is delivered, one after the other or at once', async () => {
    await invited()
    const id = await world.idOf('invite')
    await Promise.all([1, 2, 3].map(() => world.deliver([id, id])))
    await world.deliver([id])
    expect(world.fake.ledger).toHaveLength(1)
  })

  it('that nobody knows is acknowledged', async () => {
    expect(await world.deliver(['nothing'])).toEqual({ acknowledged: 1, again: [] })
  })

  it('waits where people are not written to any more by the time it is its turn', async () => {
    await world.visit()
    world.clock.now = peru('2026-11-02T21:00')
    await world.quarter()
    expect((await world.rows())[0]).toMatchObject({ state: 'queued', notBefore: peru('2026-11-03T08:00') })
    world.clock.now = peru('2026-11-03T08:00')
    await world.quarter()
    expect(world.fake.ledger).toHaveLength(1)
  })

  it('is dropped two days late, and where the link was used meanwhile', async () => {
    await invited()
    world.clock.now += 49 * hour
    await world.quarter()
    expect((await world.states())[0]).toBe('invite dropped stale')
    world = await smsWorld()
    const token = await invited()
    const { seal } = await world.open(token)
    expect((await world.answer({ id: crypto.randomUUID(), seal, answers: { G1: 5 } })).status).toBe(201)
    await world.quarter()
    expect((await world.states())[0]).toBe('invite dropped answered')
    expect(world.fake.ledger).toEqual([])
    expect(await world.budget()).toBeNull()
  })

  it('goes to a phone once in thirty days, over all offices', async () => {
    await invited()
    await world.quarter()
    world.clock.now += day
    await world.visit({ office: 'SCL-01' })
    world.clock.now += hour
    await world.quarter()
    expect(await world.states()).toContain('invite dropped asked-lately')
    world.clock.now += 30 * day
    await invited()
    await world.quarter()
    expect(world.fake.ledger.filter(({ body }) => body.includes('gracias'))).toHaveLength(2)
  })

  it('and another one of the same phone at the same moment are one', async () => {
    await world.visit()
    await world.visit({ office: 'SCL-01' })
    world.clock.now += hour
    const due = (await world.rows()).filter(({ kind }) => kind === 'invite').map(({ id }) => id)
    await Promise.all(due.map((id) => world.deliver([id])))
    expect(world.fake.ledger).toHaveLength(1)
  })

  it('that does not leave does not use up the turn of its phone', async () => {
    await invited()
    world.fake.answers(() => ({ kind: 'rejected', code: '21617', scope: 'message' }))
    await world.quarter()
    world.fake.answers(() => ({ kind: 'accepted', sid: 'S' }))
    await invited()
    await world.quarter()
    expect(world.fake.ledger).toHaveLength(1)
  })

  it('is beaten by an opt-out at any moment before its last look, and not by one after it', async () => {
    const { db } = world.context
    for (let call = 0; call < 10; call++) await world.visit({ phone: `98765432${call}` })
    world.clock.now += hour
    const invites = (await world.rows()).filter(({ kind }) => kind === 'invite')
    for (const [index, { id }] of invites.entries()) {
      const optOut = () =>
        db
          .prepare(`insert into suppressions select phone, 'optout', null, 0 from sms where id = ?1`)
          .bind(id)
          .run()
      const before = (call: number) => (call === index + 1 ? optOut() : undefined)
      await world.deliver([id], { ...world.context, db: hookedDatabase(db, { before }) })
      const sent = world.fake.ledger.filter((message) => message.id === id).length
      const state = (await world.rows()).find((row) => row.id === id)?.state
      expect([index + 1, sent, state]).toEqual([
        index + 1,
        index < 9 ? 0 : 1,
        index < 9 ? 'dropped' : 'accepted',
      ])
    }
    expect(await world.budget()).toMatchObject({ reserved: 0, spent: 50_000 })
  })
})

describe('a reminder', () => {
  const later = async () => {
    world.clock.now = peru('2026-11-04T11:00')
    await world.quarter()
  }
  it('follows two days later, once, and then nothing more', async () => {
    await invited()
    await world.quarter()
    await later()
    await later()
    expect(world.fake.ledger[1]?.body).toMatch(
      /hasta el 09\/11 puede opinar sobre su visita del 02\/11: .*No insistiremos/,
    )
    world.clock.now += 2 * day
    await world.quarter()
    expect(world.fake.ledger).toHaveLength(2)
  })

  it.each([
    ['delivered', null, 2],
    ['undelivered', '30003', 2],
    ['undelivered', '30005', 1],
    ['failed', '39999', 1],
    ['unknown', 'lease', 2],
  ])('of an invitation that was %s (%s) makes %i', async (state, reason, total) => {
    await invited()
    await world.quarter()
    await world.context.db
      .prepare(`update sms set state = ?1, reason = ?2 where kind = 'invite'`)
      .bind(state, reason)
      .run()
    await later()
    expect(world.fake.ledger).toHaveLength(total)
  })

  it('is dropped where the answer is there, or the invitation never left', async () => {
    const token = await invited()
    await world.quarter()
    const { seal } = await world.open(token)
    await world.answer({ id: crypto.randomUUID(), seal, answers: { G1: 5 } })
    await later()
    expect((await world.states())[1]).toBe('reminder dropped answered')
    world = await smsWorld()
    await world.visit()
    await later()
    expect(await world.states()).toEqual(['invite dropped stale', 'reminder dropped not-invited'])
  })
})

describe('what the provider answers', () => {
  it.each<[string, 'recipient' | 'optout' | 'message', object | null]>([
    ['21211', 'recipient', { reason: 'no-such-phone', until: null }],
    ['21610', 'optout', { reason: 'optout', until: null }],
    ['21617', 'message', null],
  ])('%s ends it, gives the money back, and says what of the number', async (code, scope, expected) => {
    await invited()
    world.fake.answers(() => ({ kind: 'rejected', code, scope }))
    await world.quarter()
    expect((await world.states())[0]).toBe(`invite rejected ${code}`)
    expect(await world.budget()).toMatchObject({ reserved: 0, spent: 0 })
    expect(await suppressed()).toEqual(expected)
  })

  it('«too many» is tried again when it says, or after twice as long each time, six times', async () => {
    await invited()
    const id = await world.idOf('invite')
    world.fake.answers(() => ({ kind: 'throttled', retryAfter: 17 }))
    expect(await world.deliver([id])).toEqual({ acknowledged: 0, again: [17] })
    expect(await world.deliver([id])).toEqual({ acknowledged: 1, again: [] })
    world.fake.answers(() => ({ kind: 'throttled' }))
    for (let attempt = 2; attempt <= 5; attempt++) {
      world.clock.now += 300_000
      const { again } = await world.deliver([id])
      expect(again[0]).toBeGreaterThanOrEqual(2 ** attempt * 2.5)
      expect(again[0]).toBeLessThanOrEqual(2 ** attempt * 7.5 + 1)
    }
    world.clock.now += 300_000
    await world.deliver([id])
    expect((await world.states())[0]).toBe('invite dropped throttled')
    expect(await world.budget()).toMatchObject({ reserved: 0, spent: 0 })
  })

  it('«too many» is no last straw for what waited for a pause to end six times', async () => {
    await invited()
    const id = await world.idOf('invite')
    world.fake.answers(() => ({ kind: 'rejected', code: '20003', scope: 'config' }))
    for (let hours = 0; hours < 6; hours++) {
      await world.deliver([id])
      world.clock.now += hour
    }
    world.fake.answers(() => ({ kind: 'throttled' }))
    const { again } = await world.deliver([id])
    expect(again[0]).toBeGreaterThanOrEqual(5)
    expect(again[0]).toBeLessThanOrEqual(16)
    expect((await world.rows())[0]).toMatchObject({ state: 'queued', attempt: 7 })
  })

  it('a mistake in our settings pauses the provider for an hour, and loses nothing', async () => {
    await invited()
    world.fake.answers(() => ({ kind: 'rejected', code: '20003', scope: 'config' }))
    await world.quarter()
    expect((await world.states())[0]).toBe('invite queued')
    world.fake.answers(() => ({ kind: 'accepted', sid: 'S' }))
    world.clock.now += 30 * minute
    await world.quarter()
    expect(world.fake.ledger).toEqual([])
    world.clock.now += 30 * minute
    await world.quarter()
    expect(world.fake.ledger).toHaveLength(1)
    expect(log.mock.calls).toContainEqual(['sms', 'paused: 20003'])
  })

  it('nothing is never sent again, and its money stays reserved', async () => {
    await invited()
    world.fake.answers(() => ({ kind: 'unknown', why: 'TimeoutError' }))
    await world.quarter()
    for (let quarters = 0; quarters < 8; quarters++) {
      world.clock.now += 15 * minute
      await world.quarter()
    }
    expect((await world.states())[0]).toBe('invite unknown TimeoutError')
    expect(world.fake.ledger).toHaveLength(1)
    expect(await world.budget()).toMatchObject({ reserved: 50_000, spent: 0 })
  })

  it('more segments than counted costs what it says, also where it tells first that it is sent', async () => {
    await invited()
    world.fake.answers(() => ({ kind: 'accepted', sid: 'S', segments: 3 }))
    await world.quarter()
    expect(await world.budget()).toMatchObject({ reserved: 0, spent: 150_000 })
    world.fake.answers(async ({ id }) => {
      await applyStatus(world.context, { kind: 'status', smsId: id, sid: 'S2', status: 'sent' })
      return { kind: 'accepted', sid: 'S2', segments: 3 }
    })
    await invited({ phone: '987654322' })
    await world.quarter()
    expect(await world.budget()).toMatchObject({ reserved: 0, spent: 300_000 })
    expect((await world.rows()).map(({ cost }) => cost)).toEqual([150_000, 150_000, null, null])
  })
})

describe('the budget of a month', () => {
  it('is never passed, warns once at 80 %, and begins anew with the next month', async () => {
    world = await smsWorld({ budget: 500_000 })
    for (let n = 0; n < 14; n++) await world.visit({ phone: `9876543${n + 10}` })
    world.clock.now += hour
    await Promise.all([world.quarter(), world.quarter()])
    expect(world.fake.ledger).toHaveLength(10)
    expect(await world.budget()).toEqual({ month: '2026-11', reserved: 0, spent: 500_000 })
    expect((await world.states()).filter((state) => state === 'invite dropped budget')).toHaveLength(4)
    expect(log.mock.calls.filter(([, what]: unknown[]) => what === '80 % of the budget used')).toHaveLength(1)
    world.clock.now = peru('2026-12-02T10:00')
    await invited({ phone: '987654399' })
    await world.quarter()
    expect(world.fake.ledger).toHaveLength(11)
  })
})

describe('the money of an SMS that has to wait', () => {
  const months = async () =>
    (await world.context.db.prepare('select month, reserved, spent from sms_budgets order by month').all())
      .results
  async function waiting() {
    world = await smsWorld({ budget: 100_000 })
    world.clock.now = peru('2026-11-30T18:00')
    await invited()
    world.fake.answers(() => ({ kind: 'throttled', retryAfter: (14 * hour) / 1000 }))
    await world.quarter()
    expect(await months()).toEqual([{ month: '2026-11', reserved: 50_000, spent: 0 }])
    world.fake.answers(({ id }) => ({ kind: 'accepted', sid: id }))
    world.clock.now = peru('2026-12-01T09:00')
  }

  it('is of the month in which it leaves', async () => {
    await waiting()
    await world.quarter()
    expect(await months()).toEqual([
      { month: '2026-11', reserved: 0, spent: 0 },
      { month: '2026-12', reserved: 0, spent: 50_000 },
    ])
  })

  it.each([
    [2, 'accepted', 100_000],
    [3, 'dropped', 0],
  ])(
    'is counted again where its text has become longer: %i segments are %s',
    async (segments, state, spent) => {
      await waiting()
      await world.context.db
        .prepare(`insert into sms_wordings values ('invite.link', 'es', 1, ?1, 'u', 0)`)
        .bind(`{url} BAJA ${'x'.repeat(150 * (segments - 1))}`)
        .run()
      await world.quarter()
      expect((await world.rows())[0]?.state).toBe(state)
      expect(await months()).toEqual([
        { month: '2026-11', reserved: 0, spent: 0 },
        { month: '2026-12', reserved: 0, spent },
      ])
    },
  )
})

describe('the pace', () => {
  it('is one SMS after the other; what would wait long comes again at its moment', async () => {
    world = await smsWorld({ interval: 1_000 })
    for (let n = 0; n < 6; n++) await world.visit({ phone: `9876543${n + 10}` })
    world.clock.now += hour
    const started = world.clock.now
    const sentAt: number[] = []
    world.fake.answers(({ id }) => {
      sentAt.push(world.clock.now - started)
      return { kind: 'accepted', sid: id }
    })
    const due = (await world.rows()).filter(({ kind }) => kind === 'invite').map(({ id }) => id)
    await Promise.all(due.map((id) => world.deliver([id])))
    for (let seconds = 0; seconds < 10; seconds++) {
      world.clock.now += 1_000
      await world.deliver(due)
    }
    expect(sentAt).toHaveLength(6)
    for (const [index, at] of sentAt.entries()) expect(at).toBeGreaterThanOrEqual(index * 1_000)
  })
})

describe('who has written', () => {
  it('is answered before anybody else is invited, however long they have waited', async () => {
    await invited()
    await world.quarter()
    for (let n = 0; n < 3; n++) await world.visit({ phone: `98765433${n}` })
    world.clock.now += hour
    await receiveReply(world.context, { kind: 'inbound', sid: 'in', from: phone, body: 'BAJA' })
    const due = (await world.rows()).filter(({ kind, state }) => kind === 'invite' && state === 'queued')
    await world.deliver(due.map(({ id }) => id))
    expect(world.fake.ledger.map(({ to }) => to === phone)).toEqual([true, true, false, false, false])
  })
})

describe('who answers while an SMS waits for its slot', () => {
  it('does not get it', async () => {
    let token = ''
    world = await smsWorld({
      interval: 1_500,
      pause: async (milliseconds) => {
        world.clock.now += milliseconds
        const { seal } = await world.open(token)
        await world.answer({ id: crypto.randomUUID(), seal, answers: { G1: 5 } })
      },
    })
    await world.visit()
    const first = await world.idOf('invite')
    token = await invited({ phone: '987654322' })
    const others = (await world.rows()).filter(({ kind, id }) => kind === 'invite' && id !== first)
    await world.deliver([first, ...others.map(({ id }) => id)])
    expect(world.fake.ledger.map(({ id }) => id)).toEqual([first])
    expect(await world.states()).toContain('invite dropped answered')
  })
})

describe('closing time', () => {
  it('holds for an SMS whose turn comes after it', async () => {
    world = await smsWorld({ interval: 1_500 })
    await world.visit()
    await world.visit({ phone: '987654322' })
    world.clock.now = peru('2026-11-02T20:00') - 1_000
    const due = (await world.rows()).filter(({ kind }) => kind === 'invite').map(({ id }) => id)
    await world.deliver(due)
    expect(world.fake.ledger).toHaveLength(1)
    expect((await world.rows()).find(({ state }) => state === 'queued')).toMatchObject({
      notBefore: peru('2026-11-03T08:00'),
    })
    world.clock.now = peru('2026-11-03T08:00')
    await world.deliver(due)
    expect(world.fake.ledger).toHaveLength(2)
  })
})

describe('a worker that dies', () => {
  it('before its SMS could leave leaves nothing unknown, however late that is found', async () => {
    await invited()
    const id = await world.idOf('invite')
    const fault = { call: 8, when: 'before', lasting: true } as const
    await world.deliver([id], { ...world.context, db: failingDatabase(world.context.db, fault) })
    expect(await world.budget()).toMatchObject({ reserved: 50_000 })
    world.clock.now += 49 * hour
    await world.quarter()
    expect((await world.states())[0]).toBe('invite dropped stale')
    expect(await world.budget()).toMatchObject({ reserved: 0, spent: 0 })
  })

  const faults = [true, false].flatMap((lasting) =>
    (['before', 'after'] as const).flatMap((when) =>
      Array.from({ length: 13 }, (_, index) => ({ call: index + 1, when, lasting })),
    ),
  )
  it('at any step of any SMS sends nothing twice, and leaves no row behind', async () => {
    for (const index of faults.keys()) await world.visit({ phone: `9876543${index + 10}` })
    world.clock.now += hour
    const invites = (await world.rows()).filter(({ kind }) => kind === 'invite').map(({ id }) => id)
    for (const [index, fault] of faults.entries()) {
      const id = invites[index] ?? ''
      await world.deliver([id, id], { ...world.context, db: failingDatabase(world.context.db, fault) })
      await world.deliver([id])
    }
    for (let quarters = 0; quarters < 3; quarters++) {
      world.clock.now += 15 * minute
      await world.quarter()
    }
    const ends = await world.rows()
    for (const [index, fault] of faults.entries()) {
      const row = ends.find(({ id }) => id === invites[index])
      const sent = world.fake.ledger.filter(({ id }) => id === row?.id).length
      const label = JSON.stringify({ ...fault, state: row?.state, reason: row?.reason, sent })
      expect(row?.state, label).toMatch(/^(accepted|unknown)$/)
      expect(sent, label).toBeLessThanOrEqual(1)
      // What had not got its slot has not left, and leaves later.
      if (row?.state === 'accepted' || row?.slot === null) expect(sent, label).toBe(1)
    }
    const accepted = ends.filter(({ state }) => state === 'accepted')
    const reserved = ends.filter(({ state }) => state === 'unknown')
    expect(accepted.length).toBeGreaterThan(30)
    expect(reserved.length).toBeGreaterThan(2)
    expect(await world.budget()).toEqual({
      month: '2026-11',
      reserved: reserved.length * 50_000,
      spent: accepted.length * 50_000,
    })
  })
})

describe('a new key for phones', () => {
  it('seals what is there again, so that the old one can go before what it sealed has left', async () => {
    await invited()
    const [fresh, old] = [
      'another-secret-for-phones-of-thirty-two-characters',
      'a-secret-for-phones-of-thirty-two-characters-or-more',
    ]
    const under = (secrets: string): Context => ({
      ...world.context,
      messaging: { ...world.messaging, vault: vaultOf(secrets) },
    })
    await runSchedule(under(`${fresh},${old}`))
    await world.deliver([await world.idOf('invite')], under(fresh))
    expect(world.fake.ledger[0]?.to).toBe(phone)
    expect(world.fake.ledger[0]?.body).toMatch(/\/e\/[0-9A-Z]{24} /)
  })
})
