import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../schema/permissions.ts'
import type { Context } from '../../worker/context.ts'
import { insertTraining } from '../../worker/db/training.ts'
import { createOwnApp } from '../../worker/own-app.ts'
import { inviteFirstAdministrator } from '../../worker/services/access/invitations.ts'
import { createTouchpoint } from '../../worker/services/create-touchpoint.ts'
import { setLimits } from '../../worker/services/set-limits.ts'
import { type GivenStaff, givenStaff, givenTicketKey } from '../world/staff.ts'
import { givenPublished, reportsWorld, share } from './reports-world.ts'
import { someTraining } from './training-world.ts'

/** In the order of the table's columns. Each of them is of LIM-01; CUS-01 is foreign. */
const actors = ['nobody', 'key', 'supervisor', 'trainer', 'manager', 'administrator'] as const
type Actor = (typeof actors)[number]

type Target = { id?: string; query?: string; body?: unknown }
type Row = readonly [what: string, target: Target | (() => Promise<Target>), statuses: string]

let context: Context
let app: ReturnType<typeof createOwnApp>
let key: string
let code: string
let firstToken: string

const own: GivenStaff = { role: 'trainer', offices: ['LIM-01'] }
const foreign: GivenStaff = { role: 'trainer', offices: ['CUS-01'] }
const member = (given: GivenStaff) => async () => ({ id: (await givenStaff(context, given)).id })
const changed = (given: GivenStaff) => async () => ({
  ...(await member(given)()),
  body: { role: 'trainer', reach: { offices: ['LIM-01'] } },
})
const invitation = (role: Role, reach: unknown) => () =>
  Promise.resolve({ body: { email: `${crypto.randomUUID()}@prueba.example`, role, reach } })
const invited = (role: Role, reach: unknown) => async () => {
  const { body } = await invitation(role, reach)()
  const made = await ask('administrator', 'POST', '/api/v1/invitations', body)
  return { id: ((await made.json()) as { invitation: { id: string } }).invitation.id }
}
const ticketKey = (office: string) => async () => {
  return { id: (await givenTicketKey(context, office)).slice('Bearer indaga_'.length).slice(0, 12) }
}
const touchpoint = (office: string) => async () => ({
  id: await createTouchpoint(context, { office }),
  body: {},
})
const alert =
  (office: string, agent: string | null = null, kind = 'quiet-codes') =>
  async () => {
    const id = crypto.randomUUID()
    await env.DB.prepare(
      `insert into alerts (id, key, kind, office, agent, week, made_on, evidence)
     values (?1, ?1, ?2, ?3, ?4, 2965, iif(?2 = 'allegation', null, 20760), '{"from":"2026-W32","to":"2026-W44","codes":[]}')`,
    )
      .bind(id, kind, office, agent)
      .run()
    return { id, body: { note: 'Se cambió el cartel' } }
  }
const limits = (office?: string) => () =>
  Promise.resolve({ body: { office, measure: 'G1', week: '2026-W44', note: 'Nuevo local' } })
const setBy = (office?: string) => async () => {
  await env.DB.prepare('delete from limit_bases').run()
  const staff = await givenStaff(context, office === undefined ? {} : { offices: [office] })
  return { id: (await setLimits(context, await staff.viewer(), (await limits(office)()).body)).id }
}
const training = (agents: string[], body?: object) => async () => {
  const id = crypto.randomUUID()
  const entry = { competency: 'CE', day: 20_700, hours: 4, note: null } as const
  await insertTraining(context.db, { id, ...entry, agents }, { by: null, at: context.now() })
  return { id, ...(body && { body }) }
}
const changedTraining = (agents: string[]) => training(agents, someTraining({ agents }))
const visit = (given: object) => () =>
  Promise.resolve({ body: { servedAt: new Date(context.now() - 60_000).toISOString(), ...given } })

