import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { day, hour } from '../../worker/messaging/schedule.ts'
import { applyStatus } from '../../worker/services/sms/apply-status.ts'
import { receiveReply } from '../../worker/services/sms/receive-reply.ts'
import { phone, smsWorld } from '../world/sms.ts'

let world: Awaited<ReturnType<typeof smsWorld>>
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  world = await smsWorld()
})
afterEach(() => vi.restoreAllMocks())

/** What is counted, and is not nothing. */
async function counts() {
  const { results } = await world.context.db
    .prepare('select office, day, way, step, n from sms_days where n <> 0')
    .all<{ office: string; day: number; way: string; step: string; n: number }>()
  expect(new Set(results.map((row) => `${row.office} ${row.day} ${row.way}`)).size).toBeLessThan(2)
  return Object.fromEntries(results.map(({ step, n }) => [step, n]))
}
async function asked() {
  const { body } = await world.visit({ ticket: 'T-1' })
  world.clock.now += hour
  await world.quarter()
  return String(body.url).split('/').at(-1) ?? ''
}
async function told(status: 'sent' | 'delivered' | 'undelivered', code?: string) {
  const id = await world.idOf('invite')
  const sid = `sid-${id}`
  await applyStatus(world.context, { kind: 'status', smsId: id, sid, status, ...(code && { code }) })
}

describe('the day of a visit', () => {
  it('counts a person from consent to answer, each step once however often it is told', async () => {
    await world.visit({ ticket: 'T-1' })
    expect(await counts()).toEqual({ consented: 1, waiting: 1 })
    const token = await asked()
    const sent = { consented: 1, accepted: 1, segments: 1, cost: 50_000 }
    expect(await counts()).toEqual(sent)
    await told('delivered')
    await told('delivered')
    await told('sent')
    const { accepted, ...rest } = sent
    const delivered = { ...rest, delivered: accepted }
    expect(await counts()).toEqual(delivered)

    await world.ask(`/e/${token}`)
    await world.ask(`/e/${token}`)
    await world.settled()
    expect(await counts()).toEqual({ ...delivered, opened: 1 })
    const { seal } = await world.open(token)
    const partial = { id: crypto.randomUUID(), seal, answers: { G1: 5 }, complete: false }
    await world.answer(partial)
    await world.answer(partial)
    expect(await counts()).toEqual({ ...delivered, opened: 1, started: 1, partial: 1 })
    await world.answer({ ...partial, complete: true })
    await world.answer({ ...partial, complete: true })
    expect(await counts()).toEqual({ ...delivered, opened: 1, started: 1, completed: 1 })

    world.clock.now += 40 * day
    await world.quarter()
    expect(await world.rows()).toEqual([])
    expect(await counts(), 'stays when all else is forgotten').toEqual({
      ...{ ...delivered, opened: 1, started: 1, completed: 1 },
    })
  })

  it('counts an unknown outcome as what it turns out to be, with its cost', async () => {
    world.fake.answers(() => ({ kind: 'unknown', why: '500' }))
    const token = await asked()
    expect(await counts()).toEqual({ consented: 1, unknown: 1, segments: 1, cost: 50_000 })
    await told('undelivered', '30003')
    expect(await counts()).toEqual({ consented: 1, undelivered: 1, segments: 1, cost: 50_000 })
    await world.ask(`/e/${token}`)
    await world.settled()
    expect((await counts()).opened, 'it may have arrived').toBe(1)
  })

  it('counts what costs nothing as such, and why it was not sent', async () => {
    world.fake.answers(() => ({ kind: 'rejected', scope: 'recipient', code: '21211' }))
    await asked()
    expect(await counts()).toEqual({ consented: 1, rejected: 1 })
    world = await smsWorld()
    await world.visit()
    world.clock.now += 5 * day
    await world.quarter()
    expect(await counts()).toEqual({ consented: 1, 'dropped:stale': 1 })
    world = await smsWorld()
    await world.visit()
    await world.context.db.prepare('delete from sms').run()
    expect(await counts(), 'forgotten before it was looked at').toEqual({ consented: 1, 'dropped:stale': 1 })
  })

  it('counts a reminder apart, and what both cost', async () => {
    await asked()
    world.clock.now += 2 * day
    await world.quarter()
    expect(await counts()).toEqual({ consented: 1, accepted: 1, reminded: 1, segments: 2, cost: 100_000 })
  })

  it('counts who leaves once, and their next visit as not to be asked about', async () => {
    await asked()
    const leave = (sid: string) =>
      receiveReply(world.context, { kind: 'inbound', sid, from: phone, body: 'BAJA' })
    await leave('1')
    await leave('2')
    const before = { consented: 1, accepted: 1, optout: 1, segments: 1, cost: 50_000 }
    expect(await counts()).toEqual(before)
    await world.visit({ ticket: 'T-2' })
    await world.visit({ ticket: 'T-2' })
    expect(await counts()).toEqual({ ...before, consented: 2, 'dropped:suppressed': 1 })
  })

  it('counts nothing of visits that were not asked by SMS, or had been opened before', async () => {
    const { body } = await world.visit({ phone: undefined, consent: undefined })
    const token = String(body.url).split('/').at(-1) ?? ''
    await world.ask(`/e/${token}`)
    await world.settled()
    const { seal } = await world.open(token)
    await world.answer({ id: crypto.randomUUID(), seal, answers: { G1: 5 } })
    expect(await counts()).toEqual({})

    const { body: next } = await world.visit({ ticket: 'T-1' })
    const path = `/e/${String(next.url).split('/').at(-1)}`
    await world.ask(path)
    await world.settled()
    world.clock.now += hour
    await world.quarter()
    await world.ask(path)
    await world.settled()
    expect((await counts()).opened).toBeUndefined()
  })
})
