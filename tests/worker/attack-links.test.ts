import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context, Mail } from '../../worker/context.ts'
import { inviteFirstAdministrator } from '../../worker/services/access/invitations.ts'
import { expectProblem } from '../world/api.ts'
import { browserOf } from '../world/browser.ts'
import { givenCatalogue } from '../world/catalogue.ts'
import {
  accessWorld,
  day,
  givenMember,
  hour,
  later,
  type Member,
  minute,
  password,
  signIn,
} from '../world/member.ts'
import { type GivenStaff, givenStaff } from '../world/staff.ts'

const fresh = 'otra contraseña larga'
let context: Context
let sent: Mail[]
beforeEach(async () => {
  sent = []
  const postman = async (mail: Mail) => {
    sent.push(mail)
  }
  context = await accessWorld({ embedded: false, postman })
  await givenCatalogue(context, { offices: { 'LIM-01': 'America/Lima', 'CUS-01': 'America/Lima' } })
})
afterEach(() => {
  vi.useRealTimers()
})

const linkIn = (mail: Mail | undefined) => new URL(/https?:\S+/.exec(mail?.text ?? '')?.[0] ?? '')
const tokenIn = (mail: Mail | undefined) => linkIn(mail).hash.slice(1)

describe('a link to reset a password', () => {
  let member: Member
  beforeEach(async () => {
    member = await givenMember(context, { email: 'rosa@prueba.example' })
  })
  const ask = (email = member.email, network = '192.0.2.1') =>
    browserOf(context, { network }).post('/password-resets', { email })
  const reset = (token: string, typed = fresh) =>
    browserOf(context).put('/password-resets', { token, password: typed })
  const opens = async (typed: string) =>
    (await browserOf(context).post('/session', { email: member.email, password: typed })).status === 200
  const newLink = async () => {
    expect((await ask()).status).toBe(202)
    return tokenIn(sent.at(-1))
  }

  it('sets a new password and signs out everywhere', async () => {
    const browser = browserOf(context)
    await signIn(browser, member)
    expect((await reset(await newLink())).status).toBe(204)
    expect([await opens(password), await opens(fresh)]).toEqual([false, true])
    expectProblem(await browser.get('/offices'), 401, 'unauthenticated')
  })

  it('goes to its owner alone, with the token where servers do not see it', async () => {
    await ask('ROSA@prueba.example')
    expect(sent.map(({ recipient }) => recipient)).toEqual(['rosa@prueba.example'])
    const { pathname, search, hash } = linkIn(sent[0])
    expect([pathname, search]).toEqual(['/panel/restablecer', ''])
    expect(hash).toMatch(/^#[\w-]{32}$/)
  })

  it('works once, also when it is used five times at once', async () => {
    const token = await newLink()
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) => reset(token, `${fresh} ${index}`)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404, 404, 404])
    expectProblem(await reset(token), 404, 'reset-unknown')
  })

  it('works for an hour', async () => {
    const token = await newLink()
    later(hour + minute)
    expectProblem(await reset(token), 404, 'reset-unknown')
    expect(await opens(password)).toBe(true)
  })

  it('ends when the password is changed, by another link or by who is signed in', async () => {
    const [one, two] = [await newLink(), await newLink()]
    expect((await reset(one)).status).toBe(204)
    expectProblem(await reset(two), 404, 'reset-unknown')

    const three = await newLink()
    const browser = browserOf(context)
    await browser.post('/session', { email: member.email, password: fresh })
    expect((await browser.put('/account/password', { current: fresh, password })).status).toBe(204)
    expectProblem(await reset(three), 404, 'reset-unknown')
  })

  it('ends with its person', async () => {
    const token = await newLink()
    const { cookie } = await givenStaff(context, { role: 'administrator' })
    await browserOf(context).delete(`/staff/${member.id}`, undefined, { cookie })
    expectProblem(await reset(token), 404, 'reset-unknown')
  })

  it('is not one to invite, nor the other way round', async () => {
    const token = await newLink()
    const accept = { token, name: 'Eva', email: 'eva@prueba.example', password }
    expectProblem(await browserOf(context).post('/invitations/accept', accept), 404, 'invitation-unknown')
    const url = await inviteFirstAdministrator(context, 'http://localhost')
    expectProblem(await reset(new URL(url ?? '').hash.slice(1)), 404, 'reset-unknown')
  })

  it('leaves the second factor as it is', async () => {
    const manager = await givenMember(context, { role: 'manager' })
    await ask(manager.email)
    await reset(tokenIn(sent.at(-1)))
    const { body } = await browserOf(context).post('/session', { email: manager.email, password: fresh })
    expect(body).toEqual({ next: 'second-factor' })
  })

  it('is asked for three times an hour, and twenty times from a network; who asks is told the same', async () => {
    for (let count = 0; count < 5; count++)
      expect((await ask(undefined, `198.51.100.${count}`)).status).toBe(202)
    expect(sent).toHaveLength(3)
    const unknown = await ask('nadie@prueba.example', '203.0.113.7')
    expect([unknown.status, unknown.body]).toEqual([202, { text: '' }])
    expect(sent).toHaveLength(3)
    for (let count = 0; count < 19; count++) await ask(`nadie-${count}@prueba.example`, '203.0.113.7')
    expectProblem(await ask('nadie@prueba.example', '203.0.113.7'), 429, 'too-many-attempts')
  })

  it('is refused where no mail is configured, and nothing is kept', async () => {
    const { postman: _, ...without } = context
    const browser = browserOf(without)
    expect((await browser.get('/session')).body).toMatchObject({ kind: 'nobody', mail: false })
    const answer = await browser.post('/password-resets', { email: member.email })
    expectProblem(answer, 503, 'unavailable')
    expect(answer.body.detail).toMatch(/administrator/)
    expect(await context.db.prepare('select count(*) as n from verifications').first('n')).toBe(0)
  })
})

