import { beforeEach, describe, expect, it } from 'vitest'
import { createTouchpoint } from '../../worker/services/create-touchpoint.ts'
import { officeWithApi, someResponse, storedResponse, storedResponses } from '../world/api.ts'
import { givenRoster } from '../world/catalogue.ts'

let world: Awaited<ReturnType<typeof officeWithApi>>
beforeEach(async () => {
  world = await officeWithApi()
})

/** Local minutes since 1970, of a clock that knows no time zone. */
const local = (time: string) => Date.parse(`${time}Z`) / 60_000
const day = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000

async function answeredAt(code: string, opened: string, arrived = opened) {
  world.clock.now = Date.parse(opened)
  const survey = await world.open(code)
  world.clock.now = Date.parse(arrived)
  expect((await world.answer(someResponse(survey))).status).toBe(201)
  return storedResponse(world.context)
}

describe('a response to a static code', () => {
  it('counts for the office alone where the code stands for the office', async () => {
    const code = await createTouchpoint(world.context, { office: 'LIM-01' })
    expect(await answeredAt(code, '2026-11-02T10:00-05:00')).toMatchObject({
      ...{ office: 'LIM-01', agent: null, desk: null, procedure: null, kind: 'open', attribution: 'none' },
    })
  })

  it('counts for the agent for whom the code stands', async () => {
    const code = await createTouchpoint(world.context, { office: 'LIM-01', agent: 'A-014' })
    expect(await answeredAt(code, '2026-11-02T10:00-05:00')).toMatchObject({
      ...{ office: 'LIM-01', agent: 'A-014', kind: 'open', attribution: 'agent-code' },
    })
  })
})

describe('a response to a desk’s code', () => {
  let code: string
  beforeEach(async () => {
    code = await createTouchpoint(world.context, { office: 'LIM-01', desk: 'D-1' })
    await givenRoster(world.context, 'D-1', [
      { agent: 'A-014', from: local('2026-11-02T08:00'), to: local('2026-11-02T13:00') },
      { agent: 'A-015', from: local('2026-11-02T13:00'), to: local('2026-11-02T17:00') },
      { agent: 'A-014', from: local('2026-11-02T16:00'), to: local('2026-11-02T16:30') },
      { agent: 'A-015', from: local('2026-11-02T16:10'), to: local('2026-11-02T16:40') },
    ])
  })

  it.each([
    ['07:59:59', null],
    ['08:00:00', 'A-014'],
    ['12:59:59', 'A-014'],
    ['13:00:00', 'A-015'],
    ['16:59:59', 'A-015'],
    ['17:00:00', null],
  ])(
    'opened at %s counts for %s: a shift begins with its first minute and ends before its last',
    async (time, agent) => {
      expect(await answeredAt(code, `2026-11-02T${time}-05:00`)).toMatchObject({
        ...{ office: 'LIM-01', desk: 'D-1', agent, attribution: agent ? 'roster' : 'none' },
      })
    },
  )

  it('counts for the office alone where two sat there at once', async () => {
    const { agent, attribution } = await answeredAt(code, '2026-11-02T16:15-05:00')
    expect([agent, attribution]).toEqual([null, 'none'])
  })

  it('counts for one who is on the roster twice at once', async () => {
    const { agent } = await answeredAt(code, '2026-11-02T16:35-05:00')
    expect(agent).toBe('A-015')
  })

  it('counts for who sat there when the form was opened, not when the answer arrived', async () => {
    const { agent, hour } = await answeredAt(code, '2026-11-02T12:50-05:00', '2026-11-02T15:20-05:00')
    expect([agent, hour]).toEqual(['A-014', 15])
  })

  it('counts for nobody of another desk', async () => {
    const other = await createTouchpoint(world.context, { office: 'SCL-01', desk: 'D-2' })
    expect(await answeredAt(other, '2026-11-02T10:00-05:00')).toMatchObject({
      agent: null,
      attribution: 'none',
    })
  })

  it('goes by the clock of the office, not of another', async () => {
    await givenRoster(world.context, 'D-2', [
      { agent: 'A-015', from: local('2026-11-02T08:00'), to: local('2026-11-02T09:00') },
    ])
    const santiago = await createTouchpoint(world.context, { office: 'SCL-01', desk: 'D-2' })
    // 08:30 in Santiago (UTC−3) is 06:30 in Lima.
    expect(await answeredAt(santiago, '2026-11-02T11:30Z')).toMatchObject({
      office: 'SCL-01',
      agent: 'A-015',
    })
  })
})

describe('a response is filed', () => {
  let code: string
  beforeEach(async () => {
    code = await createTouchpoint(world.context, { office: 'LIM-01' })
  })

  it('under the day and hour of its arrival, by the calendar of the office', async () => {
    const { day: filed, hour } = await answeredAt(code, '2026-11-02T10:00-05:00', '2026-11-09T04:59:59Z')
    expect([filed, hour]).toEqual([day('2026-11-08'), 23])
  })

  it('under the week in which it arrives, though the form was opened in the one before', async () => {
    const sunday = await answeredAt(code, '2026-11-08T23:58-05:00', '2026-11-08T23:59:59-05:00')
    await world.context.db.prepare('delete from responses').run()
    const monday = await answeredAt(code, '2026-11-08T23:58-05:00', '2026-11-09T00:00-05:00')
    expect(monday.week - sunday.week).toBe(1)
    expect([monday.day, monday.hour]).toEqual([day('2026-11-09'), 0])
  })

  it('under the same week as every other of that week', async () => {
    for (const date of ['2026-11-09', '2026-11-12', '2026-11-15']) {
      world.clock.now = Date.parse(`${date}T12:00-05:00`)
      await world.answer(someResponse(await world.open(code)))
    }
    expect(new Set((await storedResponses(world.context)).map(({ week }) => week)).size).toBe(1)
  })
})
