import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { day, hour, minute } from '../../worker/messaging/schedule.ts'
import { applyStatus } from '../../worker/services/sms/apply-status.ts'
import { fakeProvider, smsWorld } from '../world/sms.ts'

type Provider = ReturnType<typeof fakeProvider>['provider']
type Wanted = Parameters<NonNullable<Provider['find']>>[0]

let log: ReturnType<typeof vi.spyOn>
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())
const reported = (where: string) => log.mock.calls.filter(([place]: unknown[]) => place === where)

class Outage extends Error {}

/** A provider that is asked afterwards, too. */
async function worldOf(given: Partial<Provider>) {
  const fake = fakeProvider()
  const world = await smsWorld({ provider: { ...fake.provider, ...given } })
  const invited = async (more: object = {}) => {
    await world.visit(more)
    world.clock.now += hour
    await world.quarter()
  }
  const quarters = async (count: number) => {
    for (let quarter = 0; quarter < count; quarter++) {
      world.clock.now += 15 * minute
      await world.quarter()
    }
  }
  return { ...world, fake, invited, quarters }
}

describe('an SMS of which nobody knows whether it went', () => {
  it('is looked up by its moment and link, once an hour; what is not shown stays unknown and is never sent again', async () => {
    const asked: Wanted[] = []
    const world = await worldOf({
      async find(wanted) {
        asked.push(wanted)
        return null
      },
    })
    world.fake.answers(() => ({ kind: 'unknown', why: 'TimeoutError' }))
    await world.invited()
    const sentAt = world.clock.now
    await world.quarters(9)
    // In the next quarter of an hour, and each hour again.
    expect(asked).toHaveLength(3)
    expect(asked[0]).toMatchObject({ since: sentAt - minute, until: sentAt + 10 * minute })
    expect(world.fake.ledger[0]?.body).toContain(` ${asked[0]?.needle} `)
    expect(await world.states()).toEqual(['invite unknown TimeoutError', 'reminder queued'])
    expect(world.fake.ledger).toHaveLength(1)
    world.clock.now += 7 * day
    await world.quarter()
    expect(asked).toHaveLength(3)
  })

  it('and that the provider shows is accepted, paid for as it says, and ends as it says', async () => {
    const shown = [
      { sid: 'found' },
      { sid: 'found', segments: 2 },
      { sid: 'found', status: 'delivered' },
      { sid: 'found', status: 'undelivered', code: '30005' },
    ] as const
    const ends = ['accepted', 'accepted', 'delivered', 'undelivered 30005']
    for (const [index, found] of shown.entries()) {
      const world = await worldOf({ find: async () => found })
      world.fake.answers(() => ({ kind: 'unknown', why: '500' }))
      await world.invited()
      await world.quarters(1)
      expect((await world.states())[0]).toBe(`invite ${ends[index]}`)
      expect((await world.rows())[0]).toMatchObject({ sid: 'found' })
      expect(await world.budget()).toMatchObject({ reserved: 0, spent: index === 1 ? 100_000 : 50_000 })
      const suppressed = await world.context.db.prepare('select reason from suppressions').first('reason')
      expect(suppressed).toBe(index === 3 ? 'no-such-phone' : null)
    }
  })

  it('and that was told of meanwhile, or never got as far, is not looked up', async () => {
    let asked = 0
    const find = async () => {
      asked++
      return null
    }
    const world = await worldOf({ find })
    await world.visit()
    const id = await world.idOf('invite')
    await world.context.db.prepare(`update sms set state = 'unknown' where id = ?1`).bind(id).run()
    await world.quarters(5)
    expect(asked).toBe(0)
  })

  it('waits where the provider can’t be asked, which is reported without saying of whom', async () => {
    let asked = 0
    const world = await worldOf({
      async find({ needle }) {
        asked++
        throw new Outage(needle)
      },
    })
    world.fake.answers(() => ({ kind: 'unknown', why: '500' }))
    await world.visit()
    await world.visit({ phone: '987654322' })
    world.clock.now += hour
    await world.quarter()
    await world.quarters(1)
    expect(asked).toBe(1)
    expect(reported('sms lookup')).toEqual([['sms lookup', 'Error']])
    expect((await world.states()).filter((state) => state.includes('unknown'))).toHaveLength(2)
    await world.quarters(4)
    expect(asked).toBe(2)
  })
})

