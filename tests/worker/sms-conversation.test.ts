import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { smsTexts } from '../../schema/messages/sms-texts.ts'
import { Crash, failingDatabase, hookedDatabase } from '../../scripts/machine/hooked-database.ts'
import type { Context } from '../../worker/context.ts'
import { smsNotes } from '../../worker/db/sms-notes.ts'
import { keyRing } from '../../worker/keys.ts'
import { day, hour } from '../../worker/messaging/schedule.ts'
import { twilio } from '../../worker/messaging/twilio/twilio.ts'
import { runSchedule } from '../../worker/services/run-schedule.ts'
import { receiveReply } from '../../worker/services/sms/receive-reply.ts'
import { tendConversations } from '../../worker/services/sms/tend-conversations.ts'
import { vaultOf } from '../../worker/vault.ts'
import { clientOf, expectProblem, someResponse, storedResponses } from '../world/api.ts'
import { peru, phone, smsWorld } from '../world/sms.ts'
import { account, authToken, twilioCalls } from '../world/twilio-calls.ts'

let world: Awaited<ReturnType<typeof smsWorld>>
let context: Context
let sids: number
beforeEach(async () => {
  world = await smsWorld()
  context = world.context
  sids = 0
  seen = 0
})

let seen = 0
/** The texts sent since it was asked last, by their names. */
function said(): string[] {
  const fresh = world.fake.ledger.slice(seen)
  seen = world.fake.ledger.length
  return fresh.map(({ body }) => patterns.find(([, pattern]) => pattern.test(body))?.[0] ?? body)
}
const patterns = Object.entries(smsTexts).map(([name, { es }]) => {
  const literal = es.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '.+')
  return [name, new RegExp(`^${literal}(?: BAJA=[a-z ]+)?$`)] as const
})
const reply = async (body: string, more: object = {}) => {
  await receiveReply(context, { kind: 'inbound', sid: `IN-${++sids}`, from: phone, body, ...more })
  await world.deliver(world.woken.splice(0), context)
}
/** Somebody who takes half a minute for each. */
async function say(...bodies: string[]) {
  for (const body of bodies) {
    world.clock.now += 30_000
    await reply(body)
  }
  return said()
}
async function invited(more: object = {}) {
  const { status, body } = await world.visit({ answerBy: 'reply', agent: 'A-014', procedure: 'DNI', ...more })
  expect([status, body.sms]).toEqual([201, 'planned'])
  world.clock.now += hour
  await world.quarter()
  expect(said()).toEqual(['invite.sms'])
  world.woken.length = 0
  return String(body.url).split('/').at(-1) ?? ''
}
const later = async (hours: number) => {
  world.clock.now += hours * hour
  await world.quarter()
  world.woken.length = 0
  return said()
}
const all = async <Row = Record<string, unknown>>(sql: string) =>
  (await context.db.prepare(sql).all<Row>()).results
const count = (table: string) => context.db.prepare(`select count(*) as n from ${table}`).first<number>('n')
const notes = async () => (await smsNotes(context.db, 0)).map(({ kind, n }) => `${kind} ${n}`)
const responses = () => storedResponses(context)

