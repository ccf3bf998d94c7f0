import { beforeEach, describe, expect, it } from 'vitest'
import { hookedDatabase } from '../../scripts/machine/hooked-database.ts'
import { createTouchpoint } from '../../worker/services/create-touchpoint.ts'
import { clientOf, officeWithApi, someResponse, storedResponse, storedResponses } from '../world/api.ts'
import { secretCause, withoutDatabase } from '../world/outage.ts'

let world: Awaited<ReturnType<typeof officeWithApi>>
let code: string
beforeEach(async () => {
  world = await officeWithApi()
  code = await createTouchpoint(world.context, { office: 'LIM-01', agent: 'A-014' })
})

const down = () => clientOf(withoutDatabase(world.context), { keys: world.keys })

describe('while the database is down', () => {
  it('a survey opens, without the name of the office', async () => {
    const { seal, office, questions } = await down().open(code)
    expect(seal).toMatch(/\S/)
    expect(office).toBeUndefined()
    expect(questions.length).toBeGreaterThan(9)
  })

  it('a visit’s survey opens', async () => {
    const { body } = await world.register({
      ...{ office: 'LIM-01', servedAt: new Date(world.clock.now).toISOString() },
    })
    expect((await down().open(String(body.url).split('/').at(-1) ?? '')).questions.length).toBeGreaterThan(9)
  })

  it('a code that is not ours is unknown all the same', async () => {
    expect(await down().ask('/api/v1/surveys/00000000')).toMatchObject({ status: 404 })
  })

  it.each(['before', 'during'])(
    'an answer to a survey opened %s is refused as ours to repair, and says no more',
    async (opened) => {
      const survey = await (opened === 'before' ? world : down()).open(code)
      const { status, body } = await down().answer(someResponse(survey))
      expect([500, 503]).toContain(status)
      expect(body).toMatchObject({
        type: expect.stringMatching(/\S/),
        status,
        detail: expect.stringMatching(/\S/),
      })
      for (const word of secretCause.split(' '))
        if (word.length > 3) expect(JSON.stringify(body)).not.toContain(word)
    },
  )

  it('a ticket system is told so', async () => {
    const visit = { office: 'LIM-01', servedAt: new Date(world.clock.now).toISOString() }
    const { status, body } = await down().register(visit)
    expect(status).toBeGreaterThanOrEqual(500)
    expect(JSON.stringify(body)).not.toContain('D1_ERROR')
  })
})

describe('after the database was down', () => {
  it('a survey that was opened meanwhile is answered, and counts for the agent of its code', async () => {
    const survey = await down().open(code)
    expect((await world.answer(someResponse(survey))).status).toBe(201)
    expect(await storedResponse(world.context)).toMatchObject({ office: 'LIM-01', agent: 'A-014' })
  })

  it('an answer that was refused is stored once when it is sent again', async () => {
    const response = someResponse(await down().open(code))
    await down().answer(response)
    expect((await world.answer(response)).status).toBe(201)
    expect((await world.answer(response)).status).toBe(200)
    expect(await storedResponses(world.context)).toHaveLength(1)
  })
})

describe('when the database did what it was asked, and its answer was lost', () => {
  it('the same answer sent again stores nothing new and is received', async () => {
    const response = someResponse(await world.open(code))
    const lost = hookedDatabase(world.context.db, {
      after: () => {
        throw new Error(secretCause)
      },
    })
    const { status } = await clientOf({ ...world.context, db: lost }).answer(response)
    expect(status).toBeGreaterThanOrEqual(500)
    expect(await storedResponses(world.context)).toHaveLength(1)
    expect(await world.answer(response)).toMatchObject({ status: 200, body: { complete: true } })
    expect(await storedResponses(world.context)).toHaveLength(1)
  })
})
