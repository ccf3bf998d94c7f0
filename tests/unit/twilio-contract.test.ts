import { beforeAll, describe, expect, it } from 'vitest'
import type { OutgoingSms, SendResult } from '../../worker/messaging/provider.ts'
import { type TwilioSettings, twilio } from '../../worker/messaging/twilio/twilio.ts'
import { examples, twilioContract } from './drill/twilio-contract.ts'

const account = `AC${'0'.repeat(32)}`
const message: OutgoingSms = {
  id: 'sms-1',
  to: '+51987654321',
  body: 'Muni: gracias por su visita. ¿Opina? https://e.pe/e/0000 BAJA=no recibir encuestas',
  validity: 14_400,
  statusUrl: 'https://encuesta.example/hooks/twilio/status?sms=sms-1',
}
const example = examples.created

let contract: Awaited<ReturnType<typeof twilioContract>>
beforeAll(async () => {
  contract = await twilioContract()
})

const settings = (given: Partial<TwilioSettings> = {}): TwilioSettings => ({
  account,
  authTokens: ['token'],
  sender: `MG${'1'.repeat(32)}`,
  takesReplies: true,
  fetch: async () => Response.json(example, { status: 201 }),
  ...given,
})

const underContract = (address: string, real: Request, form: Record<string, string>) =>
  contract.ask({
    method: real.method,
    path: new URL(address).pathname,
    query: Object.fromEntries(new URL(address).searchParams),
    headers: Object.fromEntries(real.headers),
    form,
  })

async function asked(given: Partial<TwilioSettings> = {}, sent = message) {
  let request: { address: string; init: RequestInit } | undefined
  const provider = twilio(
    settings({
      ...given,
      fetch: async (address, init) => {
        request = { address, init }
        return Response.json(example, { status: 201 })
      },
    }),
  )
  await provider.send(sent, AbortSignal.timeout(1000))
  if (!request) throw new Error('nothing was asked')
  const { address, init } = request
  const real = new Request(address, init)
  const body = Object.fromEntries(new URLSearchParams(await real.text()))
  const checked = await underContract(address, real, body)
  return { address, body, headers: real.headers, checked }
}

describe('what Twilio is asked', () => {
  it.each([
    ['by a messaging service', {}],
    ['by a number', { sender: '+15005550006' }],
    ['by a name', { sender: 'INDAGA' }],
    ['with an API key', { apiKey: { sid: `SK${'2'.repeat(32)}`, secret: 'secret' } }],
  ])('is what its contract describes: %s', async (_, given) => {
    expect((await asked(given)).checked).toMatchObject({ status: 201 })
  })

  it('would be refused by the contract, were it wrong', async () => {
    expect((await asked({ account: 'AC1' })).checked).not.toMatchObject({ status: 201 })
    const { address, body, headers } = await asked()
    const real = new Request(address, { method: 'POST', headers })
    const { To: _, ...withoutReceiver } = body
    expect(await underContract(address, real, body)).toMatchObject({ status: 201 })
    for (const wrong of [{ ...body, Extra: 'x' }, withoutReceiver, { ...body, ValidityPeriod: 'long' }]) {
      expect(await underContract(address, real, wrong)).toMatchObject({ status: 400 })
    }
  })

  it('names receiver, text, sender, callback and validity, and wants no character replaced', async () => {
    const { body, headers } = await asked()
    expect(body).toEqual({
      To: '+51987654321',
      Body: message.body,
      MessagingServiceSid: `MG${'1'.repeat(32)}`,
      StatusCallback: message.statusUrl,
      ValidityPeriod: '14400',
      SmartEncoded: 'false',
    })
    expect(headers.get('authorization')).toBe(`Basic ${btoa(`${account}:token`)}`)
    expect((await asked({ sender: 'INDAGA' })).body).toHaveProperty('From', 'INDAGA')
  })
})

