import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Context } from '../../worker/context.ts'
import { insertSms } from '../../worker/db/sms-plan.ts'
import { cancelTraining, insertTraining } from '../../worker/db/training.ts'
import type { Env } from '../../worker/env.ts'
import { createOwnApp } from '../../worker/own-app.ts'
import { smsVisitHashes } from '../../worker/services/sms/phone-hashes.ts'
import { turnstile } from '../../worker/turnstile.ts'
import { withoutDatabase } from '../world/outage.ts'
import { fakeProvider, ownMessaging } from '../world/sms.ts'
import { givenStaff, givenTicketKey } from '../world/staff.ts'
import { givenPublished, share } from './reports-world.ts'
import { filled, givenVisit, officeWorld } from './survey-world.ts'
import { someTraining } from './training-world.ts'

type World = Awaited<ReturnType<typeof headersWorld>>
type Case = {
  readonly status: number
  readonly path: string
  readonly init?: RequestInit
  readonly env?: Partial<Env>
  readonly context?: Partial<Context>
}

const crowded: Partial<Context> = { limits: { on: true, allow: async () => false } }
const nobody = { cookie: '' }
const large = 'x'.repeat(300 * 1024)
const formType = 'application/x-www-form-urlencoded'
const posted = (type: string, body: string | URLSearchParams): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type, 'cf-connecting-ip': '190.12.3.4' },
  body: String(body),
})
/** As somebody else than the manager who asks otherwise. */
const as = (init: RequestInit, cookie: string): RequestInit => ({
  ...init,
  headers: { ...(init.headers as Record<string, string>), cookie },
})
const json = (method: string, body: string): RequestInit => ({ ...posted('application/json', body), method })
const fromSomewhere: RequestInit = { headers: { 'cf-connecting-ip': '190.12.3.4' } }

const forStaff = (path: string) => (): Case[] => [
  { status: 200, path },
  { status: 401, path, init: { headers: nobody } },
  { status: 422, path: `${path}?nothing=1` },
]

const report = (path: string) => (): Case[] => [
  ...forStaff(path)(),
  { status: 404, path: `${path}?office=NADA` },
]

const other: RequestInit = { headers: { 'sec-fetch-site': 'cross-site' } }
const anyone = (method: string, path: string, status: number, body: string) => (): Case[] => [
  { status, path, init: json(method, body) },
  { status: 403, path, init: { ...other, method } },
  { status: 413, path, init: json(method, large) },
  { status: 422, path, init: json(method, '{}') },
]
const ownAccount = (method: string, path: string, status: number, body?: string) => (): Case[] => [
  { status, path, init: body === undefined ? { method } : json(method, body) },
  { status: 401, path, init: as(body === undefined ? { method } : json(method, body), '') },
  { status: 403, path, init: { ...other, method } },
]
const ofAdministrator =
  (method: string, path: string, status: number, body?: string) =>
  ({ administrator }: World): Case[] => {
    const init = body === undefined ? { method } : json(method, body)
    return [
      { status, path, init: as(init, administrator) },
      { status: 401, path, init: as(init, '') },
      { status: 403, path, init },
    ]
  }
const hook =
  (kind: string, status: number) =>
  ({ believing, doubting }: World): Case[] => {
    const path = `/hooks/fake/${kind}`
    const nothing = posted('application/json', 'null')
    return [
      { status, path, init: nothing, context: believing },
      { status: 403, path, init: nothing, context: doubting },
      { status: 404, path, init: nothing },
      { status: 413, path, init: posted('application/json', large), context: believing },
    ]
  }
const link = '{"token":"unknown"}'
const someTrainingOf = (agent: string) => JSON.stringify(someTraining({ agents: [agent] }))
const password = 'una contraseña larga'

const notHere = (path: string) => (): Case[] => [{ status: 404, path, init: { method: 'POST' } }]

