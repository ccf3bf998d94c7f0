import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { gateway } from '../../worker/messaging/gateway/gateway.ts'
import { GatewaySettings } from '../../worker/messaging/gateway/gateway-settings.ts'
import type { OutgoingSms, SendResult } from '../../worker/messaging/provider.ts'

const given = {
  url: 'https://sms.agregador.pe/v2/send',
  headers: { authorization: 'Bearer clave' },
  body: {
    messages: [{ to: '{number}', text: '{text}', ref: 'indaga-{id}', notify: '{status}', keep: '{other}' }],
    flash: false,
  },
  okWhen: { path: 'results.0.ok', equals: true },
  sidPath: 'results.0.id',
  errorPath: 'results.0.error',
  codes: { '101': 'recipient', '102': 'optout', '103': 'config', '104': 'message', '105': 'throttled' },
  status: {
    sid: 'id',
    status: 'state',
    code: 'reason',
    words: { DELIVRD: 'delivered', UNDELIV: 'undelivered' },
    failures: { '7': 'no-such-phone' },
  },
  inbound: { sid: 'id', from: 'from', text: 'message.text' },
}
const secret = 'a-secret-for-webhooks-of-thirty-two-characters'
const now = Date.parse('2026-11-02T15:00:00Z')
const message: OutgoingSms = {
  id: 'sms-1',
  to: '+51987654321',
  body: 'Diga "5", {to}\n\\ $& ¿sí?',
  validity: 14_400,
  statusUrl: 'https://encuesta.example/hooks/gateway/status?sms=sms-1',
}
const made = (fetch: (address: string, init: RequestInit) => Promise<Response>, changed: object = {}) =>
  gateway({
    settings: GatewaySettings.parse({ ...given, ...changed }),
    secrets: [secret, 'the-old-one-of-thirty-two-characters'],
    countries: ['PE'],
    fetch,
    now: () => now,
  })
const answering = (status: number, body: unknown, headers = {}): Promise<SendResult> =>
  made(
    async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }),
  ).send(message, AbortSignal.timeout(1000))
const results = (result: object) => ({ results: [result] })

describe('an aggregator', () => {
  it('is asked with the values in their places, whatever they hold', async () => {
    let asked: { address: string; init: RequestInit } | undefined
    await made(async (address, init) => {
      asked = { address, init }
      return Response.json({})
    }).send(message, AbortSignal.timeout(1000))
    expect(asked?.address).toBe(given.url)
    expect(asked?.init).toMatchObject({
      method: 'POST',
      redirect: 'manual',
      headers: { authorization: 'Bearer clave' },
    })
    expect(JSON.parse(String(asked?.init.body))).toEqual({
      messages: [
        {
          to: '51987654321',
          text: message.body,
          ref: 'indaga-sms-1',
          notify: message.statusUrl,
          keep: '{other}',
        },
      ],
      flash: false,
    })
  })

  it.each<[string, number, unknown, SendResult]>([
    ['taken', 200, results({ ok: true, id: 77 }), { kind: 'accepted', sid: '77' }],
    ['taken without an id', 200, results({ ok: true }), { kind: 'unknown', why: 'no-sid' }],
    [
      'no mobile',
      200,
      results({ ok: false, error: 101 }),
      { kind: 'rejected', code: '101', scope: 'recipient' },
    ],
    ['who opted out', 400, results({ error: '102' }), { kind: 'rejected', code: '102', scope: 'optout' }],
    ['a wrong key', 401, {}, { kind: 'rejected', code: '401', scope: 'config' }],
    ['too many, by its code', 200, results({ error: 105 }), { kind: 'throttled' }],
    ['too many', 429, {}, { kind: 'throttled' }],
    ['a code that nobody knows', 400, results({ error: 999 }), { kind: 'unknown', why: '999' }],
    [
      'a code like a property',
      400,
      results({ error: 'constructor' }),
      { kind: 'unknown', why: 'constructor' },
    ],
    ['nothing that can be read', 200, '<html>', { kind: 'unknown', why: '200' }],
    ['an error of its own', 500, results({ error: 101 }), { kind: 'unknown', why: '101' }],
    ['a redirect', 302, {}, { kind: 'unknown', why: '302' }],
    ['null', 200, 'null', { kind: 'unknown', why: '200' }],
  ])('that answers %s is understood so', async (_, status, body, expected) => {
    expect(await answering(status, body)).toEqual(expected)
  })

  it('is waited for as long as it says, and is unknown where it breaks off', async () => {
    expect(await answering(429, {}, { 'retry-after': '9' })).toEqual({ kind: 'throttled', retryAfter: 9 })
    const broken = made(async () => Promise.reject(new TypeError('gone')))
    expect(await broken.send(message, AbortSignal.timeout(1000))).toEqual({
      kind: 'unknown',
      why: 'TypeError',
    })
  })
})

