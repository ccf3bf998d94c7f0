import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { Crash, hookedDatabase } from '../../../scripts/machine/hooked-database.ts'
import { day, hour } from '../../../worker/messaging/schedule.ts'
import { drillWorld, price, type Row } from './drill-world.ts'
import { type Script, type Sent, twilioSignature } from './fake-twilio.ts'

type World = Awaited<ReturnType<typeof drillWorld>>
/** Where a worker dies: around one of its calls to the database, or of its handing over. */
type Death = { readonly at: number | 'handing over'; readonly when: 'before' | 'after' }

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

async function opened(
  scriptOf: (to: string) => Script,
  silence: (signal: unknown) => void = () => {},
): Promise<World> {
  const world = await drillWorld(scriptOf, silence)
  onTestFinished(() => world.end())
  return world
}

const refused = (code: number): Script => ({ answer: { status: 400, code } })
const told = (...tells: NonNullable<Script['tells']>[number][]): Script => ({ tells: tells })
const failed = (code: number) => told(['sent'], ['undelivered', code])

type Case = readonly [name: string, script: Script, invitation: string, reminder: string]
/** What Twilio does, and what an invitation and its reminder come to. */
const scripts: readonly Case[] = [
  ['takes it and delivers it', {}, 'delivered', 'delivered'],
  [
    'says 429 and when to come again',
    { answer: { status: 429, code: 20429, retryAfter: 17 }, times: 2 },
    'delivered',
    'delivered',
  ],
  ['says 500 after having sent', { answer: 'error' }, 'delivered', 'delivered'],
  ['says 500 after having sent, and nothing more', { answer: 'error', ...told() }, 'accepted', 'accepted'],
  ['says 500 and has not sent', { answer: 'error-unsent' }, 'unknown 500', 'unknown 500'],
  ['hangs after having sent', { answer: 'silence' }, 'delivered', 'delivered'],
  [
    'hangs after having sent, and says nothing more',
    { answer: 'silence', ...told() },
    'accepted',
    'accepted',
  ],
  ['breaks off after having sent', { answer: 'cut', ...told(['sent']) }, 'sent', 'sent'],
  ['says 201 and something that can’t be read', { answer: 'garbage' }, 'delivered', 'delivered'],
  ['tells everything three times', { copies: 3 }, 'delivered', 'delivered'],
  ['tells «delivered» before «sent»', told(['delivered'], ['sent'], ['queued']), 'delivered', 'delivered'],
  ['tells «delivered» before it answers', { early: true }, 'delivered', 'delivered'],
  [
    'tells «undelivered» before it says 500',
    { answer: 'error', early: true, ...failed(30003) },
    'undelivered 30003',
    'undelivered 30003',
  ],
  ['knows that they have opted out (21610)', refused(21610), 'rejected 21610', 'dropped suppressed'],
  ['finds no such number (21211)', refused(21211), 'rejected 21211', 'dropped suppressed'],
]
/** What becomes of it once it has been taken: all the same until then, so they are taken in turns. */
const failures: readonly Case[] = [
  ['off', failed(30003), 'undelivered 30003', 'undelivered 30003'],
  ['blocked', failed(30004), 'undelivered 30004', 'dropped suppressed'],
  ['gone', failed(30005), 'undelivered 30005', 'dropped suppressed'],
  ['a landline', failed(30006), 'undelivered 30006', 'dropped suppressed'],
  ['filtered', failed(30007), 'undelivered 30007', 'dropped not-delivered'],
  ['who knows', failed(30008), 'undelivered 30008', 'dropped not-delivered'],
  ['a new code', failed(39999), 'undelivered 39999', 'dropped not-delivered'],
]

describe('invitations and reminders leave at most once each, wherever the worker dies, and ledger and database agree, where Twilio', () => {
  it.each(scripts)('%s', (...one) => drill([one]))
  it('can’t deliver them (30003 to 30008)', () => drill(failures))
})

async function drill(cases: readonly Case[]) {
  const wait = vi.spyOn(AbortSignal, 'timeout')
  const waiting = new Map<unknown, AbortController>()
  wait.mockImplementation(() => {
    const controller = new AbortController()
    waiting.set(controller.signal, controller)
    return controller.signal
  })
  /** The ten seconds of whoever waits are over. */
  const silence = (signal: unknown) => waiting.get(signal)?.abort(new DOMException('', 'TimeoutError'))
  const scriptOf = (to: string) => cases[(Number(to.slice(-2)) - 10) % cases.length]?.[1] ?? {}
  const world = await opened(scriptOf, silence)
  const phones = Array.from({ length: 40 }, (_, index) => `9876543${10 + index}`)
  for (const phone of phones) await world.visit(phone)
  const invitations = await world.idsOf('invite', phones)
  const spared = invitations.slice(0, cases.length)
  world.clock.now += hour

  const deaths = await deathsOf(world, spared)
  expect(deaths.length).toBeGreaterThan(14)
  expect(deaths.length).toBeLessThanOrEqual(invitations.length - spared.length)
  for (const [index, death] of deaths.entries()) {
    await threefold(world, invitations[spared.length + index] ?? '', dyingAt(world, death))
  }
  await quiet(world)
  expect(wait).toHaveBeenCalledWith(10_000)
  await expectAgreement(world)
  expect(await world.endsOf(spared)).toEqual(cases.map(([, , invitation]) => invitation))

  world.clock.now += 2 * day
  await quiet(world)
  await expectAgreement(world)
  const reminders = await world.idsOf('reminder', phones.slice(0, cases.length))
  expect(await world.endsOf(reminders)).toEqual(cases.map(([, , , reminder]) => reminder))

  world.clock.now += 6 * day
  await world.goOn(2)
  const legible = world.fakeTwilio.ledger.filter(({ body, status }) => body !== '' && isOver(status))
  expect(legible).toEqual([])
  expect(world.fakeTwilio.wrong).toEqual([])
}

