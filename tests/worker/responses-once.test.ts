import { beforeEach, describe, expect, it } from 'vitest'
import { createTouchpoint } from '../../worker/services/create-touchpoint.ts'
import { publishNow } from '../../worker/services/publication/publish.ts'
import { quarantine } from '../../worker/services/quarantine.ts'
import { expectProblem, officeWithApi, someResponse, storedResponse, storedResponses } from '../world/api.ts'

let world: Awaited<ReturnType<typeof officeWithApi>>
let code: string
beforeEach(async () => {
  world = await officeWithApi()
  code = await createTouchpoint(world.context, { office: 'LIM-01', agent: 'A-014' })
})

const week = 7 * 86_400_000

describe('POST /api/v1/responses', () => {
  it('answers 201 and stores the response', async () => {
    const response = someResponse(await world.open(code), {
      answers: { G1: 2, G5: 3, OS1: null, G3: 0 },
      reasons: ['R09', 'X01', 'R09'],
      comment: '  Mucha demora\r\n¡pero amables!  ',
      language: 'en',
    })
    const { status, body } = await world.answer(response)
    expect([status, body]).toEqual([201, { id: response.id, complete: true }])
    expect(await storedResponse(world.context)).toMatchObject({
      id: response.id?.replaceAll('-', ''),
      answers: { G1: 2, G5: 3, OS1: null, G3: 0 },
      reasons: ['R09', 'X01'],
      comment: 'Mucha demora\n¡pero amables!',
      language: 'en',
      complete: 1,
      revision: 0,
    })
  })

  it('answers 200 and stores nothing new when the same response is sent again', async () => {
    const response = someResponse(await world.open(code))
    expect((await world.answer(response)).status).toBe(201)
    const stored = await storedResponses(world.context)
    for (const again of [response, { ...response, id: response.id?.toUpperCase() }]) {
      const { status, body } = await world.answer(again)
      expect([status, body]).toEqual([200, { id: again.id, complete: true }])
    }
    expect(await storedResponses(world.context)).toEqual(stored)
  })

  it('stores one row when the same response arrives ten times at once', async () => {
    const response = someResponse(await world.open(code))
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.answer(response)))
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201])
    expect((await storedResponse(world.context)).revision).toBe(0)
  })

  it('changes nothing when the same id comes with other answers', async () => {
    const response = someResponse(await world.open(code), { comment: 'primero' })
    await world.answer(response)
    const stored = await storedResponses(world.context)
    for (const complete of [true, false]) {
      const again = { ...response, complete, answers: { G1: 1 }, comment: 'segundo' }
      expect(await world.answer(again)).toMatchObject({ status: 200, body: { complete: true } })
    }
    expect(await storedResponses(world.context)).toEqual(stored)
  })

  it('keeps the whole answer of an id, though its partial arrives after it', async () => {
    const response = someResponse(await world.open(code), { answers: { G1: 5, G5: 4 } })
    await world.answer(response)
    await world.answer({ ...response, answers: { G1: 5 }, complete: false })
    expect((await storedResponse(world.context)).answers).toEqual({ G1: 5, G5: 4 })
  })
})

describe('a partial', () => {
  const partial = async () => someResponse(await world.open(code), { complete: false })
  const completed = (response: object) => ({ ...response, answers: { G1: 3, G5: 4 }, complete: true })

  it('is completed by its own id', async () => {
    const response = await partial()
    expect(await world.answer(response)).toMatchObject({ status: 201, body: { complete: false } })
    expect(await storedResponse(world.context)).toMatchObject({ answers: { G1: 5 }, complete: 0 })
    expect(await world.answer(completed(response))).toMatchObject({ status: 200, body: { complete: true } })
    expect(await storedResponse(world.context)).toMatchObject({ answers: { G1: 3, G5: 4 }, complete: 1 })
  })

  it('stays on the day and hour of its arrival', async () => {
    const response = await partial()
    await world.answer(response)
    const { day, hour, week } = await storedResponse(world.context)
    world.clock.now += 30 * 3_600_000
    await world.answer(completed(response))
    expect(await storedResponse(world.context)).toMatchObject({ day, hour, week, complete: 1 })
  })

  it('is not completed once it is published', async () => {
    const response = await partial()
    const seal = { seal: response.seal ?? '' }
    await world.answer(response)
    for (let other = 0; other < 9; other++) await world.answer(someResponse(seal))
    world.clock.now += week
    await publishNow(world.context)
    expect(await world.answer(completed(response))).toMatchObject({ status: 200, body: { complete: false } })
    const stored = await storedResponses(world.context)
    expect(stored.filter(({ complete }) => complete === 0).map(({ answers }) => answers)).toEqual([{ G1: 5 }])
  })

  it('is not completed once it is quarantined', async () => {
    const response = await partial()
    await world.answer(response)
    await quarantine(world.context, [response.id ?? ''])
    const stored = await storedResponses(world.context)
    expect(await world.answer(completed(response))).toMatchObject({ status: 200, body: { complete: false } })
    expect(await storedResponses(world.context)).toEqual(stored)
  })

  it('is not changed by a questionnaire with another draw', async () => {
    const response = await partial()
    await world.answer(response)
    const stored = await storedResponses(world.context)
    const drawn = Object.keys(JSON.parse(stored[0]?.draw ?? ''))
    let other = await world.open(code)
    while (drawn.every((id) => other.questions.some(({ item }) => item === id)))
      other = await world.open(code)
    await world.answer({ ...completed(response), seal: other.seal })
    expect(await storedResponses(world.context)).toEqual(stored)
  })
})

describe('a static code', () => {
  it('takes an answer that was begun before it was revoked only if it was received before', async () => {
    const survey = await world.open(code)
    const early = someResponse(survey)
    await world.answer(early)
    await world.context.db.prepare('update touchpoints set revoked_at = ?1').bind(world.clock.now).run()
    expect(await world.answer(early)).toMatchObject({ status: 200 })
    expectProblem(await world.answer(someResponse(survey)), 410, 'code-revoked')
    expectProblem(await world.ask(`/api/v1/surveys/${code}`), 410, 'code-revoked')
    expect(await storedResponses(world.context)).toHaveLength(1)
  })

  it('is unknown once its touchpoint is gone', async () => {
    const survey = await world.open(code)
    await world.context.db.prepare('delete from touchpoints').run()
    expectProblem(await world.answer(someResponse(survey)), 404, 'code-unknown')
    expectProblem(await world.ask(`/api/v1/surveys/${code}`), 404, 'code-unknown')
  })

  it('takes a form that was opened weeks ago', async () => {
    const survey = await world.open(code)
    world.clock.now += 20 * week
    expect((await world.answer(someResponse(survey))).status).toBe(201)
  })
})
