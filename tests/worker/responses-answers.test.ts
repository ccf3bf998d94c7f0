import { beforeEach, describe, expect, it } from 'vitest'
import { createTouchpoint } from '../../worker/services/create-touchpoint.ts'
import { officeWithApi, someResponse, storedResponse } from '../world/api.ts'

let world: Awaited<ReturnType<typeof officeWithApi>>
let seal: string
beforeEach(async () => {
  world = await officeWithApi()
  seal = (await world.open(await createTouchpoint(world.context, { office: 'LIM-01' }))).seal
})

const kept = async (given: Parameters<typeof someResponse>[1]) => {
  const answer = await world.answer(someResponse({ seal }, given))
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return storedResponse(world.context)
}

describe('what of an answer is kept', () => {
  it('is not an answer whose condition does not hold', async () => {
    const { answers } = await kept({ answers: { G1: 5, G2: 2, IP2: 1, G3: 0, OS4: 5, RC1: 4 } })
    expect(answers).toEqual({ G1: 5, G2: 2, G3: 0 })
  })

  it('is not an answer whose condition nobody can know', async () => {
    const { answers } = await kept({ answers: { G1: 5, IP2: 1, G3: null, OS4: 5 } })
    expect(answers).toEqual({ G1: 5, G3: null })
  })

  it('is an answer whose condition holds', async () => {
    const given = { G1: 5, G2: 1, IP2: 0, G3: 1, OS4: null, RC1: 2 }
    expect((await kept({ answers: given })).answers).toEqual(given)
  })

  it('is no reason that was not asked for', async () => {
    expect((await kept({ answers: { G1: 5 }, reasons: ['R01'] })).reasons).toEqual([])
  })

  it('is no reason of a complaint where there was no problem', async () => {
    expect((await kept({ answers: { G1: 1, G3: 0 }, reasons: ['E04', 'R09'] })).reasons).toEqual(['R09'])
  })

  it('is each reason once, up to three', async () => {
    const { reasons } = await kept({ answers: { G1: 1, G3: 1 }, reasons: ['E04', 'R09', 'X05'] })
    expect(reasons).toEqual(['E04', 'R09', 'X05'])
  })

  it('is no comment where nothing is left of it', async () => {
    expect((await kept({ comment: ' \u0000\u202e\n' })).comment).toBeNull()
  })

  it('is whole numbers, however they are written', async () => {
    const body = JSON.stringify(someResponse({ seal }))
    const { status } = await world.answer(body.replace('"G1":5', '"G1":5.0,"G5":3e0,"G3":-0'))
    expect(status).toBe(201)
    expect((await storedResponse(world.context)).answers).toEqual({ G1: 5, G5: 3, G3: 0 })
  })
})