describe('the fake Twilio', () => {
  it('signs as Twilio’s own examples are signed', () => {
    const vectors: {
      token: string
      signed_url: string
      params: Record<string, string>
      signature: string
      body?: string
    }[] = JSON.parse(readFileSync('tests/vectors/twilio/twilio_signature_vectors.json', 'utf8'))
    const forms = vectors.filter(({ body }) => !body)
    expect(forms.length).toBeGreaterThan(4)
    for (const { token, signed_url: address, params, signature } of forms) {
      expect(twilioSignature(token, address, params)).toBe(signature)
    }
  })

  it('refuses who does not sign in, and notes what its contract does not describe', async () => {
    const world = await opened(() => ({}))
    const address = `https://api.twilio.com/2010-04-01/Accounts/AC${'0'.repeat(32)}/Messages.json`
    const ask = async (authorization: string) =>
      (
        await world.handOver(address, {
          method: 'POST',
          headers: { authorization },
          body: new URLSearchParams({ Body: 'x' }),
        })
      ).status
    expect(await ask(`Basic ${btoa('somebody:else')}`)).toBe(401)
    expect(world.fakeTwilio.wrong).toEqual([])
    expect(await ask(`Basic ${btoa(`AC${'0'.repeat(32)}:auth-token`)}`)).toBe(400)
    expect(world.fakeTwilio.wrong).toHaveLength(1)
    expect(world.fakeTwilio.ledger).toEqual([])
  })
})

/** Sends some in peace, and tells where another one could die on the way. */
async function deathsOf(
  { deliver, as, context, fakeTwilio }: World,
  ids: readonly string[],
): Promise<Death[]> {
  let calls = 0
  const before = (call: number) => {
    calls = call
  }
  for (const id of ids) await deliver([id], as({ db: hookedDatabase(context.db, { before }) }))
  await fakeTwilio.settled()
  const places = [...Array.from({ length: calls }, (_, index) => index + 1), 'handing over' as const]
  return places.flatMap((at) => (['before', 'after'] as const).map((when) => ({ at, when })))
}

function dyingAt({ as, context, handOver }: World, { at, when }: Death) {
  let dead = false
  const die = (place: Death['at'], moment: Death['when']) => {
    if (place === at && moment === when) dead = true
    if (dead) throw new Crash(`${when} ${at}`)
  }
  return as({
    db: hookedDatabase(context.db, {
      before: (call) => die(call, 'before'),
      after: (call) => die(call, 'after'),
    }),
    handing: async (address, init) => {
      die('handing over', 'before')
      const response = await handOver(address, init)
      die('handing over', 'after')
      return response
    },
  })
}

/** The queue brings a message three times: to who dies with it, and to two at once. */
async function threefold({ deliver, fakeTwilio }: World, id: string, dying: World['context']) {
  await deliver([id], dying)
  await Promise.all([deliver([id]), deliver([id])])
  await fakeTwilio.settled()
}

/** Goes on until nothing changes any more; whoever looks after it resumes what is paused. */
async function quiet(world: World) {
  for (let before = ''; ; ) {
    // Longer than an hour, after which the provider is asked again.
    await world.goOn(5)
    await world.resume()
    const now = JSON.stringify(await world.rows())
    if (now === before) return
    before = now
  }
}

const isOver = (status: string) => ['delivered', 'undelivered', 'failed'].includes(status)

/** The ledger is what happened: nobody was written the same twice, and the database says the same of each SMS. */
async function expectAgreement({ fakeTwilio: { ledger, wrong }, rows, budget }: World) {
  expect(wrong).toEqual([])
  const texts = ledger.map(({ to, body }) => `${to} ${body}`)
  expect(texts.length - new Set(texts).size).toBe(0)
  const kinds = ledger.map(({ to, body }) => `${to} ${/No insistiremos/.test(body)}`)
  expect(kinds.length - new Set(kinds).size).toBe(0)

  const stored = await rows()
  const sentAs = new Map(ledger.map((sent) => [new URL(sent.callback).searchParams.get('sms'), sent]))
  for (const row of stored)
    expect(`${row.kind} ${row.state}`).toBe(`${row.kind} ${stateBy(sentAs.get(row.id), row)}`)
  const unknown = stored.filter(({ state }) => state === 'unknown')
  expect(await budget()).toEqual({
    reserved: unknown.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    spent: ledger.length * price,
  })
}

/** The state that an SMS must have by the ledger. */
function stateBy(sent: Sent | undefined, { state, sid }: Row): string {
  if (!sent) return ['queued', 'dropped', 'rejected', 'unknown'].includes(state) ? state : 'never sent'
  if (sid !== sent.sid) return `sent as ${sent.sid}`
  return { queued: 'accepted', sent: 'sent' }[sent.status] ?? sent.status
}
