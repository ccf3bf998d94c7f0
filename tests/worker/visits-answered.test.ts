import { beforeEach, describe, expect, it } from 'vitest'
import { keyRing } from '../../worker/keys.ts'
import { forgetExpired } from '../../worker/services/forget-expired.ts'
import {
  clientOf,
  expectProblem,
  officeWithApi,
  someResponse,
  storedResponse,
  storedResponses,
} from '../world/api.ts'

let world: Awaited<ReturnType<typeof officeWithApi>>
beforeEach(async () => {
  world = await officeWithApi()
})

const day = 86_400_000
const visitAt = () => ({
  office: 'LIM-01',
  agent: 'A-014',
  servedAt: new Date(world.clock.now).toISOString(),
})
const tokenOf = (url: unknown) => String(url).split('/').at(-1) ?? ''
async function givenToken(visit: object = {}, { register } = world) {
  const { status, body } = await register({ ...visitAt(), ...visit })
  expect(status, JSON.stringify(body)).toBe(201)
  return tokenOf(body.url)
}
const rowsOf = async (table: string) =>
  (await world.context.db.prepare(`select * from ${table}`).all<Record<string, unknown>>()).results

describe('a response to a visit', () => {
  it('counts for the agent and the procedure that the visit names', async () => {
    const survey = await world.open(await givenToken({ procedure: 'DNI' }))
    expect(survey.office).toBe('Sede LIM-01')
    expect((await world.answer(someResponse(survey))).status).toBe(201)
    expect(await storedResponse(world.context)).toMatchObject({
      ...{ office: 'LIM-01', agent: 'A-014', procedure: 'DNI', kind: 'verified', attribution: 'visit' },
    })
  })

  it('counts for the office alone where the visit names no agent', async () => {
    const survey = await world.open(await givenToken({ agent: undefined }))
    await world.answer(someResponse(survey))
    expect(await storedResponse(world.context)).toMatchObject({
      ...{ office: 'LIM-01', agent: null, procedure: null, kind: 'verified', attribution: 'none' },
    })
  })

  it('is given once: another id is refused, the same one gets the same answer', async () => {
    const token = await givenToken()
    const survey = await world.open(token)
    const response = someResponse(survey)
    expect((await world.answer(response)).status).toBe(201)
    expect(await world.answer(response)).toMatchObject({
      status: 200,
      body: { id: response.id, complete: true },
    })
    expectProblem(await world.answer(someResponse(survey)), 409, 'visit-used')
    expectProblem(await world.ask(`/api/v1/surveys/${token}`), 409, 'visit-used')
    expect(await storedResponses(world.context)).toHaveLength(1)
  })

  it('is given once though fifty arrive at the same time', async () => {
    const survey = await world.open(await givenToken())
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.answer(someResponse(survey))))
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([201, ...Array(49).fill(409)])
    expect(await storedResponses(world.context)).toHaveLength(1)
  })

  it('may be completed after its partial, which uses the link', async () => {
    const survey = await world.open(await givenToken())
    const partial = someResponse(survey, { complete: false })
    await world.answer(partial)
    expectProblem(await world.answer(someResponse(survey)), 409, 'visit-used')
    const whole = { ...partial, complete: true, answers: { G1: 2 } }
    expect(await world.answer(whole)).toMatchObject({ status: 200, body: { complete: true } })
    expect(await storedResponse(world.context)).toMatchObject({ complete: 1, answers: { G1: 2 } })
  })

  it('is taken until the link expires, 7 days after the visit, and not after', async () => {
    const token = await givenToken()
    const survey = await world.open(token)
    world.clock.now += 7 * day - 1
    const response = someResponse(survey)
    expect((await world.answer(response)).status).toBe(201)
    const other = await world.open(await givenToken())
    world.clock.now += 7 * day
    expectProblem(await world.answer(someResponse(other)), 410, 'visit-expired')
    expect(await world.answer(response)).toMatchObject({ status: 200 })
    expect(await storedResponses(world.context)).toHaveLength(1)
  })

  it('is refused with a token that is genuine and of no visit', async () => {
    const token = await givenToken()
    await world.context.db.prepare('delete from visits').run()
    expectProblem(await world.ask(`/api/v1/surveys/${token}`), 404, 'code-unknown')
  })
})