/** Signing in, the staff, and the keys of ticket systems. */
const access: Readonly<Record<string, (world: World) => Case[]>> = {
  // Of one's own machine alone; here there is none.
  'GET /correo': () => [{ status: 404, path: '/correo' }],
  'GET /telefono': () => [{ status: 404, path: '/telefono' }],
  'POST /telefono/respuesta': notHere('/telefono/respuesta'),
  'POST /telefono/red': notHere('/telefono/red'),
  'POST /telefono/visita': notHere('/telefono/visita'),
  'GET /api/v1/session': () => [
    { status: 200, path: '/api/v1/session' },
    { status: 200, path: '/api/v1/session', init: { headers: nobody } },
  ],
  'POST /api/v1/session': anyone(
    'POST',
    '/api/v1/session',
    401,
    `{"email":"nadie@prueba.example","password":"${password}"}`,
  ),
  'DELETE /api/v1/session': () => [
    { status: 204, path: '/api/v1/session', init: as({ method: 'DELETE' }, '') },
    { status: 403, path: '/api/v1/session', init: { ...other, method: 'DELETE' } },
  ],
  'POST /api/v1/session/second-factor': anyone(
    'POST',
    '/api/v1/session/second-factor',
    401,
    '{"code":"123456"}',
  ),
  'POST /api/v1/password-resets': anyone(
    'POST',
    '/api/v1/password-resets',
    202,
    '{"email":"nadie@prueba.example"}',
  ),
  'PUT /api/v1/password-resets': anyone(
    'PUT',
    '/api/v1/password-resets',
    404,
    `{"token":"unknown","password":"${password}"}`,
  ),
  'DELETE /api/v1/account/sessions': () => [
    { status: 401, path: '/api/v1/account/sessions', init: as({ method: 'DELETE' }, '') },
    { status: 403, path: '/api/v1/account/sessions', init: { ...other, method: 'DELETE' } },
  ],
  'PUT /api/v1/account/password': ownAccount(
    'PUT',
    '/api/v1/account/password',
    422,
    `{"current":"x","password":"${password}"}`,
  ),
  'PUT /api/v1/account/alert-mails': ownAccount(
    'PUT',
    '/api/v1/account/alert-mails',
    204,
    '{"mails":"on","language":"es"}',
  ),
  'POST /api/v1/account/second-factor': ownAccount(
    'POST',
    '/api/v1/account/second-factor',
    422,
    '{"password":"x"}',
  ),
  'POST /api/v1/account/recovery-codes': ownAccount(
    'POST',
    '/api/v1/account/recovery-codes',
    422,
    '{"password":"x"}',
  ),
  'GET /api/v1/oidc/start': () => [{ status: 404, path: '/api/v1/oidc/start' }],
  'GET /api/v1/oidc/callback/oidc': () => [{ status: 404, path: '/api/v1/oidc/callback/oidc' }],
  'GET /api/v1/staff': () => [
    { status: 200, path: '/api/v1/staff' },
    { status: 401, path: '/api/v1/staff', init: { headers: nobody } },
  ],
  'PUT /api/v1/staff/:id': ofAdministrator(
    'PUT',
    '/api/v1/staff/nobody',
    404,
    '{"role":"trainer","reach":{"offices":"all"}}',
  ),
  'DELETE /api/v1/staff/:id': ofAdministrator('DELETE', '/api/v1/staff/nobody', 404),
  'DELETE /api/v1/staff/:id/second-factor': ofAdministrator(
    'DELETE',
    '/api/v1/staff/nobody/second-factor',
    404,
  ),
  'POST /api/v1/invitations': () => {
    const path = '/api/v1/invitations'
    const invitation = '{"email":"nueva@prueba.example","role":"trainer","reach":{"offices":["LIM-01"]}}'
    return [
      { status: 201, path, init: json('POST', invitation) },
      { status: 401, path, init: as(json('POST', invitation), '') },
      { status: 422, path, init: json('POST', '{}') },
    ]
  },
  'DELETE /api/v1/invitations/:id': () => [
    { status: 404, path: '/api/v1/invitations/none', init: { method: 'DELETE' } },
    { status: 401, path: '/api/v1/invitations/none', init: as({ method: 'DELETE' }, '') },
  ],
  'POST /api/v1/invitations/look': anyone('POST', '/api/v1/invitations/look', 404, link),
  'POST /api/v1/invitations/accept': anyone(
    'POST',
    '/api/v1/invitations/accept',
    404,
    `{"token":"unknown","name":"Rosa","password":"${password}"}`,
  ),
  'GET /api/v1/ticket-keys': ofAdministrator('GET', '/api/v1/ticket-keys', 200),
  'POST /api/v1/ticket-keys': ofAdministrator(
    'POST',
    '/api/v1/ticket-keys',
    201,
    '{"office":"LIM-01","name":"Tickets"}',
  ),
  'DELETE /api/v1/ticket-keys/:id': ofAdministrator('DELETE', '/api/v1/ticket-keys/none', 404),
}