describe('what Twilio answers', () => {
  const answering = (
    status: number,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<SendResult> =>
    twilio(
      settings({
        fetch: async () =>
          new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }),
      }),
    ).send(message, AbortSignal.timeout(1000))
  const rejected = (code: string, scope: string) => ({ kind: 'rejected', code, scope })

  it.each<[string, number, unknown, SendResult | object]>([
    ['its own example', 201, example, { kind: 'accepted', sid: example.sid, segments: 1 }],
    ['no segments yet', 201, { ...example, num_segments: '0' }, { kind: 'accepted', sid: example.sid }],
    ['201 without a sid', 201, {}, { kind: 'unknown', why: 'no-sid' }],
    ['201 that can’t be read', 201, '<html>', { kind: 'unknown', why: 'no-sid' }],
    ['201 and null', 201, 'null', { kind: 'unknown', why: 'no-sid' }],
    ['too many', 429, { code: 20429 }, { kind: 'throttled' }],
    ['a full queue', 400, { code: 21611 }, { kind: 'throttled' }],
    ['an invalid number', 400, { code: 21211 }, rejected('21211', 'recipient')],
    ['no mobile', 400, { code: 21614 }, rejected('21614', 'recipient')],
    ['who opted out', 400, { code: 21610 }, rejected('21610', 'optout')],
    ['a wrong token', 401, { code: 20003 }, rejected('20003', 'config')],
    ['a wrong token, unsaid', 401, '', rejected('401', 'config')],
    ['a region not enabled', 400, { code: 21408 }, rejected('21408', 'config')],
    ['a sender that can’t', 400, { code: 21606 }, rejected('21606', 'config')],
    ['a trial account', 400, { code: 21608 }, rejected('21608', 'config')],
    ['no route', 400, { code: 21612 }, rejected('21612', 'config')],
    ['another mistake', 400, { code: 21617 }, rejected('21617', 'message')],
    ['a code like a property', 400, { code: 'constructor' }, rejected('constructor', 'message')],
    ['500', 500, {}, { kind: 'unknown', why: '500' }],
    ['503 with a code', 503, { code: 20503 }, { kind: 'unknown', why: '20503' }],
    ['a redirect', 307, '', { kind: 'unknown', why: '307' }],
    ['200', 200, example, { kind: 'unknown', why: '200' }],
  ])('%s', async (_, status, body, expected) => {
    expect(await answering(status, body)).toEqual(expected)
  })

  it('is waited for as long as Retry-After says', async () => {
    expect(await answering(429, {}, { 'retry-after': '17' })).toEqual({ kind: 'throttled', retryAfter: 17 })
    expect(await answering(429, {}, { 'retry-after': 'soon' })).toEqual({ kind: 'throttled' })
  })

  it('is unknown where the connection breaks or nothing comes', async () => {
    const broken = twilio(settings({ fetch: async () => Promise.reject(new TypeError('gone +51987654321')) }))
    expect(await broken.send(message, AbortSignal.timeout(1000))).toEqual({
      kind: 'unknown',
      why: 'TypeError',
    })
    const silent = twilio(
      settings({
        fetch: (_, { signal }) =>
          new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
      }),
    )
    expect(await silent.send(message, AbortSignal.timeout(5))).toEqual({
      kind: 'unknown',
      why: 'TimeoutError',
    })
  })
})

describe('what Twilio is asked after it was given an SMS', () => {
  const [, ours] = [...examples.listed.messages].reverse()
  const created = Date.parse(ours.date_created)
  const wanted = {
    since: created - 1000,
    until: created + 1000,
    needle: 'testing',
  } as const
  /** Answers one after the other, each request and each answer held against the contract. */
  async function afterSending(...answers: { status?: number; body: unknown }[]) {
    const asked: URL[] = []
    const verdicts: unknown[] = []
    const provider = twilio(
      settings({
        fetch: async (address, init) => {
          const real = new Request(address, init)
          const { status = 200, body } = answers[asked.length] ?? { status: 500, body: {} }
          asked.push(new URL(address))
          expect(real.headers.get('authorization')).toBe(`Basic ${btoa(`${account}:token`)}`)
          expect(init.redirect).toBe('manual')
          const form = Object.fromEntries(new URLSearchParams(await real.text()))
          verdicts.push(await underContract(address, real, form))
          return Response.json(body, { status })
        },
      }),
    )
    return { provider, asked, verdicts }
  }
  const page = (messages: object[], next: string | null = null) => ({
    body: { ...examples.none, messages, next_page_uri: next },
  })
  const find = async (given: Partial<typeof wanted>, ...answers: { status?: number; body: unknown }[]) => {
    const { provider, asked, verdicts } = await afterSending(...answers)
    const found = await provider.find?.({ ...wanted, ...given }, AbortSignal.timeout(1000))
    for (const verdict of verdicts) expect(verdict).toMatchObject({ status: 201 })
    return { found, asked }
  }
  const more = `/2010-04-01/Accounts/${account}/Messages.json?DateSent%3E=2019-05-24T17%3A44%3A45Z&PageSize=1000&Page=1&PageToken=PA1`

  it('is by its contract whether it has the SMS, and what became of it', async () => {
    const { found, asked } = await find({}, { body: examples.listed })
    expect(found).toEqual({ sid: ours.sid, status: 'sent', segments: 1 })
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
      'DateSent>': '2019-05-24T17:44:45Z',
      'DateSent<': '2019-05-24T17:44:47Z',
      PageSize: '1000',
    })
    expect(contract.wrongIn('ListMessage', examples.listed)).toBeNull()
    const failed = { ...ours, status: 'undelivered', error_code: 30003 }
    expect((await find({}, page([failed]))).found).toMatchObject({ status: 'undelivered', code: '30003' })
  })

  it.each<[string, object]>([
    ['another text', { body: 'another' }],
    ['no text any more', { body: '' }],
    ['the text in a reply', { direction: 'inbound' }],
    ['the text, before', { date_created: 'Fri, 24 May 2019 17:44:44 +0000' }],
    ['the text, long after', { date_created: 'Sun, 26 May 2019 17:44:46 +0000' }],
    ['the text, nobody knows when', { date_created: null }],
  ])('is not taken for it where it shows %s', async (_, different) => {
    expect((await find({}, page([{ ...ours, ...different }]))).found).toBeNull()
  })

  it('is asked for its next page, at most four, and nowhere else', async () => {
    expect((await find({}, page([], more), page([ours]))).found).toMatchObject({ sid: ours.sid })
    const endless = await find({}, ...Array.from({ length: 9 }, () => page([], more)))
    expect([endless.found, endless.asked.length]).toEqual([null, 4])
    for (const elsewhere of [
      '.evil.example/',
      '@evil.example/',
      '/2010-04-01/Accounts/AC9/Messages.json?',
      7,
    ]) {
      expect((await find({}, page([], elsewhere as string), page([ours]))).asked).toHaveLength(1)
    }
  })

  it('is nothing where the answer can’t be read, and fails where it is refused', async () => {
    for (const body of [null, {}, { messages: 'none' }, { messages: [null] }]) {
      expect((await find({}, { body })).found).toBeNull()
    }
    await expect(find({}, { status: 503, body: {} })).rejects.toMatchObject({ name: 'Twilio 503' })
  })

  it('is to forget a text, which one that it does not have is', async () => {
    const sid = ours.sid as string
    for (const status of [200, 404]) {
      const { provider, asked, verdicts } = await afterSending({ status, body: examples.redacted })
      await provider.redact?.(sid, AbortSignal.timeout(1000))
      expect(asked[0]?.pathname).toBe(`/2010-04-01/Accounts/${account}/Messages/${sid}.json`)
      expect(verdicts).toMatchObject([{ status: 201, operation: 'UpdateMessage', sid }])
    }
    const { provider } = await afterSending({ status: 409, body: {} })
    await expect(provider.redact?.(sid, AbortSignal.timeout(1000))).rejects.toMatchObject({
      name: 'Twilio 409',
    })
    expect(twilio(settings({ keepsTexts: true })).redact).toBeUndefined()
  })
})