describe('what is kept of a visit', () => {
  it('is in no response: neither the token nor anything made of it', async () => {
    const token = await givenToken({ ticket: 'T-1' })
    const response = someResponse(await world.open(token))
    await world.answer(response)
    const [visit] = await rowsOf('visits')
    const [used] = await rowsOf('used_tokens')
    const [stored] = await rowsOf('responses')
    const row = JSON.stringify(stored, (_, value) => value ?? '')
    for (const trace of [token, token.slice(0, 16), 'T-1', visit?.token, used?.token]) {
      expect(row).not.toContain(String(trace))
    }
    expect(
      Object.keys(stored ?? {}).filter((column) => /visit|token|phone|ticket|ip|agent_?string/.test(column)),
    ).toEqual(['ticket_key']) // Names a ticket system, as long as it is in use, and nobody.
  })

  it('is a hash of the token, and that it was used another hash and a day', async () => {
    const token = await givenToken()
    await world.answer(someResponse(await world.open(token)))
    const [visit] = await rowsOf('visits')
    const [used] = await rowsOf('used_tokens')
    expect([visit, used].map((row) => JSON.stringify(row)).join()).not.toContain(token)
    expect(used?.token).not.toBe(visit?.token)
    expect(Object.keys(used ?? {})).toEqual(['token', 'forget_from'])
  })

  it('does not tell when it was used: of two links of one day, answered on others, the same is kept', async () => {
    const surveys = [await world.open(await givenToken()), await world.open(await givenToken())]
    for (const survey of surveys) {
      world.clock.now += 2 * day
      expect((await world.answer(someResponse(survey))).status).toBe(201)
    }
    const used = await rowsOf('used_tokens')
    expect(used).toHaveLength(2)
    expect(new Set(used.map(({ forget_from }) => forget_from)).size).toBe(1)
  })

  it('goes 14 days after the link has expired', async () => {
    await world.answer(someResponse(await world.open(await givenToken())))
    const left = async () => [(await rowsOf('visits')).length, (await rowsOf('used_tokens')).length]
    world.clock.now += (7 + 14 - 1) * day - 1
    await forgetExpired(world.context)
    expect(await left()).toEqual([1, 1])
    world.clock.now += day + 2
    await forgetExpired(world.context)
    expect(await left()).toEqual([0, 0])
    expect(await storedResponses(world.context)).toHaveLength(1)
  })

  it('outlives the link: while it can be answered, that it was used is known', async () => {
    const survey = await world.open(await givenToken())
    await world.answer(someResponse(survey))
    world.clock.now += 7 * day - 1
    await forgetExpired(world.context)
    expectProblem(await world.answer(someResponse(survey)), 409, 'visit-used')
  })
})

describe('after a change of keys', () => {
  const renewed = (secrets: string) =>
    clientOf({ ...world.context, keys: keyRing(secrets) }, { keys: world.keys })
  const [old, fresh] = ['an-old-secret-of-thirty-two-characters!', 'a-new-secret-of-thirty-two-characters!!']

  it('an old link can be answered, once', async () => {
    const before = renewed(old)
    const after = renewed(`${fresh},${old}`)
    const { body } = await before.register(visitAt())
    const token = tokenOf(body.url)
    const survey = await before.open(token)
    expect((await after.answer(someResponse(survey))).status).toBe(201)
    expectProblem(await after.answer(someResponse(survey)), 409, 'visit-used')
    expectProblem(await after.ask(`/api/v1/surveys/${token}`), 409, 'visit-used')
    expect(await storedResponses(world.context)).toHaveLength(1)
  })

  it('a link that was used before stays used', async () => {
    const before = renewed(old)
    const after = renewed(`${fresh},${old}`)
    const { body } = await before.register(visitAt())
    const survey = await before.open(tokenOf(body.url))
    await before.answer(someResponse(survey))
    expectProblem(await after.answer(someResponse(survey)), 409, 'visit-used')
  })

  it('the same ticket gets the same link', async () => {
    const visit = { ...visitAt(), ticket: 'T-77' }
    const { body } = await renewed(old).register(visit)
    const again = await renewed(`${fresh},${old}`).register(visit)
    expect([again.status, again.body.url]).toEqual([200, body.url])
  })

  it('what a key signed is refused once the key is gone', async () => {
    const { body } = await renewed(old).register(visitAt())
    const survey = await renewed(old).open(tokenOf(body.url))
    expectProblem(await renewed(fresh).answer(someResponse(survey)), 400, 'seal-broken')
    expectProblem(await renewed(fresh).ask(`/api/v1/surveys/${tokenOf(body.url)}`), 404, 'code-unknown')
  })
})