describe('what an aggregator sends', () => {
  const { read, verify, meaningOf } = made(async () => Response.json({}))
  const raw = (body: unknown) =>
    new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body))
  const told = (body: unknown, query = '') =>
    read({
      publicUrl: `https://encuesta.example/hooks/gateway/x${query}`,
      headers: new Headers(),
      raw: raw(body),
    })

  it('is read by its paths', () => {
    expect(told({ id: 1, state: 'UNDELIV', reason: 7 }, '?sms=a')).toEqual({
      kind: 'status',
      smsId: 'a',
      sid: '1',
      status: 'undelivered',
      code: '7',
    })
    for (const from of ['51987654321', '+51987654321', '987654321', '987 654 321', 51987654321]) {
      expect(told({ id: 'm1', from, message: { text: 'BAJA' } }), String(from)).toEqual({
        kind: 'inbound',
        sid: 'm1',
        from: '+51987654321',
        body: 'BAJA',
      })
    }
    for (const [from, as] of Object.entries({
      56912345678: '+56912345678',
      INDAGA: 'INDAGA',
      7777: '+7777',
    })) {
      expect(told({ id: 'm1', from, message: { text: '' } })).toMatchObject({ from: as })
    }
    expect([meaningOf('7'), meaningOf('8'), meaningOf(undefined)]).toEqual([
      'no-such-phone',
      'final',
      'final',
    ])
  })

  it.each<[unknown, string]>([
    [{ state: 'DELIVRD' }, '?sms=a'],
    [{ id: 1, from: '51987654321' }, ''],
    [{ id: 'x'.repeat(65), from: '51987654321', message: { text: '' } }, ''],
    ['{', ''],
    ['null', ''],
    ['[]', ''],
  ])('is nothing where it is %j', (body, query) => {
    expect(told(body, query)).toBeUndefined()
  })

  it('is strange where its status is not listed', () => {
    for (const state of ['LOST', 'toString']) {
      expect(told({ id: 1, state }, '?sms=a')).toEqual({ kind: 'strange', why: 'unknown-status' })
    }
  })

  const signed = (body: string, { time = now / 1000, nonce = 'nonce-01', by = secret } = {}) => ({
    publicUrl: 'https://encuesta.example/hooks/gateway/inbound',
    headers: new Headers({
      'x-indaga-timestamp': String(time),
      'x-indaga-nonce': nonce,
      'x-indaga-signature': createHmac('sha256', by).update(`${time}.${nonce}.${body}`).digest('hex'),
    }),
    raw: raw(body),
  })

  it('is believed under its signature, within five minutes, under either secret', async () => {
    expect(await verify(signed('{}'))).toBe(true)
    expect(await verify(signed('{}', { by: 'the-old-one-of-thirty-two-characters' }))).toBe(true)
    expect(await verify(signed('{}', { time: now / 1000 - 300 }))).toBe(true)
    expect(await verify(signed('{}', { time: now / 1000 - 301 }))).toBe(false)
    expect(await verify(signed('{}', { time: now / 1000 + 301 }))).toBe(false)
    expect(await verify(signed('{}', { by: 'another' }))).toBe(false)
  })

  it('is refused where one bit of it is another', async () => {
    const whole = signed('{"id":1}')
    for (let bit = 0; bit < whole.raw.length * 8; bit++) {
      const changed = whole.raw.slice()
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await verify({ ...whole, raw: changed })).toBe(false)
    }
    const signature = whole.headers.get('x-indaga-signature') ?? ''
    for (let index = 0; index < signature.length; index++) {
      const headers = new Headers(whole.headers)
      headers.set(
        'x-indaga-signature',
        signature.slice(0, index) + (signature[index] === '0' ? '1' : '0') + signature.slice(index + 1),
      )
      expect(await verify({ ...whole, headers })).toBe(false)
    }
    for (const name of ['x-indaga-timestamp', 'x-indaga-nonce', 'x-indaga-signature']) {
      for (const value of ['', '0', 'ñ'.normalize('NFD').slice(0, 1), signature.toUpperCase()]) {
        const headers = new Headers(whole.headers)
        headers.set(name, value)
        expect(await verify({ ...whole, headers }), `${name} ${value}`).toBe(false)
      }
    }
  })
})

describe('the settings of an aggregator', () => {
  it.each([
    'http://sms.agregador.pe/',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://10.0.0.5/send',
    'https://[::1]/',
    'https://169.254.169.254/latest',
    'https://2130706433/',
    'https://gateway.internal/',
    'https://impresora.local/',
    'https://intranet/',
    'https://user:pass@sms.agregador.pe/',
    'sms.agregador.pe',
    '',
  ])('name no machine beside ours: %s', (url) => {
    expect(GatewaySettings.safeParse({ ...given, url }).success).toBe(false)
  })

  it('say nothing that nobody reads', () => {
    expect(GatewaySettings.safeParse({ ...given, bodyTemplate: '{}' }).success).toBe(false)
    expect(GatewaySettings.safeParse(given).success).toBe(true)
  })
})