/** For every route, a request for each status that it can answer; 500 is asked of all. */
const replies: Readonly<Record<string, (world: World) => Case[]>> = {
  'GET /': () => [{ status: 302, path: '/' }],
  'GET /healthz': ({ broken }) => [
    { status: 200, path: '/healthz' },
    { status: 503, path: '/healthz', context: broken },
  ],
  'POST /hooks/:provider/status': hook('status', 204),
  'POST /hooks/:provider/inbound': hook('inbound', 200),
  'GET /panel/*': () => [
    { status: 200, path: '/panel/' },
    { status: 200, path: '/panel/main.js' },
    { status: 404, path: '/panel/nothing.js' },
  ],
  'GET /e/:code': ({ code, withTurnstile }) => [
    { status: 200, path: `/e/${code}` },
    { status: 200, path: `/e/${code}`, context: withTurnstile },
    { status: 302, path: `/e/${code.toLowerCase()}` },
    { status: 404, path: '/e/AAAAAAAA' },
    { status: 429, path: `/e/${code}`, init: fromSomewhere, context: crowded },
  ],
  'POST /e/:code': ({ code, form, broken, withTurnstile }) => {
    const path = `/e/${code}`
    const whole = posted(formType, filled(form, { G1: '4' }))
    return [
      { status: 303, path, init: whole },
      { status: 400, path, init: posted(formType, 'seal=foreign') },
      { status: 403, path, init: whole, context: withTurnstile },
      { status: 413, path, init: posted(formType, large) },
      { status: 415, path, init: posted('text/plain', 'G1=4') },
      { status: 422, path, init: posted(formType, form) },
      { status: 429, path, init: whole, context: crowded },
      { status: 503, path, init: whole, context: broken },
    ]
  },
  'GET /e/:code/gracias': ({ code }) => [
    { status: 200, path: `/e/${code}/gracias` },
    { status: 404, path: '/e/AAAAAAAA/gracias' },
  ],
  'GET /e/:code/baja': ({ asked, code }) => [
    { status: 200, path: `/e/${asked}/baja` },
    { status: 404, path: `/e/${code}/baja` },
    { status: 429, path: `/e/${asked}/baja`, init: fromSomewhere, context: crowded },
  ],
  'POST /e/:code/baja': ({ asked, code }) => {
    const path = `/e/${asked}/baja`
    return [
      { status: 303, path, init: posted(formType, 'sms=no') },
      { status: 404, path: `/e/${code}/baja`, init: posted(formType, 'sms=no') },
      { status: 413, path, init: posted(formType, large) },
      { status: 415, path, init: posted(formType, 'sms=x') },
      { status: 429, path, init: posted(formType, 'sms=no'), context: crowded },
    ]
  },
  'GET /privacidad': () => [{ status: 200, path: '/privacidad' }],
  'GET /sms': () => [{ status: 302, path: '/sms' }],
  'GET /api/v1/sms/texts': () => [
    { status: 200, path: '/api/v1/sms/texts' },
    { status: 401, path: '/api/v1/sms/texts', init: { headers: nobody } },
  ],
  'PUT /api/v1/sms/texts/:id': () => {
    const path = '/api/v1/sms/texts/done'
    const shipped = json('PUT', '{"language":"es","body":null,"version":0}')
    return [
      { status: 200, path, init: shipped },
      { status: 409, path, init: shipped },
      { status: 401, path, init: as(shipped, '') },
      { status: 403, path, init: { ...other, method: 'PUT' } },
      { status: 404, path: '/api/v1/sms/texts/q.G1', init: shipped },
      { status: 413, path, init: json('PUT', large) },
      { status: 422, path, init: json('PUT', '{}') },
    ]
  },
  'GET /api/v1/surveys/:code': ({ code }) => [
    { status: 200, path: `/api/v1/surveys/${code}` },
    { status: 404, path: '/api/v1/surveys/AAAAAAAA' },
    { status: 429, path: `/api/v1/surveys/${code}`, init: fromSomewhere, context: crowded },
  ],
  'POST /api/v1/responses': ({ form, withTurnstile }) => {
    const path = '/api/v1/responses'
    const response = { id: crypto.randomUUID(), seal: form.get('seal'), answers: { G1: 5 } }
    const whole = posted('application/json', JSON.stringify(response))
    return [
      { status: 403, path, init: whole, context: withTurnstile },
      { status: 201, path, init: whole },
      { status: 200, path, init: whole },
      { status: 400, path, init: posted('application/json', '{') },
      { status: 413, path, init: posted('application/json', large) },
      { status: 422, path, init: posted('application/json', '{}') },
      { status: 429, path, init: whole, context: crowded },
    ]
  },
  'POST /api/v1/visits': ({ key }) => {
    const path = '/api/v1/visits'
    const visit = JSON.stringify({ office: 'LIM-01', servedAt: '2026-11-02T09:30:00-05:00' })
    const withKey = (body: string): RequestInit => ({
      ...posted('application/json', body),
      headers: { 'content-type': 'application/json', authorization: key },
    })
    return [
      { status: 201, path, init: withKey(visit) },
      { status: 401, path, init: posted('application/json', visit) },
      { status: 413, path, init: withKey(large) },
      { status: 422, path, init: withKey('{}') },
    ]
  },
  'POST /api/v1/served': ({ key }) => {
    const path = '/api/v1/served'
    const told = JSON.stringify({ office: 'LIM-01', totals: [{ day: '2026-11-02', people: 140 }] })
    const withKey = (body: string): RequestInit => ({
      ...posted('application/json', body),
      headers: { 'content-type': 'application/json', authorization: key },
    })
    return [
      { status: 200, path, init: withKey(told) },
      { status: 401, path, init: posted('application/json', told) },
      { status: 413, path, init: withKey(large) },
      { status: 422, path, init: withKey('{}') },
    ]
  },
  'GET /qr/:file': ({ code }) => [
    { status: 200, path: `/qr/${code}.svg` },
    { status: 302, path: `/qr/${code.toLowerCase()}.svg` },
    { status: 404, path: '/qr/AAAAAAAA.svg' },
  ],
  'POST /api/v1/touchpoints': () => {
    const path = '/api/v1/touchpoints'
    const whole = posted('application/json', '{"office":"LIM-01"}')
    return [
      { status: 201, path, init: whole },
      { status: 401, path, init: as(whole, '') },
      { status: 413, path, init: posted('application/json', large) },
      { status: 422, path, init: posted('application/json', '{}') },
    ]
  },
  'POST /api/v1/touchpoints/:code/revoke': ({ spare }) => [
    { status: 200, path: `/api/v1/touchpoints/${spare}/revoke`, init: posted('application/json', '{}') },
    { status: 404, path: '/api/v1/touchpoints/AAAAAAAA/revoke', init: posted('application/json', '{}') },
  ],
  'GET /api/v1/alerts': report('/api/v1/alerts'),
  'POST /api/v1/alerts/:id/acknowledge': () => {
    const acknowledged = (id: string, body: string) => ({
      path: `/api/v1/alerts/${id}/acknowledge`,
      init: posted('application/json', body),
    })
    return [
      { status: 200, ...acknowledged('quiet', '{"note":"Se cambió el cartel"}') },
      { status: 404, ...acknowledged('none', '{"note":"x"}') },
      { status: 409, ...acknowledged('quiet', '{"note":"Otra cosa"}') },
      { status: 422, ...acknowledged('quiet', '{"note":""}') },
    ]
  },
  'POST /api/v1/limit-bases': () => {
    const path = '/api/v1/limit-bases'
    const asked = (office: string) =>
      json('POST', JSON.stringify({ office, measure: 'G1', week: '2026-W44', note: 'Nuevo local' }))
    return [
      { status: 201, path, init: asked('LIM-01') },
      { status: 409, path, init: asked('LIM-01') },
      { status: 401, path, init: as(asked('LIM-01'), '') },
      { status: 403, path, init: { ...other, method: 'POST' } },
      { status: 404, path, init: asked('NADA') },
      { status: 413, path, init: json('POST', large) },
      { status: 422, path, init: json('POST', '{}') },
    ]
  },
  'DELETE /api/v1/limit-bases/:id': () => {
    const path = '/api/v1/limit-bases/none'
    return [
      { status: 404, path, init: { method: 'DELETE' } },
      { status: 401, path, init: as({ method: 'DELETE' }, '') },
      { status: 403, path, init: { ...other, method: 'DELETE' } },
    ]
  },
  'GET /api/v1/reports/sms': report('/api/v1/reports/sms'),
  'GET /api/v1/sms/suppressions': forStaff('/api/v1/sms/suppressions'),
  'POST /api/v1/sms/resume': () => {
    const path = '/api/v1/sms/resume'
    return [
      { status: 204, path, init: json('POST', '{}') },
      { status: 401, path, init: as(json('POST', '{}'), '') },
      { status: 422, path, init: json('POST', '{"x":1}') },
    ]
  },
  'POST /api/v1/sms/opt-outs': () => {
    const path = '/api/v1/sms/opt-outs'
    const whole = json('POST', '{"phone":"987654321","wish":"optout"}')
    return [
      { status: 204, path, init: whole },
      { status: 401, path, init: as(whole, '') },
      { status: 413, path, init: json('POST', large) },
      { status: 422, path, init: json('POST', '{"phone":"1","wish":"optout"}') },
    ]
  },
  'GET /api/v1/reports/participation': report('/api/v1/reports/participation'),
  'GET /api/v1/reports/touchpoints': report('/api/v1/reports/touchpoints'),
  'GET /api/v1/offices/:office/places': () => [
    { status: 200, path: '/api/v1/offices/LIM-01/places' },
    { status: 401, path: '/api/v1/offices/LIM-01/places', init: { headers: nobody } },
    { status: 404, path: '/api/v1/offices/NADA/places' },
  ],
  'GET /api/v1/reports/overview': report('/api/v1/reports/overview'),
  'GET /api/v1/reports/competencies': report('/api/v1/reports/competencies'),
  'GET /api/v1/reports/drivers': report('/api/v1/reports/drivers'),
  'GET /api/v1/reports/funnel': report('/api/v1/reports/funnel'),
  'GET /api/v1/reports/agents': report('/api/v1/reports/agents'),
  'GET /api/v1/reports/agents/:id': report('/api/v1/reports/agents/A-014'),
  'GET /api/v1/reports/trend': report('/api/v1/reports/trend'),
  'GET /api/v1/reports/comments': report('/api/v1/reports/comments'),
  'GET /api/v1/reports/received-today': report('/api/v1/reports/received-today'),
  'GET /api/v1/reports/training': report('/api/v1/reports/training'),
  'GET /api/v1/training': report('/api/v1/training'),
  'POST /api/v1/training': () => {
    const path = '/api/v1/training'
    const whole = json('POST', someTrainingOf('A-014'))
    return [
      { status: 201, path, init: whole },
      { status: 401, path, init: as(whole, '') },
      { status: 404, path, init: json('POST', someTrainingOf('A-999')) },
      { status: 413, path, init: json('POST', large) },
      { status: 422, path, init: json('POST', '{}') },
    ]
  },
  'PUT /api/v1/training/:id': ({ cancelled }) => [
    { status: 404, path: '/api/v1/training/none', init: json('PUT', someTrainingOf('A-014')) },
    { status: 409, path: `/api/v1/training/${cancelled}`, init: json('PUT', someTrainingOf('A-014')) },
    { status: 422, path: '/api/v1/training/none', init: json('PUT', '{}') },
  ],
  'POST /api/v1/training/:id/cancel': ({ cancelled }) => [
    { status: 404, path: '/api/v1/training/none/cancel', init: json('POST', '{"reason":"x"}') },
    { status: 409, path: `/api/v1/training/${cancelled}/cancel`, init: json('POST', '{"reason":"x"}') },
    { status: 422, path: '/api/v1/training/none/cancel', init: json('POST', '{}') },
  ],
  'GET /api/v1/training/:id/effect': ({ cancelled }) => [
    { status: 200, path: `/api/v1/training/${cancelled}/effect` },
    { status: 401, path: `/api/v1/training/${cancelled}/effect`, init: { headers: nobody } },
    { status: 404, path: '/api/v1/training/none/effect' },
  ],
  'GET /api/v1/offices': forStaff('/api/v1/offices'),
  'GET /api/v1/teams': forStaff('/api/v1/teams'),
  ...access,
  'GET /api/v1/openapi.json': () => [{ status: 200, path: '/api/v1/openapi.json' }],
}