describe('a survey by SMS', () => {
  it('asks five questions and for a comment, and becomes a response of kind reply, of the visit’s agent', async () => {
    const token = await invited()
    expect(await say('OK')).toEqual(['q.G1'])
    expect(await say('5', 'igual', '4 me atendieron bien, mi DNI es 45678912', 'no se')).toEqual([
      'q.G5',
      'q.OS1',
      'q.CE1',
      'q.G2',
    ])
    expect(await say('1')).toEqual(['q.G4'])
    const kept = JSON.stringify(await all('select * from sms_conversations'))
    for (const secret of [phone, token, 'atendieron', '45678912']) expect(kept).not.toContain(secret)
    expect(await say('Todo rápido')).toEqual(['done'])
    expect(await responses()).toEqual([])
    await later(0.5)
    const [response, ...others] = await responses()
    expect(others).toEqual([])
    expect(response).toMatchObject({
      ...{ office: 'LIM-01', agent: 'A-014', kind: 'reply', attribution: 'visit', procedure: 'DNI' },
      ...{ answers: { G1: 5, G5: 3, OS1: 4, CE1: null, G2: 2 }, reasons: null, draw: '{}' },
      ...{ complete: 1, day: null, hour: null, language: 'es' },
    })
    expect(response?.comment).toMatch(/^me atendieron bien, mi DNI es (?!.*45678912).*\nTodo rápido$/)
    // Nothing is left that leads from one to the other, and the number is forgotten.
    expect(await count('sms_conversations')).toBe(0)
    expect(await count('contacts')).toBe(0)
    expect(await all('select 1 from sms where link is not null')).toEqual([])
    expect(await world.states()).toEqual([
      ...Array(7).fill('answer accepted'),
      'invite accepted',
      'reminder dropped answered',
    ])
    expectProblem(await world.ask(`/api/v1/surveys/${token}`), 409, 'visit-used')
    // Counted as asked, begun and answered by reply.
    await runSchedule(context, { publishNow: true })
    expect(await all(`select kind, invited, opened from participation where kind <> ''`)).toEqual([
      { kind: 'reply', invited: 1, opened: 1 },
    ])
    expect(
      await all(
        `select step, n from sms_days where way = 'reply' and step in ('started', 'completed', 'opened')`,
      ),
    ).toEqual([
      { step: 'completed', n: 1 },
      { step: 'started', n: 1 },
    ])
  })

  it('is reminded of once, in the same words, and may still begin until its visit can’t be rated any more', async () => {
    await invited()
    expect(await later(48)).toEqual(['invite.sms'])
    expect(await later(48)).toEqual([])
    expect(await say('gracias', 'OK', 'BAJA')).toEqual(['q.G1', 'optout.ok'])
    expect(await all('select 1 from used_tokens')).toEqual([])
    await invited({ phone: '987 654 322', servedAt: new Date(world.clock.now).toISOString() })
    world.clock.now += 7 * day
    await reply('OK', { from: '+51987654322' })
    expect(said()).toEqual(['closed'])
  })

  it('left by BAJA on the way keeps what was answered, and says nothing more until ALTA', async () => {
    await invited()
    expect(await say('ok', '2', 'BAJA')).toEqual(['q.G1', 'q.G5', 'optout.ok'])
    expect(await say('5', 'hola', 'ayuda')).toEqual([])
    await later(0.5)
    expect(await responses()).toMatchObject([{ kind: 'reply', answers: { G1: 2 }, complete: 0 }])
    expect(await later(48)).toEqual([])
    expect(await say('ALTA', 'OK', '5')).toEqual(['optin.ok', 'closed'])
    await later(0.5)
    expect(await responses()).toHaveLength(1)
    expect(await all('select event from consents order by id')).toEqual([
      ...[{ event: 'optin' }, { event: 'optout' }, { event: 'reoptin' }],
    ])
  })

  it('is stopped by an opt-out that came by another way, and still counts', async () => {
    await invited()
    await say('ok', '4')
    await context.db
      .prepare(`insert into suppressions (phone, reason, at) select phone, 'optout', 0 from contacts`)
      .run()
    expect(await say('4', '4')).toEqual([])
    await later(0.5)
    expect(await responses()).toMatchObject([{ answers: { G1: 4 }, complete: 0 }])
  })

  it('that reached somebody else is forgotten with their number, and with what else was planned for it', async () => {
    await invited()
    await world.visit({ office: 'LIM-01' })
    expect(await say('ok', '1', 'número equivocado')).toEqual(['q.G1', 'q.G5', 'wrong'])
    expect(await later(1)).toEqual([])
    expect(await responses()).toEqual([])
    expect([await count('contacts'), await count('sms_conversations')]).toEqual([0, 0])
    expect((await world.states()).filter((state) => state.includes('queued'))).toEqual([])
  })

  it('is declined by NO; whoever writes afterwards is told once a day that it is over', async () => {
    await invited()
    expect(await say('no', 'gracias', '5', 'ok', '4')).toEqual(['declined', 'closed'])
    expect(await later(48)).toEqual([])
    expect(await say('ok')).toEqual(['closed'])
    expect(await notes()).toEqual(['late-reply 1', 'late-reply 2'])
    expect(await count('sms_conversations')).toBe(0)
  })

  it('asks once more after twenty hours, by day, and ends after two days with what there is', async () => {
    await invited()
    await say('OK', '3')
    expect(await later(12)).toEqual([])
    // Tuesday, seven in the morning: twenty hours on.
    world.clock.now = peru('2026-11-03T07:30')
    expect(await later(0)).toEqual([])
    world.clock.now = peru('2026-11-03T08:15')
    expect(await later(0)).toEqual(['q.G5'])
    expect(await later(6)).toEqual([])
    world.clock.now = peru('2026-11-04T11:02')
    await later(0)
    await later(0.25)
    expect(await responses()).toMatchObject([{ answers: { G1: 3 }, complete: 0 }])
    expect(said()).toEqual([])
  })

  it('that nobody answers leaves nothing; asked for a comment, silence completes it', async () => {
    await invited()
    await say('OK')
    await later(21)
    await later(28)
    expect([await count('sms_conversations'), await count('responses')]).toEqual([0, 0])
    await invited({ phone: '987 654 322', servedAt: new Date(world.clock.now).toISOString() })
    for (const body of ['OK', '5', '5', '5', '5', '1']) {
      world.clock.now += 30_000
      await reply(body, { from: '+51987654322' })
    }
    said()
    expect(await later(21)).toEqual([])
    await later(0.25)
    expect(await responses()).toMatchObject([{ complete: 1, comment: null }])
  })

  it('answered meanwhile by the visit’s own code asks no more, and counts once', async () => {
    const token = await invited()
    await say('OK', '1')
    expect((await world.answer(someResponse(await world.open(token)))).status).toBe(201)
    expect(await say('5')).toEqual(['closed'])
    await later(0.5)
    expect(await responses().then((all) => all.map(({ kind }) => kind))).toEqual(['verified'])
    expect(await count('sms_conversations')).toBe(0)
  })

  it('is asked by link where replies do not arrive, and needs a phone', async () => {
    expectProblem(
      await world.visit({ phone: undefined, consent: undefined, answerBy: 'reply' }),
      422,
      'invalid',
    )
    const deaf = { ...world.messaging, provider: { ...world.fake.provider, takesReplies: false } }
    const answer = await clientOf({ ...context, messaging: deaf }, world).register({
      ...{ office: 'LIM-01', servedAt: new Date(world.clock.now).toISOString(), phone, answerBy: 'reply' },
      consent: { wording: '2026-11', takenBy: 'A-014' },
    })
    expect(answer.body.sms).toBe('planned')
    expect(await all('select distinct text from sms order by 1')).toEqual([
      ...[{ text: 'invite.link' }, { text: 'reminder.link' }],
    ])
  })
})

