import { beforeEach, describe, expect, it } from 'vitest'
import { smsTexts } from '../../schema/messages/sms-texts.ts'
import type { Context } from '../../worker/context.ts'
import { hour } from '../../worker/messaging/schedule.ts'
import { receiveReply } from '../../worker/services/sms/receive-reply.ts'
import { storedResponses } from '../world/api.ts'
import { phone, smsWorld } from '../world/sms.ts'

let world: Awaited<ReturnType<typeof smsWorld>>
let context: Context
let sids: number
beforeEach(async () => {
  world = await smsWorld()
  context = world.context
  sids = 0
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
  const woken = world.woken.splice(0)
  await world.deliver(woken)
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
  seen = 0
  const { status, body } = await world.visit({ answerBy: 'reply', agent: 'A-014', procedure: 'DNI', ...more })
  expect([status, body.sms]).toEqual([201, 'planned'])
  world.clock.now += hour
  await world.quarter()
  expect(said()).toEqual(['invite.sms'])
  world.woken.length = 0
}
const responses = () => storedResponses(context)

describe('a survey by SMS', () => {
  it('asks five questions and for a comment, and becomes a response of kind reply, of the visit’s agent', async () => {
    await invited()
    expect(await say('OK')).toEqual(['q.G1'])
    expect(await say('5', 'igual', '4 me atendieron bien, mi DNI es 45678912', 'no se')).toEqual([
      'q.G5',
      'q.OS1',
      'q.CE1',
      'q.G2',
    ])
    expect(await say('1')).toEqual(['q.G4'])
    expect(await say('Todo rápido')).toEqual(['done'])
    expect(await responses()).toEqual([])
    await world.quarter()
    const [response, ...others] = await responses()
    expect(others).toEqual([])
    expect(response).toMatchObject({
      ...{ office: 'LIM-01', agent: 'A-014', kind: 'reply', attribution: 'visit', procedure: 'DNI' },
      ...{ answers: { G1: 5, G5: 3, OS1: 4, CE1: null, G2: 2 }, reasons: null, draw: '{}' },
      ...{ complete: 1, day: null, hour: null, language: 'es' },
    })
    expect(response?.comment).toMatch(/^me atendieron bien, mi DNI es (?!.*45678912).*\nTodo rápido$/)
  })
})