/** What is run before a handler, and answers nothing of its own but an error. */
const middleware = [
  'ALL /*',
  'ALL /e/*',
  'ALL /privacidad',
  'ALL /api/v1/*',
  'ALL /telefono/*',
  'ALL /api/v1/account/*',
  'ALL /api/v1/alerts/*',
  'ALL /api/v1/invitations/*',
  'ALL /api/v1/sms/texts/*',
  'ALL /api/v1/staff/*',
  'ALL /api/v1/teams',
  'ALL /api/v1/ticket-keys/*',
  'ALL /api/v1/limit-bases/*',
  'ALL /api/v1/reports/*',
  'ALL /api/v1/offices/*',
  'ALL /api/v1/reports/sms',
  'ALL /api/v1/sms/*',
  'ALL /api/v1/touchpoints/*',
  'ALL /api/v1/training/*',
]

/** Kept by caches: it is the same for everybody. */
const cacheable = (path: string): string | undefined =>
  path === '/api/v1/openapi.json'
    ? 'public, max-age=3600'
    : path.startsWith('/qr/')
      ? 'public, max-age=31536000, immutable'
      : undefined

async function headersWorld() {
  const { context, codes, open } = await officeWorld()
  await givenPublished([{ office: 'LIM-01', agent: 'A-014', week: '2026-W44', rows: { G1: share(15, 20) } }])
  const refusing = async () => Response.json({ success: false, 'error-codes': ['invalid-input-response'] })
  await env.DB.prepare(
    `insert into alerts (id, key, kind, office, week, made_on, evidence)
     values ('quiet', 'quiet', 'quiet-codes', 'LIM-01', 2965, 20760, '{"from":"2026-W32","to":"2026-W44","codes":[]}')`,
  ).run()
  const manager = await givenStaff(context)
  const administrator = await givenStaff(context, { role: 'administrator' })
  const cancelled = 'b7e1a6a8'
  const entry = { id: cancelled, competency: 'CE', day: 20_700, hours: 4, note: null } as const
  const by = { by: null, at: context.now() }
  await insertTraining(context.db, { ...entry, agents: ['A-014'] }, by)
  await cancelTraining(context.db, cancelled, 'x', by)
  return {
    cancelled,
    context,
    manager: manager.cookie,
    administrator: administrator.cookie,
    key: await givenTicketKey(context, 'LIM-01'),
    code: codes.desk,
    asked: await givenAsked(context),
    spare: codes.agent,
    form: await open(codes.desk),
    broken: { db: withoutDatabase(context).db },
    believing: {
      messaging: { ...ownMessaging(), provider: { ...fakeProvider().provider, verify: async () => true } },
    },
    doubting: { messaging: { ...ownMessaging(), provider: fakeProvider().provider } },
    withTurnstile: {
      turnstile: turnstile({ siteKey: '0x4test', secret: 'secret', fetch: refusing, report: () => {} }),
    },
  }
}

