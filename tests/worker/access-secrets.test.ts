import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context, Mail } from '../../worker/context.ts'
import { keyRing } from '../../worker/keys.ts'
import {
  createDemonstrationAccounts,
  demonstrationAccounts,
  demonstrationPassword,
} from '../../worker/services/access/demonstration-accounts.ts'
import { inviteFirstAdministrator } from '../../worker/services/access/invitations.ts'
import { clientOf, expectProblem } from '../world/api.ts'
import { codeOf } from '../world/authenticator.ts'
import { browserOf } from '../world/browser.ts'
import { givenCatalogue } from '../world/catalogue.ts'
import { accessWorld, givenMember, later, password, second, signIn } from '../world/member.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('a whole story of accounts', () => {
  let context: Context
  let sent: Mail[]
  beforeEach(async () => {
    sent = []
    context = await accessWorld({
      embedded: false,
      postman: async (mail) => {
        sent.push(mail)
      },
    })
    await givenCatalogue(context, { offices: { 'LIM-01': 'America/Lima' } })
  })

  it('leaves no password, token, key, code or secret in the database, the log, or what is refused', async () => {
    const log = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => {}),
    )
    const refused: string[] = []
    const browser = browserOf(context)
    const refuse = async (...asked: Parameters<typeof browser.post>) => {
      const { status, body } = await browserOf(context).post(...asked)
      expect(status).toBeGreaterThanOrEqual(400)
      refused.push(JSON.stringify(body))
    }
    const fresh = 'otra contraseña larga'

    const first = new URL((await inviteFirstAdministrator(context, 'http://localhost')) ?? '').hash.slice(1)
    const ana = { token: first, name: 'Ana', email: 'ana@prueba.example', password }
    await refuse('/invitations/accept', { ...ana, role: 'administrator' })
    await browser.post('/invitations/accept', ana)
    await refuse('/invitations/accept', ana)
    await refuse('/session', { email: ana.email, password: fresh })
    await browser.post('/session', { email: ana.email, password })
    const { body: enrolment } = await browser.post('/account/second-factor', { password })
    const secret = enrolment.secret as string
    await browser.post('/session/second-factor', { code: await codeOf(secret, Date.now()) })
    const cookies = [...browser.cookies.values()]
    const { body: made } = await browser.post('/invitations', {
      email: 'eva@prueba.example',
      role: 'trainer',
      reach: { offices: 'all' },
    })
    const { body: ticket } = await browser.post('/ticket-keys', { office: 'LIM-01', name: 'Tickets' })
    const key = ticket.secret as string
    const { ask, post } = clientOf(context)
    const visit = { office: 'LIM-01', servedAt: new Date(Date.now()).toISOString() }
    expect((await post('/api/v1/visits', visit, { authorization: `Bearer ${key}` })).status).toBe(201)
    refused.push(
      JSON.stringify((await post('/api/v1/visits', visit, { authorization: `Bearer ${key}x` })).body),
    )
    expect((await ask('/correo')).status).toBe(404)

    const evasToken = new URL(made.url as string).hash.slice(1)
    await browser.post('/password-resets', { email: ana.email })
    const reset = /#(\S+)/.exec(sent.at(-1)?.text ?? '')?.[1] ?? ''
    const challenged = browserOf(context)
    await challenged.post('/session', { email: ana.email, password })
    await challenged.post('/session/second-factor', { code: '000000' })
    await refuse('/password-resets', { token: reset, email: ana.email })

    const signature = (cookie: string) => decodeURIComponent(cookie).split('.')[1] ?? ''
    const secrets = [
      ...[password, fresh, secret, first, evasToken, reset, key, key.slice(-43)],
      ...[...cookies, ...challenged.cookies.values()].flatMap((cookie) => [
        cookie,
        decodeURIComponent(cookie),
        signature(cookie),
      ]),
      ...(enrolment.recoveryCodes as string[]),
      ...[...challenged.cookies.values()].map((cookie) => decodeURIComponent(cookie).split('.')[0] ?? ''),
      new TextDecoder().decode(base32(secret)),
    ]
    for (const each of secrets) expect(each.length, each).toBeGreaterThan(8)

    const stored = await everything(context)
    expect(stored).toContain('ana@prueba.example')
    for (const each of secrets) expect(stored.includes(each), `stored: ${each}`).toBe(false)

    await browser.put('/password-resets', { token: reset, password: fresh })
    const said = JSON.stringify(log.map(({ mock }) => mock.calls))
    for (const each of [...secrets, ana.email, 'eva@prueba.example']) {
      expect(said.includes(each), `logged: ${each}`).toBe(false)
      expect(refused.join().includes(each), `refused: ${each}`).toBe(false)
    }
  })
})

