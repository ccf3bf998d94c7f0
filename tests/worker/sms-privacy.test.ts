import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { failingDatabase } from '../../scripts/machine/hooked-database.ts'
import type { Context } from '../../worker/context.ts'
import { hour } from '../../worker/messaging/schedule.ts'
import { twilio } from '../../worker/messaging/twilio/twilio.ts'
import { runSchedule } from '../../worker/services/run-schedule.ts'
import { clientOf } from '../world/api.ts'
import { withoutDatabase } from '../world/outage.ts'
import { smsWorld } from '../world/sms.ts'
import { account, authToken, twilioCalls } from '../world/twilio-calls.ts'

const numbers = Array.from({ length: 9 }, (_, n) => `98765430${n}`)
const remark = 'zafiro del archivo'

/** What anybody but the phone's owner and the provider might get to see. */
let seen: unknown[]
beforeEach(() => {
  seen = []
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...given) => void seen.push(given.map(shown)))
  }
})
afterEach(() => vi.restoreAllMocks())

const shown = (value: unknown) =>
  value instanceof Error ? [value.name, value.message, value.stack, value.cause] : value

/** However it might be written. */
const writings = (number: string) => {
  const parts = [number.slice(0, 3), number.slice(3, 6), number.slice(6)]
  const whole = [number, `51${number}`, `+51${number}`]
  return [
    number,
    parts.join(' '),
    parts.join('-'),
    parts.join('.'),
    ...whole.map(btoa),
    encodeURIComponent(`+51${number}`),
  ]
}

/** A provider that fails in every way, and whose errors say more than they should. */
function badProvider() {
  let sent = 0
  const answers: ((to: string) => Response)[] = [
    () => Response.json({ code: 21610, message: 'opted out' }, { status: 400 }),
    (to) => Response.json({ code: 21211, message: `The 'To' number ${to} is not valid` }, { status: 400 }),
    () => new Response(null, { status: 429, headers: { 'retry-after': '60' } }),
    (to) => new Response(`Internal error for ${to}`, { status: 500 }),
    (to) => {
      throw new Error(`connection to ${to} lost`)
    },
    (to) => Response.json({ code: 30999, message: `${to} refused` }, { status: 400 }),
  ]
  const addresses: string[] = []
  const provider = twilio({
    ...{ account, authTokens: [authToken], sender: 'INDAGA', takesReplies: true },
    fetch: async (address, init) => {
      const asked = new URL(address)
      // What became of an SMS is asked of who has its number already.
      if ((init.method ?? 'GET') === 'GET') asked.searchParams.delete('To')
      addresses.push(asked.href)
      const to = new URLSearchParams(init.body as URLSearchParams).get('To') ?? ''
      const failing = answers[numbers.findIndex((number) => to.endsWith(number)) - 3]
      return failing ? failing(to) : Response.json({ sid: `SM${++sent}`, num_segments: '1' }, { status: 201 })
    },
  })
  return { provider, addresses }
}