/** A visit's token that came by SMS. */
async function givenAsked(context: Context): Promise<string> {
  const token = await givenVisit(context, context.now() + 1)
  const at = context.now()
  await insertSms(context.db, {
    ...{ id: 'asked', visit: (await smsVisitHashes(context, token))[0], kind: 'invite', text: 'invite.link' },
    ...{ language: 'es', office: null, phone: 'x', link: null, linkUntil: null, servedAt: null },
    ...{ notBefore: at, expiresAt: at, forgetAt: at, counted: null },
  }).run()
  return token
}

const ASSETS = {
  fetch: async (request: Request) =>
    /\/panel\/(main\.js)?$/.test(request.url) ? new Response('file') : new Response('', { status: 404 }),
} as unknown as Fetcher

const ask = (
  { path, init = {}, env: changed, context }: Omit<Case, 'status'>,
  origin = 'https://encuesta.example',
) =>
  createOwnApp(() => ({ ...world.context, ...context })).request(
    origin + path,
    { ...init, headers: { cookie: world.manager, ...(init.headers as Record<string, string>) } },
    { ...env, ASSETS, ...changed },
    createExecutionContext(),
  )

function expectHeaders(response: Response, path: string, label: string) {
  const { headers } = response
  expect(headers.get('x-content-type-options'), label).toBe('nosniff')
  expect(headers.get('x-frame-options'), label).toBe('DENY')
  expect(headers.get('referrer-policy'), label).toBe('no-referrer')
  expect(headers.get('permissions-policy'), label).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/)
  expect(headers.get('cross-origin-opener-policy'), label).toBe('same-origin')
  expect(headers.get('cross-origin-resource-policy'), label).toBe('same-origin')
  expect(headers.get('strict-transport-security'), label).toMatch(/^max-age=\d{8}/)
  expect(headers.get('cache-control'), label).toBe((response.ok && cacheable(path)) || 'no-store')
  expectPolicy(headers.get('content-security-policy') ?? '', path, label)
  expect(
    [...headers.keys()].filter((name) => name.startsWith('access-control')),
    label,
  ).toEqual([])
  if (response.status === 429) expect(headers.get('retry-after'), label).toBe('60')
}

