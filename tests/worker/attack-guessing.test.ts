import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context } from '../../worker/context.ts'
import { signInLibrary } from '../../worker/services/access/sign-in-library.ts'
import { type Answer, expectProblem } from '../world/api.ts'
import { browserOf } from '../world/browser.ts'
import { accessWorld, givenMember, later, type Member, minute, password } from '../world/member.ts'

let context: Context
let member: Member
beforeEach(async () => {
  context = await accessWorld()
  member = await givenMember(context, { email: 'rosa@prueba.example' })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const guess = (email: string, network = '192.0.2.1', typed = 'not this one'): Promise<Answer> =>
  browserOf(context, { network }).post('/session', { email, password: typed })

/** How often a password was hashed; no guess is right. */
async function hashing() {
  const library = (await (await signInLibrary(context)).$context).password
  const verify = vi.spyOn(library, 'verify').mockResolvedValue(false)
  const hash = vi.spyOn(library, 'hash').mockResolvedValue('')
  return { calls: () => [verify.mock.calls.length, hash.mock.calls.length] }
}

const countOf = (answers: readonly Answer[], status: number) =>
  answers.filter((answer) => answer.status === status).length

describe('guesses at one account', () => {
  it('from 50 addresses at once stop after ten, and the others are never hashed', async () => {
    const { calls } = await hashing()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => guess(member.email, `198.51.100.${index}`)),
    )
    expect([countOf(answers, 401), countOf(answers, 429)]).toEqual([10, 40])
    expect(calls()).toEqual([10, 0])
  })

  it('stop the right password too, for 15 minutes, and say for how long', async () => {
    for (let count = 0; count < 10; count++) {
      later(minute)
      vi.spyOn((await (await signInLibrary(context)).$context).password, 'verify').mockResolvedValue(false)
      await guess(member.email, `198.51.100.${count}`)
    }
    vi.restoreAllMocks()
    const blocked = await guess(member.email, '203.0.113.7', password)
    expectProblem(blocked, 429, 'too-many-attempts')
    expect(Number(blocked.headers.get('retry-after'))).toBe(6 * 60)
    later(6 * minute)
    expect((await guess(member.email, '203.0.113.7', password)).status).toBe(200)
  })

  it('are counted together however the address is written', async () => {
    const { calls } = await hashing()
    for (let count = 0; count < 12; count++) {
      await guess(count % 2 ? 'ROSA@prueba.example' : 'rosa@PRUEBA.example')
    }
    expect(calls()).toEqual([10, 0])
  })

  it('begin anew after the right password', async () => {
    for (let round = 0; round < 2; round++) {
      for (let count = 0; count < 9; count++)
        expect((await guess(member.email, `198.51.100.${count}`)).status).toBe(401)
      expect((await guess(member.email, '203.0.113.7', password)).status).toBe(200)
    }
  })
})

describe('guesses from one network', () => {
  it('stop after 60, however many accounts they are at', async () => {
    const { calls } = await hashing()
    const answers = await Promise.all(
      Array.from({ length: 70 }, (_, index) => guess(`nadie-${index}@prueba.example`)),
    )
    expect([countOf(answers, 401), countOf(answers, 429)]).toEqual([60, 10])
    expect(calls()).toEqual([0, 60])
  })

  it('are counted together from all addresses that one customer has in IPv6', async () => {
    await hashing()
    const answers = await Promise.all(
      Array.from({ length: 70 }, (_, index) =>
        guess(`nadie-${index}@prueba.example`, `2001:db8:0:7:${index.toString(16)}::1`),
      ),
    )
    expect(countOf(answers, 429)).toBe(10)
    expect((await guess('nadie@prueba.example', '2001:db8:0:8::1')).status).toBe(401)
  })

  it('do not add up with those who sign in well', async () => {
    vi.spyOn((await (await signInLibrary(context)).$context).password, 'verify').mockResolvedValue(true)
    for (let count = 0; count < 65; count++) expect((await guess(member.email)).status).toBe(200)
  })
})

describe('an unknown address', () => {
  it('costs one hash, as a wrong password does, and is answered the same', async () => {
    const { calls } = await hashing()
    const wrong = await guess(member.email)
    expect(calls()).toEqual([1, 0])
    const unknown = await guess('nadie@prueba.example')
    expect(calls()).toEqual([1, 1])
    await context.db.prepare('update accounts set password = null').run()
    const without = await guess(member.email)
    expect(calls()).toEqual([1, 2])
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body])
    expect([without.status, without.body]).toEqual([wrong.status, wrong.body])
    expect(wrong.body.type).toBe('credentials-wrong')
  })

  it.each([
    'rоsa@prueba.example',
    'rosa@pruеba.example',
    'rosa\0@prueba.example',
    'rosa@prueba.example\r\nbcc: x@y.pe',
  ])('that only looks like one (%j) is no address', async (email) => {
    const { calls } = await hashing()
    expectProblem(await guess(email), 422, 'invalid')
    expect(calls()).toEqual([0, 0])
  })
})

describe('a password', () => {
  it('is the same however its letters are composed, and no other', async () => {
    expect((await guess(member.email, '192.0.2.1', password.normalize('NFD'))).status).toBe(200)
    expect((await guess(member.email, '192.0.2.1', `${password} `)).status).toBe(401)
    expect(
      (await guess(member.email, '192.0.2.1', `${password.slice(0, 5)}\0${password.slice(5)}`)).status,
    ).toBe(401)
    expect((await guess(member.email, '192.0.2.1', password.toUpperCase())).status).toBe(401)
  })
})
