import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../worker/app.ts'
import type { Context } from '../../worker/context.ts'
import { expectProblem } from '../world/api.ts'
import { browserOf } from '../world/browser.ts'
import { givenCatalogue } from '../world/catalogue.ts'
import { givenStaff } from '../world/staff.ts'
import { emptyWorld } from '../world/world.ts'
import { someTraining } from './training-world.ts'

let context: Context
let cookie: string
let trainer: string
beforeAll(async () => {
  context = (await emptyWorld()).context
  await givenCatalogue(context, { offices: { 'LIM-01': 'America/Lima' } })
  cookie = (await givenStaff(context, { role: 'administrator' })).cookie
  trainer = (await givenStaff(context, { role: 'trainer' })).cookie
})
/** Who may do most of it. */
const cookieFor = (route: string) => (/ \/training/.test(route) ? trainer : cookie)

const email = 'rosa@prueba.example'
const password = 'una contraseña larga'
const reach = { offices: ['LIM-01'] }

/** What each route takes; none of it says anything of a person's rights but where an administrator gives them. */
const bodies: Readonly<Record<string, object>> = {
  'POST /session': { email, password },
  'POST /session/second-factor': { code: '123456' },
  'POST /password-resets': { email },
  'PUT /password-resets': { token: 'x', password },
  'PUT /account/password': { current: 'x', password },
  'PUT /account/alert-mails': { mails: 'on', language: 'es' },
  'POST /alerts/x/acknowledge': { note: 'Se cambió el cartel' },
  'POST /account/second-factor': { password },
  'POST /account/recovery-codes': { password },
  'POST /invitations': { email, role: 'trainer', reach },
  'POST /invitations/look': { token: 'x' },
  'POST /invitations/accept': { token: 'x', name: 'Rosa', password },
  'PUT /staff/x': { role: 'trainer', reach },
  'POST /touchpoints': { office: 'LIM-01' },
  'POST /touchpoints/x/revoke': {},
  'POST /limit-bases': { measure: 'G1', week: '2026-W44', note: 'Nuevo local' },
  'POST /sms/resume': {},
  'POST /sms/opt-outs': { phone: '987654321', wish: 'optout' },
  'POST /training': someTraining(),
  'PUT /training/x': someTraining(),
  'POST /training/x/cancel': { reason: 'x' },
  'PUT /sms/texts/x': { language: 'es', body: 'Gracias', version: 0 },
  'POST /ticket-keys': { office: 'LIM-01', name: 'Tickets' },
}

function send(route: string, body: string | undefined, headers: Record<string, string> = {}) {
  const [method = '', path = ''] = route.split(' ')
  const browser = browserOf(context, { network: `192.0.2.${Math.floor(Math.random() * 250)}` })
  return browser.ask(path, {
    method,
    headers: { cookie: cookieFor(route), 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body }),
  })
}

const served = () =>
  [
    ...new Set(
      createApp(() => context)
        .routes.filter(({ method }) => !['ALL', 'GET'].includes(method))
        .map(({ method, path }) => `${method} ${path}`)
        .filter((route) => / \/api\/v1\/(?!visits|served|responses)/.test(route)),
    ),
  ].map((route) => route.replace('/api/v1', '').replace(/:\w+/, 'x'))

it('the list below names every route of the staff that takes a body', () => {
  expect(Object.keys(bodies).sort()).toEqual(
    served()
      .filter((route) => !route.startsWith('DELETE'))
      .sort(),
  )
})

describe.each(Object.entries(bodies))('%s', (route, body) => {
  it.each(['role', 'isAdmin', 'everyOffice', 'every_office', 'userId', 'id', 'emailVerified', 'constructor'])(
    'refuses «%s» where it was not asked for',
    async (field) => {
      const given = { ...body, [field]: field in body ? ['administrator', 'administrator'] : 'administrator' }
      expectProblem(await send(route, JSON.stringify(given)), 422, 'invalid')
    },
  )

  it('refuses a key that comes twice, a prototype, what is no JSON or too much of it, and another content type', async () => {
    const text = JSON.stringify(body)
    const [first = ''] = Object.keys(body)
    expectProblem(await send(route, `{"${first}":1,${text.slice(1)}`), 400, 'malformed')
    expectProblem(
      await send(route, `{"__proto__":{"role":"administrator"},${text.slice(1)}`),
      400,
      'malformed',
    )
    for (const wrong of ['', '{', 'null ,', '\ufffe', '{"a":1}}']) {
      expectProblem(await send(route, wrong), 400, 'malformed')
    }
    for (const wrong of ['null', '[]', '1', '"x"', ...(first ? ['{}'] : [])])
      expectProblem(await send(route, wrong), 422, 'invalid')
    expectProblem(await send(route, `{"${first}":"${'x'.repeat(40_000)}"}`), 413, 'too-large')
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/json', '']) {
      expectProblem(await send(route, text, { 'content-type': type }), 400, 'malformed')
    }
  })

  it.each([null, 1, true, [], {}, ['x'], '', 'x'.repeat(3000), 'half \ud800'])(
    'refuses %j in each field',
    async (value) => {
      for (const field of Object.keys(body)) {
        const { status, body: problem } = await send(route, JSON.stringify({ ...body, [field]: value }))
        expect([400, 401, 404, 422], `${field}: ${JSON.stringify(problem)}`).toContain(status)
      }
    },
  )
})

describe('a request of another site', () => {
  it('is refused wherever something would change, whatever way it says where it comes from', async () => {
    const app = createApp(() => context)
    for (const route of served()) {
      const [method = '', path = ''] = route.split(' ')
      for (const from of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { 'sec-fetch-site': 'none' },
        { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { origin: 'http://localhost:8080' },
        { origin: 'http://localhost.evil.example' },
      ]) {
        const response = await app.request(
          `/api/v1${path}`,
          { method, headers: { cookie, ...(from as Record<string, string>) } },
          env,
          createExecutionContext(),
        )
        expect(
          [response.status, ((await response.json()) as { type: string }).type],
          `${route} ${JSON.stringify(from)}`,
        ).toEqual([403, 'cross-site'])
      }
    }
    expect((await browserOf(context).ask('/staff', { headers: { cookie } })).status).toBe(200)
  })

  it('without a content type is refused before it is read', async () => {
    const body = new TextEncoder().encode(JSON.stringify({ office: 'LIM-01', name: 'Tickets' }))
    const headers = { cookie, origin: 'https://evil.example' }
    const response = await createApp(() => context).request(
      '/api/v1/ticket-keys',
      { method: 'POST', headers, body },
      env,
    )
    expect(response.status).toBe(403)
    expect(await context.db.prepare('select count(*) as n from ticket_keys').first('n')).toBe(0)
  })

  it('that is none, but a program with a cookie of its own, is taken', async () => {
    const headers = { cookie, 'content-type': 'application/json' }
    const body = JSON.stringify({ office: 'LIM-01', name: 'Tickets' })
    const response = await createApp(() => context).request(
      '/api/v1/ticket-keys',
      { method: 'POST', headers, body },
      env,
    )
    expect(response.status).toBe(201)
  })
})

describe('a name', () => {
  it.each(['Rosa\0', 'Rosa\nAna', 'Rosa \u202eAna', '\ufeffRosa', 'Rosa\u0085'])(
    '%j is refused',
    async (name) => {
      const body = JSON.stringify({ token: 'x', name, password })
      expectProblem(await send('POST /invitations/accept', body), 422, 'invalid')
      expectProblem(
        await send('POST /ticket-keys', JSON.stringify({ office: 'LIM-01', name })),
        422,
        'invalid',
      )
    },
  )
})