function expectPolicy(policy: string, path: string, label: string) {
  const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one]))
  expect(directives.get('frame-ancestors'), label).toBe("frame-ancestors 'none'")
  expect(directives.get('base-uri'), label).toBe("base-uri 'none'")
  expect(directives.has('form-action'), label).toBe(true)
  const scripts = directives.get('script-src') ?? directives.get('default-src') ?? ''
  expect(scripts, label).toMatch(/^(default-src '(none|self)'|script-src 'sha256-)/)
  expect(scripts, label).not.toMatch(/unsafe|\*|data:/)
  if (path.startsWith('/api')) expect(directives.get('default-src'), label).toBe("default-src 'none'")
}

let world: World
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  world = await headersWorld()
})
afterAll(() => vi.restoreAllMocks())

describe('the headers of every reply', () => {
  it('are checked here for each route there is', () => {
    const routes = createOwnApp(() => world.context).routes.map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(routes)].sort()).toEqual([...Object.keys(replies), ...middleware].sort())
  })

  it.each(Object.keys(replies))('stand on whatever is answered: %s', async (route) => {
    const cases = replies[route]?.(world) ?? []
    expect(cases).not.toEqual([])
    for (const { status, ...asked } of cases) {
      const response = await ask(asked)
      const label = `${status} ${asked.path}`
      expect(response.status, label).toBe(status)
      expectHeaders(response, asked.path, label)
    }
  })

  it.each(Object.keys(replies))('stand on 500, where not even the secret can be read: %s', async (route) => {
    const [first] = replies[route]?.(world) ?? []
    const app = createOwnApp(() => {
      throw new Error('INDAGA_KEYS needs at least one secret')
    })
    const response = await app.request(`https://encuesta.example${first?.path}`, first?.init, {
      ...env,
      ASSETS,
    })
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('INDAGA_KEYS')
    expectHeaders(response, first?.path ?? '', route)
  })

  it.each(Object.keys(replies))('allow no other site anything, asked beforehand: %s', async (route) => {
    const [first] = replies[route]?.(world) ?? []
    const path = first?.path ?? ''
    for (const method of ['GET', 'POST', 'DELETE']) {
      const headers = {
        origin: 'https://otro.example',
        'access-control-request-method': method,
        'access-control-request-headers': 'content-type',
      }
      const response = await ask({ path, init: { method: 'OPTIONS', headers } })
      // 403: not even asked, of what only our own pages may ask for.
      expect([403, 404], path).toContain(response.status)
      expect(response.headers.get('allow'), path).toBeNull()
      expectHeaders(response, path, `OPTIONS ${path}`)
    }
  })

  it.each(['/nothing', '/api', '/api/v1/nothing', '/e/', '/e/a/b/c'])(
    'stand where nothing is: %s',
    async (path) => {
      const response = await ask({ path })
      expect(response.status).toBe(404)
      expectHeaders(response, path, path)
    },
  )

  it('bind a browser to https only where the page came by https', async () => {
    const plain = await ask({ path: '/healthz' }, 'http://localhost')
    expect(plain.headers.get('strict-transport-security')).toBeNull()
  })
})
