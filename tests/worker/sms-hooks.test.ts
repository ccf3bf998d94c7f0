import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context } from '../../worker/context.ts'
import { day, hour } from '../../worker/messaging/schedule.ts'
import { twilio } from '../../worker/messaging/twilio/twilio.ts'
import { clientOf, expectProblem } from '../world/api.ts'
import { withoutDatabase } from '../world/outage.ts'
import { phone, smsWorld } from '../world/sms.ts'
import { account, authToken, twilioCalls, twilioSignature } from '../world/twilio-calls.ts'

let sids: number

let world: Awaited<ReturnType<typeof smsWorld>>
let context: Context
let { call, status, reply }: ReturnType<typeof twilioCalls> = {} as never
let log: ReturnType<typeof vi.spyOn>
beforeEach(async () => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {})
  sids = 0
  const provider = twilio({
    account,
    authTokens: [authToken, 'old-token'],
    sender: 'INDAGA',
    takesReplies: true,
    fetch: async () => Response.json({ sid: `SM${++sids}`, num_segments: '1' }, { status: 201 }),
  })
  world = await smsWorld({ provider })
  context = world.context
  ;({ call, status, reply } = twilioCalls(context))
})
afterEach(() => vi.restoreAllMocks())

async function sent() {
  await world.visit()
  world.clock.now += hour
  await world.quarter()
  expect(await world.states()).toEqual(['invite accepted', 'reminder queued'])
  return world.idOf('invite')
}
const suppressions = async () =>
  (await context.db.prepare('select reason, until from suppressions').all()).results
const events = () => context.db.prepare('select count(*) as n from sms_events').first('n')

describe('what Twilio tells of an SMS', () => {
  it('is kept', async () => {
    const id = await sent()
    expect((await status(id, 'sent')).status).toBe(204)
    expect((await world.states())[0]).toBe('invite sent')
    expect((await status(id, 'delivered')).status).toBe(204)
    expect((await world.states())[0]).toBe('invite delivered')
  })

  it('comes to the same in whatever order and however often it comes', async () => {
    const id = await sent()
    const told = [['queued'], ['sending'], ['sent'], ['undelivered', '30005']] as const
    const shuffled = fc.shuffledSubarray([...told, ...told], { minLength: 8 })
    for (const order of fc.sample(shuffled, 10)) {
      await context.db.batch([
        context.db
          .prepare(`update sms set state = 'accepted', rank = 1, reason = null where id = ?1`)
          .bind(id),
        context.db.prepare('delete from sms_events'),
        context.db.prepare('delete from suppressions'),
      ])
      for (const [each, code] of order)
        expect((await status(id, each, code ? { ErrorCode: code } : {})).status).toBe(204)
      expect((await world.states())[0]).toBe('invite undelivered 30005')
      expect(await events()).toBe(4)
      expect(await suppressions()).toEqual([{ reason: 'no-such-phone', until: null }])
      expect(await world.budget()).toMatchObject({ reserved: 0, spent: 50_000 })
    }
  })

  it('before its own answer is not undone by that answer', async () => {
    await world.visit()
    world.clock.now += hour
    const id = await world.idOf('invite')
    const provider = {
      ...world.messaging.provider,
      send: async () => {
        await status(id, 'delivered')
        return { kind: 'accepted' as const, sid: 'SM1', segments: 1 }
      },
    }
    await world.deliver([id], { ...context, messaging: { ...world.messaging, provider } })
    expect((await world.states())[0]).toBe('invite delivered')
    expect(await world.budget()).toMatchObject({ reserved: 0, spent: 50_000 })
  })

  it('resolves what was unknown, and its money', async () => {
    await world.visit()
    world.clock.now += hour
    const id = await world.idOf('invite')
    const provider = {
      ...world.messaging.provider,
      send: async () => ({ kind: 'unknown' as const, why: '500' }),
    }
    await world.deliver([id], { ...context, messaging: { ...world.messaging, provider } })
    expect(await world.budget()).toMatchObject({ reserved: 50_000, spent: 0 })
    await status(id, 'sent')
    expect((await world.states())[0]).toBe('invite sent')
    expect(await world.budget()).toMatchObject({ reserved: 0, spent: 50_000 })
  })

  it('by its code says of the phone whether it is there, or blocks us', async () => {
    const id = await sent()
    const blocked = { reason: 'blocked', until: world.clock.now + 90 * day }
    const gone = { reason: 'no-such-phone', until: null }
    const codes = { 30003: [], 30004: [blocked], 30005: [gone], 30006: [gone], 30008: [], 99999: [] }
    for (const [code, expected] of Object.entries(codes)) {
      await context.db.batch([
        context.db.prepare(`update sms set state = 'accepted', rank = 1 where id = ?1`).bind(id),
        context.db.prepare('delete from suppressions'),
      ])
      await status(id, 'undelivered', { ErrorCode: code })
      expect(await suppressions(), code).toEqual(expected)
    }
  })

  it('by the code 30002 pauses the provider', async () => {
    await status(await sent(), 'failed', { ErrorCode: '30002' })
    expect(await context.db.prepare('select reason from sms_pauses').first('reason')).toBe('30002')
  })

  it('is taken and changes nothing where it is not of an SMS of ours, or not understood', async () => {
    const id = await sent()
    const strange: Record<string, () => Promise<{ status: number }>> = {
      'of an SMS that there is none': () => status('nothing', 'sent'),
      'of another SMS of the provider than ours': () => status(id, 'delivered', { MessageSid: 'SM9' }),
      'without a status': () => call(`/hooks/twilio/status?sms=${id}`, { MessageSid: 'SM1' }),
      'of a status that nobody knows': () => status(id, 'teleported'),
      'of another account': () => status(id, 'delivered', { AccountSid: `AC${'9'.repeat(32)}` }),
      'without saying which': () =>
        call('/hooks/twilio/status', { MessageSid: 'SM1', MessageStatus: 'delivered' }),
      'at the other address': () =>
        call('/hooks/twilio/status', { MessageSid: 'IN1', From: phone, Body: 'BAJA' }),
    }
    for (const [label, tell] of Object.entries(strange)) {
      expect((await tell()).status, label).toBe(204)
      expect(await world.states(), label).toEqual(['invite accepted', 'reminder queued'])
      expect(await suppressions(), label).toEqual([])
    }
  })
})