async function everything({ db }: Context): Promise<string> {
  const { results } = await db
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not glob '_*' and name not glob 'sqlite_*' and name not glob 'd1_*'`,
    )
    .all<{ name: string }>()
  expect(results.length).toBeGreaterThan(20)
  const tables = await db.batch(results.map(({ name }) => db.prepare(`select * from ${name}`)))
  return JSON.stringify(tables.map((table) => table.results))
}

function base32(text: string): Uint8Array {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return new Uint8Array((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

describe('a change of INDAGA_KEYS', () => {
  const [old, fresh] = [
    'an-old-secret-of-thirty-two-characters-or-more',
    'a-new-secret-of-thirty-two-characters-or-more',
  ]

  it('to NEW,OLD keeps second factors and open invitations, and ends sessions', async () => {
    const before = await accessWorld({ keys: keyRing(old) })
    const manager = await givenMember(before, { role: 'manager' })
    const browser = browserOf(before)
    await signIn(browser, manager)
    expect((await browser.get('/staff')).status).toBe(200)
    const url = await inviteFirstAdministrator(before, 'http://localhost')

    const after = { ...before, keys: keyRing(`${fresh},${old}`) }
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
    expectProblem(await browserOf(after).ask('/staff', { headers: { cookie } }), 401, 'unauthenticated')
    later(30 * second)
    const again = browserOf(after)
    await signIn(again, manager)
    expect((await again.get('/staff')).status).toBe(200)
    const account = {
      token: new URL(url ?? '').hash.slice(1),
      name: 'Ana',
      email: 'ana@prueba.example',
      password,
    }
    expect((await again.post('/invitations/accept', account)).status).toBe(204)

    const anew = await again.post('/account/recovery-codes', { password })
    expect(anew.status).toBe(201)
  })

  it('without the old one makes second factors unreadable, and opens nothing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const before = await accessWorld({ keys: keyRing(old) })
    const manager = await givenMember(before, { role: 'manager' })
    const url = await inviteFirstAdministrator(before, 'http://localhost')
    const after = { ...before, keys: keyRing(fresh) }
    const browser = browserOf(after)
    expect((await browser.post('/session', { email: manager.email, password })).body).toEqual({
      next: 'second-factor',
    })
    expect((await browser.post('/session/second-factor', { code: await manager.code() })).status).toBe(500)
    expectProblem(await browser.get('/staff'), 401, 'unauthenticated')
    const token = new URL(url ?? '').hash.slice(1)
    expectProblem(await browser.post('/invitations/look', { token }), 404, 'invitation-unknown')
  })
})

describe('demonstration accounts', () => {
  it('sign in on one’s own machine, with the code shown, and close every staff page where others can reach it', async () => {
    const context = await accessWorld()
    await givenCatalogue(context, { offices: { 'LIM-01': 'America/Lima' } })
    await context.db.prepare(`insert into teams (code, office, name) values ('EQ', 'LIM-01', 'E')`).run()
    await createDemonstrationAccounts(context)
    for (const { email, role } of demonstrationAccounts) {
      const browser = browserOf(context)
      const { body } = await browser.post('/session', { email, password: demonstrationPassword })
      if (body.next === 'second-factor')
        await browser.post('/session/second-factor', { code: body.demonstrationCode })
      expect((await browser.get('/session')).body, role).toMatchObject({ kind: 'staff', member: { role } })
      const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
      const deployed = browserOf({ ...context, embedded: false })
      for (const path of ['/session', '/offices', '/staff', '/reports/overview']) {
        expectProblem(await deployed.ask(path, { headers: { cookie } }), 403, 'demonstration-accounts')
      }
      expectProblem(
        await deployed.post('/session', { email, password: demonstrationPassword }),
        403,
        'demonstration-accounts',
      )
    }
  })

  it('tell their code to nobody but on one’s own machine, and no other account’s anywhere', async () => {
    const context = await accessWorld()
    const manager = await givenMember(context, { role: 'manager' })
    const { body } = await browserOf(context).post('/session', { email: manager.email, password })
    expect(body).toEqual({ next: 'second-factor' })
  })
})