describe('what Twilio tells', () => {
  const { read, meaningOf } = twilio(settings())
  const told = (fields: Record<string, string>, query = '') =>
    read({
      publicUrl: `https://encuesta.example/hooks/twilio/status${query}`,
      headers: new Headers(),
      raw: new TextEncoder().encode(String(new URLSearchParams(fields))),
    })
  const status = { AccountSid: account, MessageSid: 'SM1', MessageStatus: 'delivered' }
  const inbound = { AccountSid: account, MessageSid: 'SM2', From: '+51987654321', Body: 'BAJA' }

  it('is a status of the SMS that the address names', () => {
    expect(told(status, '?sms=a')).toEqual({ kind: 'status', smsId: 'a', sid: 'SM1', status: 'delivered' })
    expect(told({ ...status, MessageStatus: 'undelivered', ErrorCode: '30003' }, '?sms=a')).toEqual({
      kind: 'status',
      smsId: 'a',
      sid: 'SM1',
      status: 'undelivered',
      code: '30003',
    })
  })

  it('is a reply, and whether Twilio has acted on it', () => {
    expect(told(inbound)).toEqual({ kind: 'inbound', sid: 'SM2', from: '+51987654321', body: 'BAJA' })
    expect(told({ ...inbound, OptOutType: 'STOP' })).toMatchObject({ handled: 'optout' })
  })

  it.each<[string, Record<string, string>, string]>([
    ['no account', { MessageSid: 'SM1', MessageStatus: 'sent' }, '?sms=a'],
    ['no sid', { AccountSid: account, MessageStatus: 'sent' }, '?sms=a'],
    ['an endless sid', { ...status, MessageSid: 'x'.repeat(65) }, '?sms=a'],
    ['no status', { AccountSid: account, MessageSid: 'SM1' }, '?sms=a'],
    ['a reply from nobody', { AccountSid: account, MessageSid: 'SM2', Body: 'hola' }, ''],
    ['nothing', {}, ''],
  ])('is nothing where it has %s', (_, fields, query) => {
    expect(told(fields, query)).toBeUndefined()
  })

  it('is strange where it is of another account, or a status that nobody knows', () => {
    const strange = (why: string) => ({ kind: 'strange', why })
    expect(told({ ...status, AccountSid: `AC${'9'.repeat(32)}` }, '?sms=a')).toEqual(
      strange('foreign-account'),
    )
    for (const MessageStatus of ['teleported', 'constructor']) {
      expect(told({ ...status, MessageStatus }, '?sms=a')).toEqual(strange('unknown-status'))
    }
  })

  it('says by its code whether to try again; one that nobody knows is final', () => {
    expect(
      ['30003', '30004', '30005', '30006', '30007', '30002', '30008', 'toString', undefined].map(meaningOf),
    ).toEqual([
      'try-again-later',
      'blocked',
      'no-such-phone',
      'no-such-phone',
      'filtered',
      'settings',
      'final',
      'final',
      'final',
    ])
  })
})
