import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context } from '../../worker/context.ts'
import { expectProblem } from '../world/api.ts'
import { type Browser, browserOf } from '../world/browser.ts'
import { givenCatalogue } from '../world/catalogue.ts'
import { accessWorld, givenMember, later, minute, signIn } from '../world/member.ts'
import { configured, issuer, oidcProvider } from '../world/oidc-provider.ts'
import { givenStaff } from '../world/staff.ts'

let context: Context
let provider: Awaited<ReturnType<typeof oidcProvider>>
let browser: Browser
beforeEach(async () => {
  context = await accessWorld({ oidc: configured })
  await givenCatalogue(context, { offices: { 'LIM-01': 'America/Lima' } })
  provider = await oidcProvider()
  browser = browserOf(context)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const rosa = { sub: 'rosa-1', email: 'rosa@prueba.example', email_verified: true, name: 'Rosa Quispe' }

async function start(which = browser): Promise<string> {
  const { status, headers } = await which.get('/oidc/start')
  expect(status).toBe(302)
  return headers.get('location') ?? ''
}
const back = async (address: string, which = browser) => {
  const { status, headers } = await which.get(address)
  expect([status, headers.get('cache-control')]).toEqual([302, 'no-store'])
  return headers.get('location')
}
const comeIn = async (who: object, which = browser) =>
  back(provider.authorize(await start(which), { ...who }), which)

async function expectNobody(location: string | null, which = browser) {
  expect(location).toBe('/panel/?oidc=refused')
  expect((await which.get('/session')).body.kind).toBe('nobody')
  expect(await context.db.prepare('select count(*) as n from sessions').first('n')).toBe(0)
}
const people = async () => (await context.db.prepare('select email from users').all()).results
const invite = async (body: object) => {
  const { cookie } = await givenStaff(context, { role: 'administrator' })
  const answer = await browserOf(context).post('/invitations', body, { cookie })
  await context.db.prepare('delete from sessions').run()
  return (answer.body as { url: string }).url
}

describe('the entity’s own sign-in', () => {
  it('is offered on the sign-in page by its name', async () => {
    expect((await browser.get('/session')).body).toMatchObject({ oidc: configured.name })
  })

  it('lets a member in whose address it has verified, and keeps none of its tokens', async () => {
    const { id } = await givenMember(context, { email: rosa.email })
    expect(await comeIn(rosa)).toBe('/panel/')
    expect((await browser.get('/session')).body).toMatchObject({ kind: 'staff', member: { id } })
    expect((await browser.get('/offices')).status).toBe(200)
    const tables = await context.db
      .prepare(`select access_token, refresh_token, id_token from accounts where provider_id = 'oidc'`)
      .all()
    expect(tables.results).toEqual([{ access_token: null, refresh_token: null, id_token: null }])
  })

  it('asks for a code, with a challenge and a nonce, to be sent back here', async () => {
    const asked = new URL(await start())
    expect(asked.origin).toBe(issuer)
    const { redirect_uri, response_type, code_challenge_method, nonce, state, scope } = Object.fromEntries(
      asked.searchParams,
    )
    expect([redirect_uri, response_type, code_challenge_method]).toEqual([
      'http://localhost/api/v1/oidc/callback/oidc',
      'code',
      'S256',
    ])
    expect(nonce).toMatch(/\S{20}/)
    expect(state).toMatch(/\S{20}/)
    expect(scope?.split(' ').sort()).toEqual(['email', 'openid', 'profile'])
  })

  it('makes the account of who was invited, with the invitation’s rights and no password', async () => {
    const url = await invite({ email: rosa.email, role: 'manager', reach: { offices: ['LIM-01'] } })
    expect(await comeIn({ ...rosa, email: 'ROSA@Prueba.example', role: 'administrator' })).toBe('/panel/')
    const { body } = await browser.get('/session')
    expect(body).toMatchObject({
      member: { email: rosa.email, name: 'Rosa Quispe', role: 'manager', reach: { offices: ['LIM-01'] } },
    })
    expect(body).not.toHaveProperty('due')
    expect((await browser.get('/staff')).status).toBe(200)
    const token = new URL(url).hash.slice(1)
    expectProblem(await browserOf(context).post('/invitations/look', { token }), 404, 'invitation-unknown')
    expectProblem(
      await browserOf(context).post('/session', { email: rosa.email, password: 'x' }),
      401,
      'credentials-wrong',
    )
  })

  it('knows who came before by the provider’s own number, not by an address that may change hands', async () => {
    const { id } = await givenMember(context, { email: rosa.email })
    await comeIn(rosa)
    const other = browserOf(context)
    expect(await comeIn({ ...rosa, email: 'rosa.quispe@prueba.example' }, other)).toBe('/panel/')
    expect((await other.get('/session')).body).toMatchObject({ member: { id, email: rosa.email } })
  })

  it('refuses who was not invited', async () => {
    await expectNobody(await comeIn(rosa))
    expect(await people()).toEqual([])
  })

  it('refuses who was invited and removed, or whose invitation has run out', async () => {
    const { id } = await givenMember(context, { email: rosa.email })
    await comeIn(rosa)
    const { cookie } = await givenStaff(context, { role: 'administrator' })
    await browserOf(context).delete(`/staff/${id}`, undefined, { cookie })
    await context.db.prepare('delete from sessions').run()
    await expectNobody(await comeIn(rosa))
    await invite({ email: rosa.email, role: 'trainer', reach: { offices: ['LIM-01'] } })
    later(7 * 24 * 60 * minute + minute)
    await expectNobody(await comeIn(rosa))
  })

  it.each([false, undefined, null, 'false', 0])(
    'refuses an address that is verified: %j',
    async (email_verified) => {
      await givenMember(context, { email: rosa.email })
      await invite({ email: 'eva@prueba.example', role: 'administrator', reach: { offices: 'all' } })
      await expectNobody(await comeIn({ ...rosa, email_verified }))
      await expectNobody(await comeIn({ ...rosa, email: 'eva@prueba.example', email_verified }))
      expect(
        await context.db.prepare(`select count(*) as n from accounts where provider_id = 'oidc'`).first('n'),
      ).toBe(0)
    },
  )

  it.each<[string, () => void]>([
    ['another issuer', () => (provider.claims = (claims) => ({ ...claims, iss: 'https://evil.example' }))],
    ['another audience', () => (provider.claims = (claims) => ({ ...claims, aud: 'another' }))],
    ['another nonce', () => (provider.claims = (claims) => ({ ...claims, nonce: 'another' }))],
    ['no nonce', () => (provider.claims = ({ nonce: _, ...claims }) => claims)],
    [
      'a time that is over',
      () => (provider.claims = (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 600 })),
    ],
    ['another key', () => (provider.signer = provider.foreignKey)],
    ['no signature', () => (provider.header = { alg: 'none', typ: 'JWT' })],
    ['no subject', () => (provider.claims = ({ sub: _, ...claims }) => claims)],
  ])('refuses a token of %s', async (_, change) => {
    await givenMember(context, { email: rosa.email })
    change()
    await expectNobody(await comeIn(rosa))
  })

  it('refuses a way back that was begun elsewhere, is made up, or was gone before', async () => {
    await givenMember(context, { email: rosa.email })
    const address = provider.authorize(await start(), { ...rosa })
    const stranger = browserOf(context)
    await expectNobody(await back(address, stranger), stranger)
    await start(stranger)
    await expectNobody(await back(address, stranger), stranger)
    await expectNobody(await back(address.replace(/state=[^&]*/, 'state=made-up')))
    await expectNobody(await back(address.replace(/&?state=[^&]*/, '')))
    const again = provider.authorize(await start(), { ...rosa })
    expect(await back(again)).toBe('/panel/')
    await browser.delete('/session')
    await expectNobody(await back(again))
  })

  it('refuses a way back after ten minutes', async () => {
    await givenMember(context, { email: rosa.email })
    const address = provider.authorize(await start(), { ...rosa })
    later(11 * minute)
    await expectNobody(await back(address))
  })

  it('leads nowhere but to the dashboard, and repeats nothing that it was told', async () => {
    const evil = 'https://evil.example/'
    await browser.get(`/oidc/start?callbackURL=${evil}&redirect_uri=${evil}`)
    const state = new URL(await start()).searchParams.get('state') ?? ''
    for (const query of [
      `error=access_denied&error_description=${evil}&state=${state}`,
      `error=${evil}`,
      '',
      'code=x',
    ]) {
      await expectNobody(await back(`/oidc/callback/oidc?${query}`))
    }
  })

  it('is closed like every other door while a deployed worker has demonstration accounts', async () => {
    const { id } = await givenMember(context, { email: rosa.email })
    await context.db.prepare('update users set demonstration = 1 where id = ?1').bind(id).run()
    const deployed = browserOf({ ...context, embedded: false })
    for (const path of ['/oidc/start', '/oidc/callback/oidc?code=x&state=x']) {
      expectProblem(await deployed.get(path), 403, 'demonstration-accounts')
    }
  })

  it('asks the provider no more than sixty times for a network in a quarter of an hour', async () => {
    for (let count = 0; count < 60; count++) await browser.get('/oidc/callback/oidc?code=x&state=x')
    expectProblem(await browser.get('/oidc/start'), 429, 'too-many-attempts')
    expectProblem(await browser.get('/oidc/callback/oidc?code=x&state=x'), 429, 'too-many-attempts')
    await start(browserOf(context, { network: '198.51.100.1' }))
  })

  it('says that it does not answer, after ten seconds', async () => {
    provider.answers = false
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.now() })
    let answer: Awaited<ReturnType<typeof browser.get>> | undefined
    const asking = browser.get('/oidc/start').then((got) => {
      answer = got
    })
    for (let tick = 0; tick < 500 && vi.getTimerCount() === 0; tick++)
      await context.db.prepare('select 1').first()
    await vi.advanceTimersByTimeAsync(9_999)
    expect(answer).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    await asking
    if (!answer) throw new Error('no answer')
    expectProblem(answer, 503, 'unavailable')
  })

  it('keeps nobody waiting who signs in with a password while it does not answer', async () => {
    provider.answers = false
    const trainer = await givenMember(context)
    await signIn(browser, trainer)
    expect((await browser.get('/offices')).status).toBe(200)
  })
})
