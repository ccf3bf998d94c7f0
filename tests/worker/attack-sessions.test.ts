import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context } from '../../worker/context.ts'
import { expectProblem } from '../world/api.ts'
import { type Browser, browserOf } from '../world/browser.ts'
import { givenCatalogue } from '../world/catalogue.ts'
import {
  accessWorld,
  givenMember,
  hour,
  later,
  type Member,
  password,
  second,
  signIn,
} from '../world/member.ts'
import { givenStaff } from '../world/staff.ts'

let context: Context
let member: Member
let browser: Browser
beforeEach(async () => {
  context = await accessWorld()
  await givenCatalogue(context, { offices: { 'LIM-01': 'America/Lima', 'CUS-01': 'America/Lima' } })
  member = await givenMember(context, { role: 'trainer', offices: ['LIM-01'] })
  browser = browserOf(context)
  await signIn(browser, member)
})
afterEach(() => {
  vi.useRealTimers()
})

const administrator = async () => (await givenStaff(context, { role: 'administrator' })).cookie
const isIn = async (which = browser) => (await which.get('/offices')).status === 200

describe('a session', () => {
  it('ends after 12 hours, whatever is done meanwhile', async () => {
    for (let hours = 1; hours < 12; hours++) {
      later(hour)
      expect(await isIn()).toBe(true)
      await browser.get('/session')
    }
    later(hour - 2 * second)
    expect(await isIn()).toBe(true)
    later(3 * second)
    expectProblem(await browser.get('/offices'), 401, 'unauthenticated')
  })

  it('is worth nothing without its signature, or under another key', async () => {
    const [[name = '', value = '']] = [...browser.cookies] as [[string, string]]
    const token = decodeURIComponent(value).split('.')[0] ?? ''
    expect(await context.db.prepare('select token from sessions').first('token')).toBe(token)
    for (const forged of [
      token,
      `${token}.`,
      `${token}.AAAA`,
      `${token}.${'A'.repeat(43)}=`,
      encodeURIComponent(`${token}.${btoa('x'.repeat(32))}`),
    ]) {
      const answer = await browserOf(context).ask('/offices', { headers: { cookie: `${name}=${forged}` } })
      expectProblem(answer, 401, 'unauthenticated')
    }
    const withoutPrefix = `${name.replace('__Host-', '')}=${value}`
    expectProblem(await browserOf(context).ask('/offices', { headers: { cookie: withoutPrefix } }), 401)
    const asBearer = await browserOf(context).ask('/offices', {
      headers: { authorization: `Bearer ${token}` },
    })
    expectProblem(asBearer, 401, 'unauthenticated')
  })

  it('keeps neither address nor browser', async () => {
    await browserOf(context).post(
      '/session',
      { email: member.email, password },
      { 'user-agent': 'Firefox of Rosa' },
    )
    const { results } = await context.db.prepare('select ip_address, user_agent from sessions').all()
    expect(results).toEqual([
      { ip_address: null, user_agent: null },
      { ip_address: null, user_agent: null },
    ])
  })

  it('ends with its person', async () => {
    expect(
      (await browserOf(context).delete(`/staff/${member.id}`, undefined, { cookie: await administrator() }))
        .status,
    ).toBe(204)
    expectProblem(await browser.get('/offices'), 401, 'unauthenticated')
    expectProblem(await browser.post('/session', { email: member.email, password }), 401, 'credentials-wrong')
  })

  it('shows at its next request what its person’s new role and offices open, and no more', async () => {
    expect((await browser.get('/offices')).body.offices).toEqual([{ office: 'LIM-01', name: 'Sede LIM-01' }])
    const change = async (body: object) =>
      browserOf(context).put(`/staff/${member.id}`, body, { cookie: await administrator() })
    await change({ role: 'trainer', reach: { offices: ['CUS-01'] } })
    expect((await browser.get('/offices')).body.offices).toEqual([{ office: 'CUS-01', name: 'Sede CUS-01' }])
    await change({ role: 'manager', reach: { offices: ['CUS-01'] } })
    expectProblem(await browser.get('/offices'), 403, 'second-factor-due')
  })

  it('ends everywhere when its person says so, and nobody else’s', async () => {
    const [phone, other] = [browserOf(context), browserOf(context)]
    await signIn(phone, member)
    await signIn(other, await givenMember(context))
    expect((await phone.delete('/account/sessions')).status).toBe(204)
    expect([await isIn(), await isIn(phone), await isIn(other)]).toEqual([false, false, true])
    expect(phone.cookies.size).toBe(0)
  })

  it('ends alone when it is signed out', async () => {
    const phone = browserOf(context)
    await signIn(phone, member)
    const kept = [...phone.cookies].map((pair) => pair.join('=')).join('; ')
    await phone.delete('/session')
    expect([await isIn(), await isIn(phone)]).toEqual([true, false])
    expectProblem(
      await browserOf(context).ask('/offices', { headers: { cookie: kept } }),
      401,
      'unauthenticated',
    )
  })

  it('ends when another one changes the password, which goes on under a new cookie', async () => {
    const phone = browserOf(context)
    await signIn(phone, member)
    const before = [...phone.cookies.values()]
    const change = { current: password, password: 'otra contraseña larga' }
    expectProblem(await phone.put('/account/password', { ...change, current: 'x' }), 422, 'password-wrong')
    expect((await phone.put('/account/password', change)).status).toBe(204)
    expect([await isIn(), await isIn(phone)]).toEqual([false, true])
    expect([...phone.cookies.values()]).not.toEqual(before)
  })

  it('that was stolen guesses ten passwords, and no more', async () => {
    await context.db.prepare(`update accounts set password = 'none'`).run()
    const statuses: number[] = []
    for (let count = 0; count < 12; count++) {
      const path = count % 2 ? '/account/second-factor' : '/account/recovery-codes'
      statuses.push((await browser.post(path, { password: `guess ${count}` })).status)
    }
    expect(statuses.slice(10)).toEqual([429, 429])
  })
})

