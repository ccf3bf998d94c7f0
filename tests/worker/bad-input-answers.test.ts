import { beforeEach, describe, expect, it } from 'vitest'
import { keyRing } from '../../worker/keys.ts'
import { sealForm } from '../../worker/services/seal.ts'
import { fieldsOf, openedSurvey } from '../world/refusal.ts'

let survey: Awaited<ReturnType<typeof openedSurvey>>
beforeEach(async () => {
  survey = await openedSurvey()
})

describe('answers', () => {
  const notAsked = async () => {
    const { questions, seal } = await survey.open(survey.code)
    survey.valid.seal = seal
    return ['OS2', 'CE2', 'ET1', 'RE1', 'GI1'].find((id) => !questions.some(({ item }) => item === id)) ?? ''
  }

  it('answers 422 to an item that was not asked in this questionnaire', async () => {
    const item = await notAsked()
    expect(
      fieldsOf(await survey.refuses({ ...survey.valid, answers: { G1: 5, [item]: 1 } }, 422, 'invalid')),
    ).toEqual([item])
  })

  it.each<[string, unknown]>([
    ['ZZ9', 5],
    ['g1', 5],
    ['S01', 1],
    ['G4', 1],
    ['constructor', 5],
    ['toString', 5],
    ['', 5],
    ['G1', 0],
    ['G1', 6],
    ['G1', -1],
    ['G1', 4.5],
    ['G1', 1e21],
    ['G1', '5'],
    ['G1', true],
    ['G1', null],
    ['G1', [5]],
    ['G1', { value: 5 }],
    ['G5', null],
    ['G3', 2],
    ['OS1', 0],
  ])('answers 422 and names %s with the value %j', async (item, value) => {
    const problem = await survey.refuses(
      { ...survey.valid, answers: { G1: 5, [item]: value } },
      422,
      'invalid',
    )
    expect(fieldsOf(problem)[0]?.replace('answers.', '')).toBe(item)
  })

  it.each(['1e400', '-1e400', '9007199254740993', `${'9'.repeat(5000)}`])(
    'answers 422 to %s',
    async (number) => {
      await survey.refuses(survey.text.replace('"G1":5', `"G1":${number}`), 422, 'invalid')
    },
  )

  it('answers 422 where the first question is left out', async () => {
    expect(fieldsOf(await survey.refuses({ ...survey.valid, answers: { G5: 3 } }, 422, 'invalid'))).toEqual([
      'G1',
    ])
    expect(
      fieldsOf(await survey.refuses({ ...survey.valid, answers: {}, complete: false }, 422, 'invalid')),
    ).toEqual(['G1'])
  })

  it('answers 422 to a reason that does not exist', async () => {
    for (const reason of ['R99', 'r01', '', 'G1', 'X99']) {
      const problem = await survey.refuses(
        { ...survey.valid, answers: { G1: 1 }, reasons: [reason] },
        422,
        'invalid',
      )
      expect(fieldsOf(problem)).toEqual(['reasons'])
    }
  })
})

describe('a seal', () => {
  it('is refused with any one character changed, cut or added', async () => {
    const seal = String(survey.valid.seal)
    const changed = [
      0,
      5,
      seal.indexOf('.') - 1,
      seal.indexOf('.'),
      seal.indexOf('.') + 1,
      seal.length - 2,
    ].map((at) => seal.slice(0, at) + (seal[at] === 'A' ? 'B' : 'A') + seal.slice(at + 1))
    for (const broken of [
      ...changed,
      seal.slice(1),
      seal.slice(0, -1),
      `${seal}A`,
      `${seal}.`,
      `.${seal}`,
      '',
      '.',
      'ñ.🙂',
    ]) {
      await survey.refuses({ ...survey.valid, seal: broken }, 400, 'seal-broken')
    }
  })

  it('of other keys is refused', async () => {
    const foreign = { ...survey.context, keys: keyRing('another-secret-of-thirty-two-characters!!') }
    const seal = await sealForm(foreign, { code: survey.code, openedAt: survey.clock.now, draw: {} })
    await survey.refuses({ ...survey.valid, seal }, 400, 'seal-broken')
  })

  it('is not one without a signature', async () => {
    const payload = btoa(JSON.stringify({ code: survey.code, openedAt: survey.clock.now, draw: {} }))
    for (const seal of [payload, `${payload}.`, `${payload}.undefined`, `${payload}.${payload}`]) {
      await survey.refuses({ ...survey.valid, seal }, 400, 'seal-broken')
    }
  })
})