it('no number, link or reply stands in a log, an answer, an address, a queue or a table', async () => {
  const { provider, addresses } = badProvider()
  const queued: string[] = []
  const world = await smsWorld({ provider, wake: async (ids) => void queued.push(...ids) })
  const { context, clock, messaging } = world
  const visible = async (answer: Promise<{ status: number; body: unknown; headers: Headers }>) => {
    const { status, body, headers } = await answer
    seen.push(body, [...headers])
    return { status, body: body as Record<string, unknown> }
  }

  // Visits, of which two are answered by reply; and numbers that are none.
  const tokens: string[] = []
  for (const [index, number] of numbers.entries()) {
    const more = { phone: `+51 ${number}`, ...(index < 2 && { answerBy: 'reply' }) }
    const { body } = await world.visit(more)
    tokens.push(String(body.url).split('/').at(-1) ?? '')
  }
  for (const phone of numbers.flatMap((number) => [
    `${number}0`,
    `${number}x`,
    `+44${number}`,
    `1${number.slice(1)}`,
  ])) {
    expect((await visible(world.visit({ phone }))).status).toBe(422)
  }
  const outage = withoutDatabase(context)
  await visible(
    clientOf(outage, world).register({
      ...{ office: 'LIM-01', servedAt: new Date(clock.now).toISOString(), phone: numbers[0] },
      consent: { wording: '2026-11', takenBy: 'A-014' },
    }),
  )

  // Sent, with every failure, a database that fails at every call, and statuses of every kind.
  clock.now += hour
  for (let call = 1; call < 12; call += 2) {
    const broken = { ...context, db: failingDatabase(context.db, { call, when: 'before', lasting: false }) }
    await runSchedule({ ...broken, messaging }).catch((error) => seen.push(shown(error)))
    await world.deliver([...new Set(queued)].slice(0, 3), broken)
  }
  await runSchedule({ ...context, messaging })
  await world.deliver([...new Set(queued)])
  const { call, status, reply } = twilioCalls(context)
  const { results: invites } = await context.db
    .prepare(`select id, sid from sms where sid is not null`)
    .all<{ id: string; sid: string }>()
  expect(invites.length).toBeGreaterThan(0)
  for (const { id, sid } of invites) {
    for (const state of ['sent', 'teleported', 'delivered']) {
      await visible(status(id, state, { MessageSid: sid, To: `+51${numbers[0]}` }))
    }
  }

  // Conversations, opt-outs, strangers, and webhooks that fail.
  let sids = 0
  const write = async (text: string, number: string, options: { as?: Context } = {}) => {
    clock.now += 30_000
    const sender = { MessageSid: `MO${++sids}`, From: `+51${number}` }
    await visible(reply(text, sender, options))
    await world.deliver([...new Set(queued)])
  }
  const [first = '', second = '', third = ''] = numbers
  for (const text of [
    'OK',
    `2 ${remark}, mi celular es ${third}`,
    '4',
    'qué?',
    '5',
    '5',
    '1',
    `${remark} ${first}`,
  ]) {
    await write(text, first)
  }
  for (const text of ['OK', '4', `${remark} 0`, 'BAJA']) await write(text, second)
  for (const text of ['ayuda', remark, 'número equivocado', 'baja', 'alta']) await write(text, third)
  await write(remark, '912345678')
  for (const as of [
    outage,
    { ...context, db: failingDatabase(context.db, { call: 2, when: 'before', lasting: true }) },
  ]) {
    await write(remark, first, { as })
  }
  await visible(call('/hooks/twilio/inbound', { From: `+51${first}`, Body: remark }))
  await visible(call('/hooks/twilio/inbound', { From: `+51${first}`, Body: remark }, { by: 'foreign' }))
  await visible(call(`/hooks/twilio/inbound/${first}`, {}))

  const dump = async () => {
    const { results: tables } = await context.db
      .prepare(
        `select name from sqlite_master where type = 'table' and sql not like '%virtual%' and name not like '\\_cf%' escape '\\'`,
      )
      .all<{ name: string }>()
    const rows = tables.map(async ({ name }) => [
      name,
      (await context.db.prepare(`select * from "${name}"`).all()).results,
    ])
    return Object.fromEntries(await Promise.all(rows)) as Record<string, unknown[]>
  }
  const during = await dump()
  expect(during.sms_conversations).toHaveLength(2)
  await runSchedule({ ...context, messaging })
  const { responses, ...afterwards } = await dump()
  expect(responses).toHaveLength(2)

  const everything = JSON.stringify([seen, queued, addresses, during, afterwards])
  const happened = [
    'unknown-status',
    '21610',
    '21211',
    '"500"',
    '"Error"',
    '30999',
    'unknown-number',
    'wrong_person',
  ]
  for (const each of happened) expect(everything, each).toContain(each)
  for (const secret of [...numbers.flatMap(writings), ...tokens, ...tokens.map(btoa), remark]) {
    expect(everything.includes(secret), secret).toBe(false)
  }
  // What was written is kept as a comment, and the number in it is not.
  expect(JSON.stringify(responses)).toContain(remark)
  for (const number of numbers) expect(JSON.stringify(responses)).not.toContain(number)
})
