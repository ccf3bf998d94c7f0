import { beforeEach, describe, expect, it } from 'vitest'
import { expectProblem, officeWithApi } from '../world/api.ts'
import { givenStaff } from '../world/staff.ts'

let world: Awaited<ReturnType<typeof officeWithApi>>
let cookie: string
beforeEach(async () => {
  world = await officeWithApi()
  cookie = (await givenStaff(world.context, { role: 'administrator' })).cookie
})

const day = 86_400_000
const make = async (office = 'LIM-01') => {
  const { status, body } = await world.post('/api/v1/ticket-keys', { office, name: 'Colas' }, { cookie })
  expect(status).toBe(201)
  return body as { key: { id: string }; secret: string }
}
const register = (secret: string, given: object = {}, headers = {}) =>
  world.post(
    '/api/v1/visits',
    { office: 'LIM-01', servedAt: new Date(world.clock.now).toISOString(), ...given },
    { authorization: `Bearer ${secret}`, cookie: '', ...headers },
  )
const listed = async (id: string) => {
  const { body } = await world.ask('/api/v1/ticket-keys', { headers: { cookie } })
  return (body.keys as { id: string }[]).find((key) => key.id === id)
}

describe('a key of a ticket system', () => {
  it('is shown once, and tells from then on when and how much it is used', async () => {
    const { key, secret } = await make()
    expect(await listed(key.id)).toMatchObject({
      office: 'LIM-01',
      visits: { today: 0, lastWeek: 0, ever: 0 },
    })
    await register(secret)
    world.clock.now += 2 * day
    const again = { ticket: 'T-1' }
    await register(secret, again)
    await register(secret, again)
    expect(await listed(key.id)).toMatchObject({
      lastUsedAt: new Date(world.clock.now).toISOString(),
      visits: { today: 1, lastWeek: 2, ever: 2 },
    })
    expect(JSON.stringify(await listed(key.id))).not.toContain(secret.slice(-20))
  })

  it('opens nothing once it is revoked, from that moment on, and can’t be revoked twice', async () => {
    const { key, secret } = await make()
    expect((await register(secret)).status).toBe(201)
    const revoke = () => world.ask(`/api/v1/ticket-keys/${key.id}`, { method: 'DELETE', headers: { cookie } })
    expect((await revoke()).status).toBe(204)
    expectProblem(await register(secret), 401, 'unauthenticated')
    expectProblem(await revoke(), 404, 'key-unknown')
    expect(await listed(key.id)).toHaveProperty('revokedAt')
  })

  it('opens one office: no other, and none of its agents', async () => {
    const { secret } = await make('SCL-01')
    expectProblem(await register(secret), 404, 'office-unknown')
    expectProblem(await register(secret, { office: 'SCL-01', agent: 'A-014' }), 404, 'agent-unknown')
    expect((await register(secret, { office: 'SCL-01' })).status).toBe(201)
  })

  it('is refused cut, changed, with another one’s secret, or said in another way', async () => {
    const [one, two] = [await make(), await make()]
    const swapped = `indaga_${one.key.id}_${two.secret.slice(-43)}`
    for (const secret of [
      '',
      'indaga_',
      one.secret.slice(0, -1),
      `${one.secret}A`,
      one.secret.toUpperCase(),
      swapped,
      `indaga_${one.key.id}_${'A'.repeat(43)}`,
    ]) {
      expectProblem(await register(secret), 401, 'unauthenticated')
    }
    for (const authorization of [
      one.secret,
      `Basic ${btoa(one.secret)}`,
      `Bearer  ${one.secret}`,
      `Bearer ${one.secret} x`,
    ]) {
      expectProblem(await register('', {}, { authorization }), 401, 'unauthenticated')
    }
  })

  it('reads nothing: no report, no list, no survey’s results', async () => {
    const { secret } = await make()
    for (const path of [
      'offices',
      'reports/overview',
      'reports/agents',
      'reports/comments',
      'staff',
      'ticket-keys',
    ]) {
      const headers = { authorization: `Bearer ${secret}`, cookie: '' }
      expectProblem(await world.ask(`/api/v1/${path}`, { headers }), 401, 'unauthenticated')
    }
  })
})