describe('replies', () => {
  it('of one second are heard one after the other: the first counts, nothing fails', async () => {
    await invited()
    await Promise.all(['OK', 'OK', 'si'].map((body) => reply(body)))
    expect(said()).toEqual(['q.G1'])
    world.clock.now += 30_000
    await Promise.all(['5', '5', '1', '2'].map((body) => reply(body)))
    expect(said()).toEqual(['q.G5'])
    expect(await count('sms_conversations')).toBe(1)
    expect(await say('4', 'baja')).toEqual(['q.OS1', 'optout.ok'])
    await later(0.5)
    const [response] = await responses()
    expect([5, 1, 2]).toContain(response?.answers.G1)
    expect(response?.answers.G5).toBe(4)
  })

  it('that came before change nothing; what comes within four seconds of a question is not its answer', async () => {
    await invited()
    await say('OK')
    world.clock.now += 3_999
    await reply('5', { sid: 'early' })
    expect(said()).toEqual([])
    world.clock.now += 1
    await reply('5', { sid: 'early' })
    expect(said()).toEqual([])
    expect(await say('4')).toEqual(['q.G5'])
    for (let n = 0; n < 3; n++) {
      world.clock.now += 30_000
      await reply('2', { sid: 'twice' })
    }
    expect(said()).toEqual(['q.OS1'])
    expect(await notes()).toEqual(['premature 1'])
  })

  it('to a question that could not be sent have it asked again', async () => {
    await invited()
    await say('OK')
    world.fake.answers(() => ({ kind: 'rejected', code: '30', scope: 'message' }))
    expect(await say('4')).toEqual([])
    world.fake.answers(({ id }) => ({ kind: 'accepted', sid: `sid-${id}` }))
    expect(await say('5', '3')).toEqual(['q.G5', 'q.OS1'])
  })

  it('are answered twelve times a day, and taken all the same', async () => {
    await invited()
    await say('OK', '5')
    for (let n = 0; n < 12; n++) await say('ayuda')
    expect(await context.db.prepare(`select count(*) as n from sms where kind = 'answer'`).first('n')).toBe(
      12,
    )
    expect(await say('4')).toEqual([])
    world.clock.now += day
    expect(await say('hola?')).toEqual(['q.OS1'])
  })

  it('of who was never written to are counted, and not answered', async () => {
    for (const body of ['OK', '5', 'ayuda', 'número equivocado']) await reply(body, { from: '+51912345678' })
    await reply('5', { from: 'INDAGA' })
    expect(said()).toEqual([])
    expect(await notes()).toEqual(['no-number 1', 'unknown-number 4'])
    expect(await count('contacts')).toBe(0)
  })

  it('signed by Twilio are heard whatever they hold: long, broken, empty, without a sender', async () => {
    const provider = twilio({
      ...{ account, authTokens: [authToken], sender: 'INDAGA', takesReplies: true },
      fetch: async () => Response.json({ sid: `SM${++sids}`, num_segments: '1' }, { status: 201 }),
    })
    const messaging = { ...world.messaging, provider }
    await world.visit({ answerBy: 'reply' })
    world.clock.now += hour
    await world.quarter({ ...context, messaging })
    await world.deliver(world.woken.splice(0), { ...context, messaging })
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { reply: write, call } = twilioCalls({ ...context, messaging })
    const step = async (body: string, more: Record<string, string> = {}) => {
      world.clock.now += 30_000
      expect((await write(body, { MessageSid: `MO${++sids}`, ...more })).status, body.slice(0, 30)).toBe(200)
      await world.deliver(world.woken.splice(0), { ...context, messaging })
      const texts = await all<{ text: string }>(
        `select text from sms where kind = 'answer' order by not_before desc limit 1`,
      )
      return texts[0]?.text
    }
    expect(await step('OK')).toBe('q.G1')
    expect(await step('\u0000')).toBe('reask.5')
    expect(await step(`4 ${'x'.repeat(10_000)}`)).toBe('q.G5')
    expect(await step('\ufffd5\ufffd')).toBe('reask.5')
    expect(await step('BAJA', { OptOutType: 'STOP' })).toBe('reask.5')
    for (const fields of [
      { MessageSid: 'MO-x', From: phone },
      { MessageSid: 'MO-y', Body: '5' },
      { From: phone, Body: '5' },
      { MessageSid: 'MO-z', From: phone, Body: '5', AccountSid: `AC${'9'.repeat(32)}` },
    ]) {
      expect((await call('/hooks/twilio/inbound', fields as Record<string, string>)).status).toBe(200)
    }
    await runSchedule({ ...context, messaging })
    const [response] = await responses()
    expect(response?.answers).toEqual({ G1: 4 })
    expect(response?.comment).toHaveLength(1_000)
    expect(await notes()).toEqual(['foreign-account 1', 'not-understood 3'])
    log.mockRestore()
  })
})