describe('what nobody signed', () => {
  it('is refused with 403, and changes nothing', async () => {
    const id = await sent()
    const right = await twilioSignature(`https://encuesta.example/hooks/twilio/status?sms=${id}`, {
      AccountSid: account,
      MessageSid: 'SM1',
      MessageStatus: 'delivered',
    })
    for (let index = 0; index < right.length; index++) {
      const signed = right.slice(0, index) + (right[index] === 'A' ? 'B' : 'A') + right.slice(index + 1)
      expectProblem(await status(id, 'delivered', {}, { signed }), 403, 'signature-wrong')
    }
    expectProblem(await status(id, 'sent', {}, { signed: right }), 403, 'signature-wrong')
    expectProblem(await status(id, 'delivered', {}, { by: 'foreign-token' }), 403, 'signature-wrong')
    expectProblem(await reply('BAJA', {}, { signed: '' }), 403, 'signature-wrong')
    expect((await world.states())[0]).toBe('invite accepted')
    expect(await suppressions()).toEqual([])
  })

  it('is told from what the old token signed, while tokens change', async () => {
    const id = await sent()
    expect((await status(id, 'sent', {}, { by: 'old-token' })).status).toBe(204)
  })

  it('finds nothing under the name of another provider, or where SMS are off', async () => {
    expectProblem(await call('/hooks/outbox/status', {}), 404, 'not-found')
    const { messaging: _, ...off } = context
    expectProblem(await call('/hooks/twilio/status', {}, { as: off }), 404, 'not-found')
  })

  it('is never a 500: where it can’t be stored it is asked for again', async () => {
    const id = await sent()
    const as = withoutDatabase(context)
    expectProblem(await status(id, 'sent', {}, { as }), 503, 'unavailable')
    expectProblem(await reply('BAJA', {}, { as }), 503, 'unavailable')
    expect(JSON.stringify(log.mock.calls)).not.toContain('987654321')
  })

  it('and is no text at all is refused as well', async () => {
    for (const body of [
      new Uint8Array([0xff, 0xfe, 0x00]),
      new Uint8Array(0),
      new Uint8Array(60_000).fill(0x41),
    ]) {
      const answer = await clientOf(context).ask('/hooks/twilio/inbound', { method: 'POST', body })
      expectProblem(answer, 403, 'signature-wrong')
    }
  })
})

