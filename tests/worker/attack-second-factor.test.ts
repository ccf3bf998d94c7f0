import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context } from '../../worker/context.ts'
import { expectProblem } from '../world/api.ts'
import { codeOf } from '../world/authenticator.ts'
import { type Browser, browserOf } from '../world/browser.ts'
import {
  accessWorld,
  givenMember,
  later,
  type Member,
  minute,
  password,
  recoveryCodes,
  second,
  signIn,
} from '../world/member.ts'
import { givenStaff } from '../world/staff.ts'

let context: Context
let manager: Member
beforeEach(async () => {
  context = await accessWorld()
  manager = await givenMember(context, { role: 'manager' })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A browser that has given the right password, and is asked for a code. */
async function challenged(member = manager, network?: string): Promise<Browser> {
  const browser = browserOf(context, network === undefined ? {} : { network })
  const { body } = await browser.post('/session', { email: member.email, password })
  expect(body).toEqual({ next: 'second-factor' })
  return browser
}
const give = (browser: Browser, code: string) => browser.post('/session/second-factor', { code })
const countSessions = () => context.db.prepare('select count(*) as n from sessions').first('n')

describe('a code', () => {
  it('is asked for before anything is shown', async () => {
    const browser = await challenged()
    expect(await countSessions()).toBe(0)
    expect((await browser.get('/session')).body.kind).toBe('nobody')
    expectProblem(await browser.get('/reports/overview'), 401, 'unauthenticated')
  })

  it.each([-30, 0, 30])('of a clock %i seconds off is taken', async (seconds) => {
    const browser = await challenged()
    expect((await give(browser, await manager.code(seconds * second))).body).toEqual({ next: 'panel' })
    expect((await browser.get('/staff')).status).toBe(200)
  })

  it.each([-600, -90, 90, 600])('of a clock %i seconds off is refused, with what to do', async (seconds) => {
    const answer = await give(await challenged(), await manager.code(seconds * second))
    expectProblem(answer, 401, 'code-wrong')
    expect(answer.body.detail).toMatch(/clock/)
    expect(await countSessions()).toBe(0)
  })

  it('is refused the second time, in another browser and before it has run out', async () => {
    const [one, other] = [await challenged(), await challenged()]
    const code = await manager.code()
    expect((await give(one, code)).status).toBe(200)
    expectProblem(await give(other, code), 401, 'challenge-over')
    expectProblem(await other.get('/staff'), 401, 'unauthenticated')
    expect(await countSessions()).toBe(1)
    const again = await challenged()
    expect((await give(again, await manager.code(30 * second))).status).toBe(200)
  })

  it('given by ten browsers at once signs one of them in', async () => {
    const browsers: Browser[] = []
    for (let count = 0; count < 10; count++) browsers.push(await challenged())
    const code = await manager.code()
    const answers = await Promise.all(browsers.map((browser) => give(browser, code)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await countSessions()).toBe(1)
    const inside = await Promise.all(browsers.map((browser) => browser.get('/staff')))
    expect(inside.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('given ten times at once by one browser signs it in once', async () => {
    const browser = await challenged()
    const code = await manager.code()
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        browserOf(context).post('/session/second-factor', { code }, { cookie }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await countSessions()).toBe(1)
  })

  it('of somebody else is refused', async () => {
    const secret = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
    expectProblem(await give(await challenged(), await codeOf(secret, Date.now())), 401, 'code-wrong')
  })

  it('opens nobody else’s account: whose password was right is who comes in', async () => {
    const other = await givenMember(context, { role: 'administrator' })
    const [mine, theirs] = [await challenged(manager), await challenged(other)]
    expect((await give(mine, await manager.code())).status).toBe(200)
    expect((await mine.get('/session')).body).toMatchObject({ member: { id: manager.id } })
    const [[name = '', value = '']] = [...theirs.cookies] as [[string, string]]
    const forged = `${name}=${value.replace(/^[^.]*/, 'AAAAAAAAAAAAAAAAAAAAAAAA')}`
    const answer = await browserOf(context).post(
      '/session/second-factor',
      { code: await other.code() },
      { cookie: forged },
    )
    expectProblem(answer, 401, 'challenge-over')
  })

  it('is asked for ten minutes long', async () => {
    const browser = await challenged()
    later(10 * minute + second)
    expectProblem(await give(browser, await manager.code()), 401, 'challenge-over')
  })

  it('wrong five times ends the challenge; ten times locks the account for 15 minutes, from wherever', async () => {
    for (let round = 0; round < 2; round++) {
      const browser = await challenged(manager, `198.51.100.${round}`)
      for (let count = 0; count < 5; count++) expectProblem(await give(browser, '000000'), 401, 'code-wrong')
      expect((await give(browser, await manager.code())).status).not.toBe(200)
    }
    const blocked = await give(await challenged(manager, '203.0.113.7'), await manager.code())
    expectProblem(blocked, 429, 'too-many-attempts')
    expect(blocked.headers.get('retry-after')).toBe('900')
    later(15 * minute + second)
    expect((await give(await challenged(), await manager.code())).status).toBe(200)
  })
})

describe('a recovery code', () => {
  const recover = (browser: Browser, recoveryCode: string) =>
    browser.post('/session/second-factor', { recoveryCode })

  it('works once', async () => {
    expect((await recover(await challenged(), recoveryCodes[0])).status).toBe(200)
    expectProblem(await recover(await challenged(), recoveryCodes[0]), 401, 'code-wrong')
    expect((await recover(await challenged(), recoveryCodes[1])).status).toBe(200)
  })

  it('given by five browsers at once signs one of them in, and the others can go on', async () => {
    const browsers: Browser[] = []
    for (let count = 0; count < 5; count++) browsers.push(await challenged())
    const answers = await Promise.all(browsers.map((browser) => recover(browser, recoveryCodes[0])))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const answer of answers.filter(({ status }) => status !== 200))
      expectProblem(answer, 401, 'code-wrong')
    expect(await countSessions()).toBe(1)
  })

  it('ends when new ones are made, for which the password is asked', async () => {
    const browser = await challenged()
    await give(browser, await manager.code())
    expectProblem(await browser.post('/account/recovery-codes', { password: 'x' }), 422, 'password-wrong')
    const { body } = await browser.post('/account/recovery-codes', { password })
    expectProblem(await recover(await challenged(), recoveryCodes[0]), 401, 'code-wrong')
    expect((await recover(await challenged(), (body.recoveryCodes as string[])[0] ?? '')).status).toBe(200)
  })
})

describe('setting up', () => {
  it('is all that a manager can do before it is done, and asks for the password', async () => {
    const fresh = await givenMember(context, { role: 'manager', secondFactor: false })
    const browser = browserOf(context)
    expect((await browser.post('/session', { email: fresh.email, password })).body).toEqual({
      next: 'enrolment',
    })
    for (const path of ['/offices', '/reports/overview', '/reports/comments', '/staff', '/ticket-keys']) {
      expectProblem(await browser.get(path), 403, 'second-factor-due')
    }
    expectProblem(await browser.post('/account/second-factor', { password: 'x' }), 422, 'password-wrong')
    expectProblem(await browser.post('/account/recovery-codes', { password }), 403, 'second-factor-due')
  })

  it('burns the code that confirmed it: it signs nobody in', async () => {
    const trainer = await givenMember(context)
    const browser = browserOf(context)
    await signIn(browser, trainer)
    const { body } = await browser.post('/account/second-factor', { password })
    const secret = body.secret as string
    expect((await give(browser, await codeOf(secret, Date.now()))).status).toBe(200)
    const again = await challenged(trainer)
    expectProblem(await give(again, await codeOf(secret, Date.now())), 401, 'challenge-over')
  })

  it('can’t be done over what is set up: that needs an administrator, and ends every session', async () => {
    const browser = await challenged()
    await give(browser, await manager.code())
    expectProblem(await browser.post('/account/second-factor', { password }), 403, 'forbidden')
    const pending = await challenged()
    const { cookie } = await givenStaff(context, { role: 'administrator' })
    const taken = await browserOf(context).delete(`/staff/${manager.id}/second-factor`, undefined, { cookie })
    expect(taken.status).toBe(204)
    expectProblem(await browser.get('/staff'), 401, 'unauthenticated')
    expectProblem(await give(pending, await manager.code(30 * second)), 401, 'challenge-over')
    expect((await browser.post('/session', { email: manager.email, password })).body).toEqual({
      next: 'enrolment',
    })
  })
})