describe('while keys change', () => {
  it('a conversation goes on, sealed under the newest', async () => {
    await invited()
    await say('OK', '5')
    const keys = keyRing(`${'k'.repeat(32)},${env.INDAGA_KEYS}`)
    const vault = vaultOf(`${'v'.repeat(32)},${env.PHONE_KEYS}`)
    context = { ...context, keys, messaging: { ...world.messaging, vault } }
    expect(await say('4')).toEqual(['q.OS1'])
    await runSchedule(context)
    const [row] = await all<{ sealed: string }>('select sealed from sms_conversations')
    expect(row?.sealed.startsWith(await vault.current())).toBe(true)
    await receiveReply(context, { kind: 'inbound', sid: 'last', from: phone, body: 'BAJA' })
    await runSchedule(context)
    expect(await responses()).toMatchObject([{ answers: { G1: 5, G5: 4 } }])
  })
})

describe('a conversation that is over', () => {
  it('becomes a response once, whatever breaks off while it is moved', async () => {
    await invited()
    await say('OK', '5', 'fin')
    const before = await context.db
      .prepare('select * from sms_conversations')
      .first<Record<string, unknown>>()
    const columns = Object.keys(before ?? {})
    let calls = 0
    const { db } = context
    await tendConversations(
      { ...context, db: hookedDatabase(db, { before: () => ++calls }) },
      world.messaging,
    )
    expect(await responses()).toHaveLength(1)
    for (const when of ['before', 'after'] as const) {
      for (let call = 1; call <= calls; call++) {
        await db.batch([
          db.prepare('delete from responses'),
          db.prepare('delete from used_tokens'),
          db
            .prepare(
              `insert or replace into sms_conversations (${columns.join(', ')}) values (${columns.map((_, n) => `?${n + 1}`).join(', ')})`,
            )
            .bind(...columns.map((column) => before?.[column] as string)),
        ])
        const broken = { ...context, db: failingDatabase(db, { call, when, lasting: true }) }
        await expect(tendConversations(broken, world.messaging)).rejects.toThrow(Crash)
        // Two schedules at once.
        await Promise.all([1, 2].map(() => tendConversations(context, world.messaging)))
        expect(await responses(), `${when} ${call}`).toHaveLength(1)
        expect([await count('used_tokens'), await count('sms_conversations')]).toEqual([1, 0])
      }
    }
  })

  it('and can’t be opened holds up neither the others nor any invitation', async () => {
    await invited()
    await say('OK', '5', 'fin')
    await invited({ phone: '987 654 322' })
    for (const body of ['OK', '2', 'fin']) {
      world.clock.now += 30_000
      await reply(body, { from: '+51987654322' })
    }
    await context.db
      .prepare('update sms_conversations set sealed = ?1 where id = (select min(id) from sms_conversations)')
      .bind('lost.AAAA.AAAA')
      .run()
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    await world.visit({ phone: '987 654 323' })
    said()
    expect(await later(1)).toEqual(['invite.link'])
    expect(await responses()).toHaveLength(1)
    expect(log).toHaveBeenCalledWith('sms conversation', 'Error')
    log.mockRestore()
    expect(await later(8 * 24)).toEqual([])
    expect(await count('sms_conversations')).toBe(0)
  })

  it('is published with its like: ten replies are a block of kind reply', async () => {
    const phones = Array.from({ length: 10 }, (_, n) => `+5198765430${n}`)
    for (const each of phones) await world.visit({ answerBy: 'reply', agent: 'A-014', phone: each })
    world.clock.now += hour
    await world.quarter()
    for (const body of ['OK', '5', '4', 'fin']) {
      world.clock.now += 30_000
      for (const from of phones) await reply(body, { from })
    }
    await world.quarter()
    expect(await responses()).toHaveLength(10)
    world.clock.now += 7 * day
    await runSchedule(context, { publishNow: true })
    expect(await all('select l.kind, l.agent, b.n from blocks b join leaves l on l.id = b.leaf')).toEqual([
      { kind: 'reply', agent: 'A-014', n: 10 },
    ])
    expect(await all(`select at100 from tallies where measure = 'G1'`)).toEqual([{ at100: 10 }])
    expect(
      await all(`select kind, invited, opened, partial from participation where kind = 'reply'`),
    ).toEqual([{ kind: 'reply', invited: 10, opened: 10, partial: 10 }])
  })
})