describe('who writes BAJA', () => {
  const answers = async () => (await world.rows()).filter(({ kind }) => kind === 'answer')

  it('is not written to again, and told so once', async () => {
    await sent()
    const answer = await reply('BAJA')
    expect([answer.status, answer.body.text]).toEqual([200, '<Response/>'])
    expect(await suppressions()).toEqual([{ reason: 'optout', until: null }])
    await world.deliver(world.woken)
    expect(await answers()).toEqual([expect.objectContaining({ state: 'accepted' })])
    await reply('BAJA')
    await reply('stop', { MessageSid: 'IN-other' })
    expect(await answers()).toHaveLength(1)
    world.clock.now += hour
    await world.quarter()
    expect(await context.db.prepare('select count(*) as n from contacts').first('n')).toBe(0)
    world.clock.now += 2 * day
    await world.quarter()
    expect(await world.states()).toContain('reminder dropped suppressed')
    expect((await world.visit()).body.sms).toBe('none')
  })

  it('twice in the same second is told once', async () => {
    await sent()
    await Promise.all([
      ...[reply('BAJA'), reply('BAJA')],
      ...['a', 'b'].map((sid) => reply('BAJA', { MessageSid: `IN-${sid}` })),
    ])
    expect(await answers()).toHaveLength(1)
    expect(
      await context.db.prepare(`select count(*) as n from consents where event = 'optout'`).first('n'),
    ).toBe(1)
  })

  it('and ALTA later is asked again', async () => {
    await sent()
    await reply('BAJA')
    await reply('ALTA')
    expect(await suppressions()).toEqual([])
    const { results } = await context.db.prepare('select event, source from consents order by id').all()
    expect(results).toEqual([
      { event: 'optin', source: 'desk' },
      { event: 'optout', source: 'sms' },
      { event: 'reoptin', source: 'sms' },
    ])
    expect(await answers()).toHaveLength(2)
  })

  it('to a provider that answers by itself gets no second answer', async () => {
    await sent()
    await reply('BAJA', { OptOutType: 'STOP' })
    expect(await suppressions()).toEqual([{ reason: 'optout', until: null }])
    expect(await answers()).toEqual([])
  })

  it('three times in the same second after the survey is told once that nobody reads here', async () => {
    await sent()
    await Promise.all(['hola', 'oye', '5'].map((text, n) => reply(text, { MessageSid: `IN-${n}` })))
    expect(await answers()).toHaveLength(1)
  })

  it('from a number that nobody wrote to leaves as well, and is not answered', async () => {
    await reply('BAJA', { From: '+51912345678' })
    expect(await suppressions()).toEqual([{ reason: 'optout', until: null }])
    expect(await answers()).toEqual([])
  })

  it('and ALTA over and over is answered twelve times a day', async () => {
    await sent()
    for (let n = 0; n < 10; n++) {
      await reply('BAJA', { MessageSid: `B${n}` })
      await reply('ALTA', { MessageSid: `A${n}` })
    }
    expect(await answers()).toHaveLength(12)
  })

  it('is nobody else: other texts are answered once a day, what comes from no number never', async () => {
    await sent()
    for (const [index, text] of ['hola', '5', '', 'x'.repeat(1_600), 'ALTA', phone].entries()) {
      expect((await reply(text, { MessageSid: `IN${index}` })).status, text).toBe(200)
    }
    for (const From of ['', 'anonymous', '987654321', '+1', 'INDAGA', '+5198765432100000']) {
      expect((await reply('BAJA', { From, MessageSid: `FROM${From}` })).status, From).toBe(200)
    }
    expect(await suppressions()).toEqual([])
    const { results } = await context.db.prepare(`select text from sms where kind = 'answer'`).all()
    expect(results).toEqual([{ text: 'nosession' }])
  })
})