describe('the last administrator', () => {
  it('can be neither removed nor given another role', async () => {
    const { id, cookie } = await givenStaff(context, { role: 'administrator' })
    const change = { role: 'trainer', reach: { offices: 'all' } }
    expectProblem(
      await browserOf(context).delete(`/staff/${id}`, undefined, { cookie }),
      409,
      'last-administrator',
    )
    expectProblem(await browserOf(context).put(`/staff/${id}`, change, { cookie }), 409, 'last-administrator')
    expect((await browserOf(context).ask('/staff', { headers: { cookie } })).status).toBe(200)
  })

  it('is left over when three remove and demote each other at once', async () => {
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map(() => givenStaff(context, { role: 'administrator' })),
    )
    const change = { role: 'trainer', reach: { offices: 'all' } }
    await Promise.all([
      browserOf(context).delete(`/staff/${two?.id}`, undefined, { cookie: one?.cookie ?? '' }),
      browserOf(context).put(`/staff/${three?.id}`, change, { cookie: two?.cookie ?? '' }),
      browserOf(context).delete(`/staff/${one?.id}`, undefined, { cookie: three?.cookie ?? '' }),
      browserOf(context).put(`/staff/${one?.id}`, change, { cookie: two?.cookie ?? '' }),
    ])
    const left = await context.db
      .prepare(`select count(*) as n from users where role = 'administrator'`)
      .first('n')
    expect(left).toBeGreaterThanOrEqual(1)
  })

  it('stays where two requests that both saw the other one remove them', async () => {
    const { deleteStaff, updateReach } = await import('../../worker/db/staff.ts')
    const [one, two] = await Promise.all([1, 2].map(() => givenStaff(context, { role: 'administrator' })))
    const at = new Date(Date.now()).toISOString()
    const done = await Promise.all([
      deleteStaff(context.db, one?.id ?? ''),
      updateReach(context.db, {
        id: two?.id ?? '',
        role: 'trainer',
        everyOffice: true,
        offices: [],
        team: null,
        at,
      }),
    ])
    expect(done.sort()).toEqual([false, true])
  })
})
