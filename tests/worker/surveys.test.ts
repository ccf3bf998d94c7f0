import { beforeEach, describe, expect, it } from 'vitest'
import { Survey } from '../../schema/contracts/responses.ts'
import { createTouchpoint } from '../../worker/services/create-touchpoint.ts'
import { readSeal } from '../../worker/services/seal.ts'
import { clientOf, expectProblem, officeWithApi, someResponse, storedResponse } from '../world/api.ts'

let world: Awaited<ReturnType<typeof officeWithApi>>
let code: string
beforeEach(async () => {
  world = await officeWithApi()
  code = await createTouchpoint(world.context, { office: 'LIM-01' })
})

describe('GET /api/v1/surveys/:code', () => {
  it('gives a seal, the office and the questions', async () => {
    const { status, body, headers } = await world.ask(`/api/v1/surveys/${code}`)
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    const { seal, office, questions } = Survey.parse(body)
    expect(office).toBe('Sede LIM-01')
    expect(seal.length).toBeLessThan(1000)
    const asked = questions.map(({ item }) => item)
    expect(asked.slice(0, 9)).toEqual(['G1', 'G5', 'OS1', 'CE1', 'G2', 'IP2', 'G3', 'OS4', 'RC1'])
    expect([11, 12]).toContain(asked.length)
  })

  it('says what depends on which answer', async () => {
    const { questions } = await world.open(code)
    const when = Object.fromEntries(questions.map(({ item, askedWhen }) => [item, askedWhen]))
    expect([when.IP2, when.OS4, when.G1]).toEqual([
      { item: 'G2', notEquals: 2 },
      { item: 'G3', equals: 1 },
      undefined,
    ])
  })

  it('gives the options with «no sé» where there is one, in the language that was asked for', async () => {
    const { questions } = await world.open(`${code}?lang=en`)
    expect(questions.find(({ item }) => item === 'G3')).toMatchObject({
      text: 'Did you have a problem while you were being served?',
      options: [
        { value: 1, label: 'Yes' },
        { value: 0, label: 'No' },
        { value: null, label: 'Do not know, or not my case' },
      ],
    })
    expect((await world.open(`${code}?lang=qu`)).questions[0]?.text).toMatch(/^En general/)
  })

  it('takes every answer that it offers', async () => {
    const { seal, questions } = await world.open(code)
    for (const { item, options } of questions) {
      for (const { value } of options) {
        const { status, body } = await world.answer(
          someResponse({ seal }, { answers: { G1: 5, [item]: value } }),
        )
        expect(status, JSON.stringify({ item, value, body })).toBe(201)
      }
    }
  })

  it('draws other questions for other people', async () => {
    const draws = new Set<string>()
    for (let person = 0; person < 20; person++) {
      draws.add((await world.open(code)).questions.map(({ item }) => item).join())
    }
    expect(draws.size).toBeGreaterThan(5)
  })

  it('knows a code as people type it, O for 0 and l for 1', async () => {
    const typed = [
      code.toLowerCase(),
      `${code.slice(0, 4)}-${code.slice(4)}`,
      encodeURIComponent(` ${code.slice(0, 4)} ${code.slice(4)}`),
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ]
    for (const spelling of typed) {
      const { seal } = await world.open(spelling)
      expect((await readSeal(world.context, seal)).code).toBe(code)
    }
  })

  it('seals the moment of opening by the clock of the server', async () => {
    const { seal } = await world.open(code)
    expect((await readSeal(world.context, seal)).openedAt).toBe(world.clock.now)
  })

  it.each(['00000000', 'ABCDEFGH', 'x', 'undefined', '%F0%9F%99%82', '%00', '%E0%A4%A', 'a'.repeat(3000)])(
    'answers 404 to «%s»',
    async (typed) => {
      expectProblem(await world.ask(`/api/v1/surveys/${typed}`), 404, 'code-unknown')
    },
  )

  it('never puts the code of a survey into what a cache or another page could keep', async () => {
    const { headers } = await world.ask(`/api/v1/surveys/${code}`)
    for (const [name, value] of headers) expect(`${name}: ${value}`).not.toContain(code)
    expect(headers.has('access-control-allow-origin')).toBe(false)
  })
})

describe('a survey opened in one place', () => {
  it('may be answered at another server with the same keys', async () => {
    const survey = await world.open(code)
    const elsewhere = clientOf(world.context)
    expect((await elsewhere.answer(someResponse(survey))).status).toBe(201)
    expect((await storedResponse(world.context)).office).toBe('LIM-01')
  })
})