const told = (office: string, agent?: string) => ({
  body: { office, totals: [{ day: '2026-11-02', agent, people: 12 }] },
})

const nothing = '401 401 403 403 403'

/** What the matrix of roles says, route by route. */
const table: Readonly<Record<string, readonly Row[]>> = {
  // Anyone.                                nobody key supervisor trainer manager administrator
  'GET /': [['the dashboard', {}, '302 302 302 302 302 302']],
  'GET /healthz': [['health', {}, '200 200 200 200 200 200']],
  'POST /hooks/:provider/status': [
    ['where SMS are off', { id: 'outbox', body: {} }, '404 404 404 404 404 404'],
  ],
  'POST /hooks/:provider/inbound': [
    ['where SMS are off', { id: 'outbox', body: {} }, '404 404 404 404 404 404'],
  ],
  'GET /panel/*': [['a page', {}, '200 200 200 200 200 200']],
  'GET /correo': [['the outbox of one’s own machine', {}, '200 200 200 200 200 200']],
  'GET /telefono': [['where SMS are off', {}, '404 404 404 404 404 404']],
  'POST /telefono/respuesta': [['where SMS are off', { body: {} }, '404 404 404 404 404 404']],
  'POST /telefono/red': [['where SMS are off', { body: {} }, '404 404 404 404 404 404']],
  'POST /telefono/visita': [['where SMS are off', { body: {} }, '404 404 404 404 404 404']],
  'GET /e/:code': [['a survey', async () => ({ id: code }), '200 200 200 200 200 200']],
  'POST /e/:code': [['what is no form', async () => ({ id: code, body: {} }), '415 415 415 415 415 415']],
  'GET /e/:code/gracias': [['thanks', async () => ({ id: code }), '200 200 200 200 200 200']],
  'GET /e/:code/baja': [
    ['a code that came by no SMS', async () => ({ id: code }), '404 404 404 404 404 404'],
  ],
  'POST /e/:code/baja': [
    ['what no button sends', async () => ({ id: code, body: {} }), '415 415 415 415 415 415'],
  ],
  'GET /privacidad': [['the privacy notice', {}, '200 200 200 200 200 200']],
  'GET /sms': [['the way to it', {}, '302 302 302 302 302 302']],
  'GET /qr/:file': [['a code', async () => ({ id: `${code}.svg` }), '200 200 200 200 200 200']],
  'GET /api/v1/openapi.json': [['the description', {}, '200 200 200 200 200 200']],
  'GET /api/v1/surveys/:code': [['a survey', async () => ({ id: code }), '200 200 200 200 200 200']],
  'POST /api/v1/responses': [['an empty one', { body: {} }, '422 422 422 422 422 422']],
  'GET /api/v1/session': [['who is there', {}, '200 200 200 200 200 200']],
  'POST /api/v1/session': [['an empty one', { body: {} }, '422 422 422 422 422 422']],
  'POST /api/v1/session/second-factor': [['an empty one', { body: {} }, '422 422 422 422 422 422']],
  'DELETE /api/v1/session': [['one’s own', {}, '204 204 204 204 204 204']],
  'POST /api/v1/password-resets': [
    ['of nobody', { body: { email: 'nadie@prueba.example' } }, '202 202 202 202 202 202'],
  ],
  'PUT /api/v1/password-resets': [
    ['an unknown link', { body: { token: 'x', password: 'una contraseña' } }, '404 404 404 404 404 404'],
  ],
  'POST /api/v1/invitations/look': [
    ['by the link', async () => ({ body: { token: firstToken } }), '200 200 200 200 200 200'],
    ['an unknown link', { body: { token: 'x' } }, '404 404 404 404 404 404'],
  ],
  'POST /api/v1/invitations/accept': [
    [
      'an unknown link',
      { body: { token: 'x', name: 'X', password: 'una contraseña' } },
      '404 404 404 404 404 404',
    ],
  ],
  'GET /api/v1/oidc/start': [['not configured', {}, '404 404 404 404 404 404']],
  'GET /api/v1/oidc/callback/oidc': [['not configured', {}, '404 404 404 404 404 404']],

  // Ticket systems.
  'POST /api/v1/visits': [
    ['own office', visit({ office: 'LIM-01', agent: 'A-001' }), '401 201 401 401 401 401'],
    ['foreign office', visit({ office: 'CUS-01' }), '401 404 401 401 401 401'],
    ['foreign agent', visit({ office: 'LIM-01', agent: 'A-003' }), '401 404 401 401 401 401'],
  ],
  'POST /api/v1/served': [
    ['own office', told('LIM-01'), '401 200 401 401 401 401'],
    ['own agent', told('LIM-01', 'A-001'), '401 200 401 401 401 401'],
    ['foreign office', told('CUS-01'), '401 404 401 401 401 401'],
    ['foreign agent', told('LIM-01', 'A-003'), '401 422 401 401 401 401'],
  ],

  // One's own account.
  'DELETE /api/v1/account/sessions': [['one’s own', {}, '401 401 204 204 204 204']],
  'PUT /api/v1/account/password': [
    ['wrong one', { body: { current: 'x', password: 'una contraseña' } }, '401 401 422 422 422 422'],
  ],
  'PUT /api/v1/account/alert-mails': [
    ['one’s own', { body: { mails: 'on', language: 'es' } }, '401 401 204 204 204 204'],
  ],
  'POST /api/v1/account/second-factor': [
    ['wrong password', { body: { password: 'x' } }, '401 401 422 422 422 422'],
  ],
  'POST /api/v1/account/recovery-codes': [
    ['wrong password', { body: { password: 'x' } }, '401 401 403 403 422 422'],
  ],

  // Numbers of offices.
  'GET /api/v1/teams': [['the list', {}, '401 401 200 200 200 200']],
  'GET /api/v1/offices': [['the list', {}, '401 401 200 200 200 200']],
  'GET /api/v1/reports/overview': [
    ['own office', { query: 'office=LIM-01' }, '401 401 200 200 200 200'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 404 404 404 200'],
    ['own agent', { query: 'agent=A-001' }, '401 401 200 403 200 403'],
    ['agent of another team', { query: 'agent=A-002' }, '401 401 404 403 200 403'],
    ['foreign agent', { query: 'agent=A-003' }, '401 401 404 403 404 403'],
  ],
  'GET /api/v1/reports/competencies': [
    ['own office', { query: 'office=LIM-01' }, '401 401 200 200 200 200'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 404 404 404 200'],
    ['own agent', { query: 'agent=A-001' }, '401 401 200 200 200 403'],
    ['agent of another team', { query: 'agent=A-002' }, '401 401 404 200 200 403'],
    ['foreign agent', { query: 'agent=A-003' }, '401 401 404 404 404 403'],
  ],
  'GET /api/v1/reports/drivers': [
    ['own office', { query: 'office=LIM-01' }, '401 401 200 200 200 200'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 404 404 404 200'],
    ['an agent', { query: 'agent=A-001' }, '401 401 422 422 422 422'],
  ],
  'GET /api/v1/reports/trend': [
    ['own office', { query: 'office=LIM-01' }, '401 401 200 200 200 200'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 404 404 404 200'],
    ['own agent', { query: 'agent=A-001' }, '401 401 200 403 200 403'],
    ['own agent’s competency', { query: 'agent=A-001&measure=CE' }, '401 401 200 200 200 403'],
    ['foreign agent’s competency', { query: 'agent=A-003&measure=CE' }, '401 401 404 404 404 403'],
  ],
  'GET /api/v1/reports/participation': [
    ['own office', { query: 'office=LIM-01' }, '401 401 200 200 200 200'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 404 404 404 200'],
  ],
  'GET /api/v1/reports/received-today': [
    ['own office', { query: 'office=LIM-01' }, '401 401 200 200 200 200'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 404 404 404 200'],
  ],

  // Codes: all see how they are used; who places them makes and revokes them.
  'GET /api/v1/reports/touchpoints': [
    ['own office', { query: 'office=LIM-01' }, '401 401 200 200 200 200'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 404 404 404 200'],
  ],
  'GET /api/v1/offices/:office/places': [
    ['own office', { id: 'LIM-01' }, '401 401 403 403 200 200'],
    ['foreign office', { id: 'CUS-01' }, '401 401 403 403 404 200'],
  ],
  'POST /api/v1/touchpoints': [
    ['own office', { body: { office: 'LIM-01' } }, '401 401 403 403 201 201'],
    ['foreign office', { body: { office: 'CUS-01' } }, '401 401 403 403 404 201'],
  ],
  'POST /api/v1/touchpoints/:code/revoke': [
    ['own office', touchpoint('LIM-01'), '401 401 403 403 200 200'],
    ['foreign office', touchpoint('CUS-01'), '401 401 403 403 404 200'],
  ],

  // Alerts: of offices for all who see them, of agents and allegations for who supervises or manages.
  'GET /api/v1/alerts': [
    ['all', {}, '401 401 200 200 200 200'],
    ['own office', { query: 'office=LIM-01' }, '401 401 200 200 200 200'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 404 404 404 200'],
  ],
  'POST /api/v1/alerts/:id/acknowledge': [
    ['own office', alert('LIM-01'), '401 401 200 403 200 403'],
    ['own agent', alert('LIM-01', 'A-001', 'allegation'), '401 401 200 403 200 403'],
    ['agent of another team', alert('LIM-01', 'A-002', 'allegation'), '401 401 404 403 200 403'],
    ['foreign office', alert('CUS-01'), '401 401 404 403 404 403'],
    ['foreign agent', alert('CUS-01', 'A-003', 'allegation'), '401 401 404 403 404 403'],
    ['none', { id: 'none', body: { note: 'x' } }, '401 401 404 403 404 403'],
  ],
  // SMS: their offices' for managers; the channel is the entity's, and whoever runs it may resume it.
  'GET /api/v1/reports/sms': [
    ['own office', { query: 'office=LIM-01' }, '401 401 403 403 200 200'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 403 403 404 200'],
  ],
  'GET /api/v1/sms/suppressions': [['the list', {}, '401 401 403 403 200 200']],
  'POST /api/v1/sms/resume': [['a pause or none', { body: {} }, '401 401 403 403 204 204']],
  'POST /api/v1/sms/opt-outs': [
    ['anybody’s wish', { body: { phone: '987654321', wish: 'optout' } }, '401 401 403 403 204 204'],
  ],

  // Limits of charts: who manages an office sets them for it, who manages all for the entity.
  'POST /api/v1/limit-bases': [
    ['own office', limits('LIM-01'), '401 401 403 403 201 403'],
    ['foreign office', limits('CUS-01'), '401 401 403 403 404 403'],
    ['the whole entity', limits(), '401 401 403 403 422 403'],
  ],
  'DELETE /api/v1/limit-bases/:id': [
    ['own office', setBy('LIM-01'), '401 401 403 403 204 403'],
    ['foreign office', setBy('CUS-01'), '401 401 403 403 404 403'],
    ['the whole entity', setBy(), '401 401 403 403 404 403'],
    ['none', { id: 'none' }, '401 401 403 403 404 403'],
  ],

  // Numbers of people, and what citizens wrote.
  'GET /api/v1/reports/agents': [
    ['own office', { query: 'office=LIM-01' }, '401 401 200 200 200 403'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 404 404 404 403'],
  ],
  'GET /api/v1/reports/funnel': [
    ['own office', { query: 'office=LIM-01' }, '401 401 200 200 200 403'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 404 404 404 403'],
    ['overall satisfaction', { query: 'measure=G1' }, '401 401 200 403 200 403'],
    ['a competency', { query: 'measure=CE' }, '401 401 200 200 200 403'],
    ['a note', { query: 'measure=DA' }, '401 401 404 404 404 403'],
  ],
  'GET /api/v1/reports/agents/:id': [
    ['own agent', { id: 'A-001' }, '401 401 200 200 200 403'],
    ['agent of another team', { id: 'A-002' }, '401 401 404 200 200 403'],
    ['foreign agent', { id: 'A-003' }, '401 401 404 404 404 403'],
    ['foreign office', { id: 'A-001', query: 'office=CUS-01' }, '401 401 404 404 404 403'],
    ['nobody', { id: 'A-999' }, '401 401 404 404 404 403'],
  ],
  'GET /api/v1/reports/comments': [
    ['own office', { query: 'office=LIM-01' }, '401 401 200 403 200 403'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 404 403 404 403'],
    ['agent of another team', { query: 'agent=A-002' }, '401 401 404 403 200 403'],
    ['foreign agent', { query: 'agent=A-003' }, '401 401 404 403 404 403'],
  ],

  // Training: who manages it, for agents of their own offices.
  'GET /api/v1/reports/training': [
    ['own office', { query: 'office=LIM-01' }, '401 401 200 200 200 403'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 404 404 404 403'],
  ],
  'GET /api/v1/training': [
    ['own office', { query: 'office=LIM-01' }, '401 401 200 200 200 403'],
    ['foreign office', { query: 'office=CUS-01' }, '401 401 404 404 404 403'],
  ],
  'POST /api/v1/training': [
    ['own agents', { body: someTraining() }, '401 401 403 201 201 403'],
    [
      'own and foreign agents',
      { body: someTraining({ agents: ['A-001', 'A-003'] }) },
      '401 401 403 404 404 403',
    ],
  ],
  'PUT /api/v1/training/:id': [
    ['own agents', changedTraining(['A-001', 'A-002']), '401 401 403 200 200 403'],
    ['own and foreign agents', changedTraining(['A-001', 'A-003']), '401 401 403 403 403 403'],
    ['foreign agents', changedTraining(['A-003']), '401 401 403 404 404 403'],
    ['none', { id: 'none', body: someTraining() }, '401 401 403 404 404 403'],
  ],
  'POST /api/v1/training/:id/cancel': [
    ['own agents', training(['A-001', 'A-002'], { reason: 'x' }), '401 401 403 200 200 403'],
    ['own and foreign agents', training(['A-001', 'A-003'], { reason: 'x' }), '401 401 403 403 403 403'],
    ['foreign agents', training(['A-003'], { reason: 'x' }), '401 401 403 404 404 403'],
  ],
  'GET /api/v1/training/:id/effect': [
    ['own and foreign agents', training(['A-001', 'A-003']), '401 401 200 200 200 403'],
    ['agents of another team', training(['A-002']), '401 401 404 200 200 403'],
    ['foreign agents', training(['A-003']), '401 401 404 404 404 403'],
    ['none', { id: 'none' }, '401 401 404 404 404 403'],
  ],

  // What SMS say: of the whole entity.
  'GET /api/v1/sms/texts': [['the list', {}, '401 401 403 403 200 200']],
  'PUT /api/v1/sms/texts/:id': [
    [
      'as shipped',
      async () => ({ id: 'done', body: { language: 'es', body: null, version: 0 } }),
      '401 401 403 403 403 200',
    ],
  ],

  // Users and keys.
  'GET /api/v1/staff': [['the list', {}, '401 401 403 403 200 200']],
  'PUT /api/v1/staff/:id': [
    ['own office', changed(own), `${nothing} 204`],
    ['foreign office', changed(foreign), `${nothing} 204`],
    ['nobody', { id: 'nobody', body: { role: 'trainer', reach: { offices: 'all' } } }, `${nothing} 404`],
  ],
  'DELETE /api/v1/staff/:id': [
    ['own office', member(own), `${nothing} 204`],
    ['foreign office', member(foreign), `${nothing} 204`],
    ['nobody', { id: 'nobody' }, `${nothing} 404`],
  ],
  'DELETE /api/v1/staff/:id/second-factor': [
    ['own office', member(own), `${nothing} 204`],
    ['foreign office', member(foreign), `${nothing} 204`],
    ['nobody', { id: 'nobody' }, `${nothing} 404`],
  ],
  'POST /api/v1/invitations': [
    ['own office', invitation('trainer', { offices: ['LIM-01'] }), '401 401 403 403 201 201'],
    ['own team', invitation('supervisor', { team: 'EQ-L' }), '401 401 403 403 201 201'],
    ['foreign office', invitation('trainer', { offices: ['LIM-01', 'CUS-01'] }), '401 401 403 403 422 201'],
    ['foreign team', invitation('supervisor', { team: 'EQ-C' }), '401 401 403 403 422 201'],
    ['all offices', invitation('trainer', { offices: 'all' }), '401 401 403 403 422 201'],
    ['a manager', invitation('manager', { offices: ['LIM-01'] }), '401 401 403 403 403 201'],
    ['an administrator', invitation('administrator', { offices: 'all' }), '401 401 403 403 403 201'],
  ],
  'DELETE /api/v1/invitations/:id': [
    ['own office', invited('trainer', { offices: ['LIM-01'] }), '401 401 403 403 204 204'],
    ['foreign office', invited('trainer', { offices: ['CUS-01'] }), '401 401 403 403 404 204'],
    ['foreign team', invited('supervisor', { team: 'EQ-C' }), '401 401 403 403 404 204'],
    ['a manager', invited('manager', { offices: ['LIM-01'] }), '401 401 403 403 404 204'],
    ['none', { id: 'none' }, '401 401 403 403 404 404'],
  ],
  'GET /api/v1/ticket-keys': [['the list', {}, `${nothing} 200`]],
  'POST /api/v1/ticket-keys': [
    ['own office', { body: { office: 'LIM-01', name: 'Tickets' } }, `${nothing} 201`],
    ['foreign office', { body: { office: 'CUS-01', name: 'Tickets' } }, `${nothing} 201`],
    ['no office', { body: { office: 'NO-01', name: 'Tickets' } }, `${nothing} 404`],
  ],
  'DELETE /api/v1/ticket-keys/:id': [
    ['own office', ticketKey('LIM-01'), `${nothing} 204`],
    ['foreign office', ticketKey('CUS-01'), `${nothing} 204`],
    ['none', { id: 'none' }, `${nothing} 404`],
  ],
}

/** For everybody, and the same for everybody: what is there may be kept by a cache or not. */
const open = /^(?!\/api\/)|^\/api\/v1\/(openapi\.json|surveys|responses)/

beforeAll(async () => {
  const world = await reportsWorld()
  context = world.context
  app = createOwnApp(() => context)
  await env.DB.batch([
    env.DB.prepare(
      `insert into teams (code, office, name) values ('EQ-L', 'LIM-01', 'L'), ('EQ-C', 'CUS-01', 'C')`,
    ),
    env.DB.prepare(`update agents set team = 'EQ-L' where code = 'A-001'`),
    env.DB.prepare(`update agents set team = 'EQ-C' where code = 'A-003'`),
  ])
  await givenPublished(
    [
      ['LIM-01', 'A-001'],
      ['LIM-01', 'A-002'],
      ['CUS-01', 'A-003'],
    ].map(([office = '', agent = '']) => ({
      ...{ office, agent, week: '2026-W44', rows: { G1: share(8, 10), CE: share(8, 10) } },
    })),
  )
  code = await createTouchpoint(context, { office: 'LIM-01' })
  firstToken = new URL((await inviteFirstAdministrator(context, 'http://localhost')) ?? '').hash.slice(1)
  key = await givenTicketKey(context, 'LIM-01')
})

const given = (role: Role): GivenStaff =>
  role === 'administrator'
    ? { role }
    : role === 'supervisor'
      ? { role, team: 'EQ-L' }
      : { role, offices: ['LIM-01'] }

const ASSETS = { fetch: async () => new Response('<!doctype html>') } as unknown as Fetcher
let asked = 0

async function ask(actor: Actor, method: string, path: string, body?: unknown): Promise<Response> {
  const execution = createExecutionContext()
  const headers = new Headers({ 'cf-connecting-ip': `192.0.2.${asked++ % 250}` })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (actor === 'key') headers.set('authorization', key)
  else if (actor !== 'nobody') headers.set('cookie', (await givenStaff(context, given(actor))).cookie)
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  const response = await app.request(path, init, { ...env, ASSETS }, execution)
  await waitOnExecutionContext(execution)
  return response
}

const corsOf = ({ headers }: Response) =>
  [...headers.keys()].filter((name) => name.startsWith('access-control'))

describe('each route answers each role as the matrix says', () => {
  it('knows every route that is served, and no other', () => {
    const served = createOwnApp(() => context)
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
    expect(Object.keys(table).sort()).toEqual([...new Set(served)].sort())
  })

  it.each(Object.entries(table))('%s', async (route, rows) => {
    const [method = '', pattern = ''] = route.split(' ')
    for (const [what, target, statuses] of rows) {
      const answered: Record<string, number> = {}
      for (const actor of actors) {
        const { id = '', query, body } = typeof target === 'function' ? await target() : target
        const path = pattern.replace(/:\w+|\*/, id) + (query ? `?${query}` : '')
        const response = await ask(actor, method, path, body)
        answered[actor] = response.status
        expect(corsOf(response), `${what}, ${actor}`).toEqual([])
        if (!open.test(path))
          expect(response.headers.get('cache-control'), `${what}, ${actor}`).toBe('no-store')
        if (!path.startsWith('/e/')) {
          for (const cookie of response.headers.getSetCookie()) {
            expect(cookie).toMatch(/^__Host-indaga[\w.]+=/)
            for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) {
              expect(cookie.split('; ')).toContain(part)
            }
            expect(cookie).not.toMatch(/domain=/i)
          }
        }
      }
      const expected = statuses.split(' ').map(Number)
      expect(answered, what).toEqual(
        Object.fromEntries(actors.map((actor, index) => [actor, expected[index]])),
      )
    }
  })

  it('allows no other site to ask, whatever the route', async () => {
    for (const route of Object.keys(table)) {
      const path = (route.split(' ')[1] ?? '').replace(/:\w+|\*/, 'x')
      const response = await app.request(
        path,
        {
          method: 'OPTIONS',
          headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
        },
        { ...env, ASSETS },
      )
      expect(corsOf(response), route).toEqual([])
    }
  })

  it('serves nothing of the sign-in library’s own routes', async () => {
    const library =
      'sign-in/email sign-up/email sign-in/social sign-out get-session list-sessions reset-password'
        .concat(' request-password-reset change-email update-user delete-user link-social verify-email token')
        .concat(
          ' sign-in/magic-link magic-link/verify api-key/create two-factor/disable two-factor/get-totp-uri',
        )
        .concat(' two-factor/send-otp two-factor/view-backup-codes callback/google error ok reference')
        .split(' ')
    for (const prefix of ['/api/auth', '/api/v1/oidc', '/api/v1', '/auth']) {
      for (const path of library) {
        for (const method of ['GET', 'POST']) {
          const response = await ask(
            'administrator',
            method,
            `${prefix}/${path}`,
            method === 'POST' ? {} : undefined,
          )
          expect(response.status, `${method} ${prefix}/${path}`).toBe(404)
        }
      }
    }
  })
})