describe('what SMS said', () => {
  it('is forgotten by the provider once the survey has closed, each once; what it refuses is asked again a day later', async () => {
    const redacted: string[] = []
    let refuses = true
    const world = await worldOf({
      async redact(sid) {
        if (refuses) throw new Outage(sid)
        redacted.push(sid)
      },
    })
    await world.invited()
    const { db } = world.context
    await db
      .prepare(`insert into sms_inbound (provider, sid, at) values ('fake', 'in', ?1)`)
      .bind(world.clock.now)
      .run()
    const [invite] = await world.rows()
    world.clock.now += day
    await world.quarter()
    expect(reported('sms redaction')).toEqual([])
    world.clock.now += 5 * day
    await world.quarter()
    expect(reported('sms redaction')).toEqual([['sms redaction', 'Error']])
    world.clock.now += day + 4 * hour
    await world.quarter()
    expect(reported('sms redaction')).toHaveLength(2)
    refuses = false
    await world.quarters(4)
    expect(redacted).toEqual(['in'])
    world.clock.now += day
    await world.quarters(2)
    const reminder = (await world.rows()).find(({ kind }) => kind === 'reminder')
    expect(redacted).toEqual(['in', invite?.sid])
    expect(reminder?.sid).toBeNull()
    expect(log.mock.calls.flat().join(' ')).not.toContain('sid')
  })

  it('stays with a provider that is not to forget it', async () => {
    const world = await worldOf({})
    await world.invited()
    world.clock.now += 8 * day
    await world.quarter()
    const asked = await world.context.db.prepare('select count(asked_at) as n from sms').first('n')
    expect(asked).toBe(0)
  })
})

describe('SMS that carriers hold back', () => {
  let phones = 87_000_000
  /** So many that were accepted, each a second after the other, the last `filtered` of them held back. */
  async function sent(world: Awaited<ReturnType<typeof worldOf>>, count: number, filtered: number) {
    for (let index = 0; index < count; index++) await world.visit({ phone: `9${phones++}` })
    world.clock.now += hour
    await world.quarter()
    const told = filtered === 0 ? [] : world.fake.ledger.slice(-filtered)
    for (const { id } of told) {
      const event = {
        kind: 'status',
        smsId: id,
        sid: `sid-${id}`,
        status: 'undelivered',
        code: '30007',
      } as const
      await applyStatus(world.context, event)
    }
  }
  const pause = (world: Awaited<ReturnType<typeof worldOf>>) =>
    world.context.db
      .prepare('select reason, until from sms_pauses')
      .first<{ reason: string; until: number }>()

  it('pause the provider from five of the latest 200 on, reported once, until somebody resumes it', async () => {
    const world = await worldOf({})
    await sent(world, 12, 4)
    expect(await pause(world)).toBeNull()
    await sent(world, 3, 3)
    expect(await pause(world)).toEqual({ reason: 'filtered', until: Date.UTC(9999, 11, 31) })
    expect(reported('sms')).toEqual([['sms', 'paused: filtered']])
    await sent(world, 2, 0)
    world.clock.now += 30 * minute
    await world.quarter()
    expect(world.fake.ledger).toHaveLength(15)
    expect((await world.states()).filter((state) => state === 'invite queued')).toHaveLength(2)

    // Resumed: what was held back before is no reason any more; the same again is.
    await world.context.db.prepare('update sms_pauses set until = ?1').bind(world.clock.now).run()
    await sent(world, 6, 4)
    expect(world.fake.ledger).toHaveLength(23)
    expect(reported('sms')).toHaveLength(1)
    await sent(world, 1, 1)
    expect(reported('sms')).toHaveLength(2)
  })

  it('are judged by the latest 200 alone', async () => {
    const world = await worldOf({})
    await sent(world, 4, 4)
    const { db } = world.context
    await db
      .prepare(
        `insert into sms (id, visit, kind, text, language, phone, not_before, expires_at, forget_at, state, provider,
                          sid, slot)
         with recursive many(n) as (select 1 union all select n + 1 from many where n < 199)
         select 'later' || n, 'v' || n, 'answer', 't', 'es', 'p', 0, 0, 9e15, 'delivered', 'fake', 's' || n, ?1 + n
           from many`,
      )
      .bind(world.clock.now + minute)
      .run()
    world.clock.now += hour
    await sent(world, 1, 1)
    expect(await pause(world)).toBeNull()
  })

  it('stay paused whatever mistake of ours is found meanwhile', async () => {
    const world = await worldOf({})
    await sent(world, 6, 5)
    const id = world.fake.ledger[0]?.id ?? ''
    const event = {
      kind: 'status',
      smsId: id,
      sid: `sid-${id}`,
      status: 'undelivered',
      code: '30002',
    } as const
    await applyStatus(world.context, event)
    expect(await pause(world)).toMatchObject({ reason: 'filtered' })
  })
})