describe('an invitation', () => {
  const invite = async (given: GivenStaff, body: object) => {
    const { cookie, id } = await givenStaff(context, given)
    const answer = await browserOf(context).post('/invitations', body, { cookie })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    const { invitation, url } = answer.body as { invitation: { id: string }; url: string }
    return { token: new URL(url).hash.slice(1), invitation: invitation.id, by: id, cookie }
  }
  const trainer = { email: 'rosa@prueba.example', role: 'trainer', reach: { offices: ['LIM-01'] } }
  const accept = (token: string, given: object = {}) =>
    browserOf(context).post('/invitations/accept', { token, name: 'Rosa', password, ...given })
  const people = async () =>
    (await context.db.prepare(`select email, role from users where name = 'Rosa'`).all()).results

  it('makes the account that it was for, with its role and offices', async () => {
    const { token } = await invite({ role: 'administrator' }, trainer)
    expect(sent.map(({ recipient }) => recipient)).toEqual(['rosa@prueba.example'])
    expect(tokenIn(sent[0])).toBe(token)
    expect((await accept(token)).status).toBe(204)
    const browser = browserOf(context)
    expect((await browser.post('/session', { email: trainer.email, password })).body).toEqual({
      next: 'panel',
    })
    const { member } = (await browser.get('/session')).body as { member: object }
    expect(member).toMatchObject({ role: 'trainer', reach: { offices: ['LIM-01'] } })
  })

  it('makes one account when it is accepted five times at once', async () => {
    const { token } = await invite({ role: 'administrator' }, trainer)
    const answers = await Promise.all(Array.from({ length: 5 }, () => accept(token)))
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    for (const { status } of answers) expect([204, 404, 409]).toContain(status)
    expect(await people()).toEqual([{ email: 'rosa@prueba.example', role: 'trainer' }])
  })

  it('is to one address, which who accepts can’t change', async () => {
    const { token } = await invite({ role: 'administrator' }, trainer)
    expectProblem(await accept(token, { email: 'eva@prueba.example' }), 422, 'invalid')
    expectProblem(await accept(token, { role: 'administrator' }), 422, 'invalid')
    expect((await accept(token, { email: 'ROSA@prueba.example' })).status).toBe(204)
    expect(await people()).toEqual([{ email: 'rosa@prueba.example', role: 'trainer' }])
  })

  it('ends with another one to the same address, with its account, and after a week', async () => {
    const one = await invite(
      { role: 'administrator' },
      { ...trainer, role: 'administrator', reach: { offices: 'all' } },
    )
    const two = await invite({ role: 'administrator' }, trainer)
    expect((await accept(two.token)).status).toBe(204)
    expectProblem(await accept(one.token), 404, 'invitation-unknown')
    const again = await invite({ role: 'administrator' }, { ...trainer, email: 'eva@prueba.example' })
    later(7 * day + minute)
    expectProblem(await accept(again.token), 404, 'invitation-unknown')
  })

  it('ends with who gave it: removed, or with other rights', async () => {
    const other = await givenStaff(context, { role: 'administrator' })
    const one = await invite({ role: 'administrator' }, trainer)
    await browserOf(context).delete(`/staff/${one.by}`, undefined, { cookie: other.cookie })
    expectProblem(await accept(one.token), 404, 'invitation-unknown')
    const two = await invite({ role: 'manager', offices: ['LIM-01'] }, trainer)
    const change = { role: 'manager', reach: { offices: ['CUS-01'] } }
    await browserOf(context).put(`/staff/${two.by}`, change, { cookie: other.cookie })
    expectProblem(await accept(two.token), 404, 'invitation-unknown')
  })

  it('does not outlive the account of its address: who was removed stays out', async () => {
    const one = await invite({ role: 'administrator' }, trainer)
    const { id } = await givenMember(context, { email: trainer.email })
    await browserOf(context).delete(`/staff/${id}`, undefined, { cookie: one.cookie })
    expectProblem(await accept(one.token), 404, 'invitation-unknown')
  })

  it('is not made for who has an account', async () => {
    const { email } = await givenMember(context)
    const { cookie } = await givenStaff(context, { role: 'administrator' })
    const answer = await browserOf(context).post(
      '/invitations',
      { ...trainer, email: email.toUpperCase() },
      { cookie },
    )
    expectProblem(answer, 409, 'email-taken')
    expect(JSON.stringify(answer.body)).not.toContain(email)
  })

  it('of a manager is seen and withdrawn by who sees its offices, and by nobody else', async () => {
    const { invitation, cookie } = await invite({ role: 'manager', offices: ['LIM-01'] }, trainer)
    const foreign = (await givenStaff(context, { role: 'manager', offices: ['CUS-01'] })).cookie
    const list = async (cookie: string) =>
      (
        (await browserOf(context).ask('/staff', { headers: { cookie } })).body.invitations as { id: string }[]
      ).map(({ id }) => id)
    expect([await list(cookie), await list(foreign)]).toEqual([[invitation], []])
  })

  it('is given by one person a hundred times an hour, so that nobody makes a mailer of us', async () => {
    const { cookie } = await givenStaff(context, { role: 'administrator' })
    const give = (name: string) =>
      browserOf(context).post('/invitations', { ...trainer, email: `${name}@prueba.example` }, { cookie })
    expect((await give('one')).status).toBe(201)
    await context.db.prepare('update attempts set count = 99').run()
    expect((await give('hundredth')).status).toBe(201)
    expectProblem(await give('next'), 429, 'too-many-attempts')
    expect(sent).toHaveLength(2)
  })

  it('can be guessed thirty times in a quarter of an hour from a network', async () => {
    for (let count = 0; count < 30; count++) {
      expectProblem(await browserOf(context).post('/invitations/look', { token: `guess-${count}` }), 404)
    }
    expectProblem(await accept('guess'), 429, 'too-many-attempts')
  })

  it('is shown to who gave it and sent to nobody where no mail is configured', async () => {
    const { postman: _, ...without } = context
    const { cookie } = await givenStaff(context, { role: 'administrator' })
    const { body } = await browserOf(without).post('/invitations', trainer, { cookie })
    expect(body).toMatchObject({
      mailed: false,
      url: expect.stringMatching(/\/panel\/invitacion#[\w-]{32}$/),
    })
    expect(await context.db.prepare('select count(*) as n from mails').first('n')).toBe(0)
  })
})

describe('the first administrator’s address', () => {
  const first = async () =>
    new URL((await inviteFirstAdministrator(context, 'http://localhost')) ?? 'http://none').hash.slice(1)
  const accept = (token: string, email?: string) =>
    browserOf(context).post('/invitations/accept', { token, name: 'Ana', password, ...(email && { email }) })

  it('is good once, the newest alone, and not at all once somebody administers', async () => {
    const [old, token] = [await first(), await first()]
    expectProblem(await accept(old, 'ana@prueba.example'), 404, 'invitation-unknown')
    expectProblem(await accept(token), 422, 'invalid')
    const answers = await Promise.all(
      ['ana', 'eva', 'mia'].map((name) => accept(token, `${name}@prueba.example`)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404])
    expect(await inviteFirstAdministrator(context, 'http://localhost')).toBeUndefined()
  })

  it('is dead where an administrator came by another way', async () => {
    const token = await first()
    await givenMember(context, { role: 'administrator' })
    expectProblem(await accept(token, 'ana@prueba.example'), 404, 'invitation-unknown')
  })
})
