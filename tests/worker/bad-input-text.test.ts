import { beforeEach, describe, expect, it } from 'vitest'
import { someResponse, storedResponse } from '../world/api.ts'
import { openedSurvey } from '../world/refusal.ts'

let survey: Awaited<ReturnType<typeof openedSurvey>>
beforeEach(async () => {
  survey = await openedSurvey()
})

async function kept(comment: string) {
  const { seal } = await survey.open(survey.code)
  const answer = await survey.answer(someResponse({ seal }, { comment }))
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return (await storedResponse(survey.context)).comment
}

describe('a comment is stored without numbers and addresses of persons', () => {
  it('whatever else it says', async () => {
    expect(await kept('Soy DNI 45871236, cel. 987 654 321, ana@correo.pe')).toBe(
      'Soy DNI [DNI], cel. [teléfono], [correo]',
    )
  })
})

describe('a comment is stored', () => {
  it.each([
    ['as it is', 'Todo bien, gracias.'],
    ['with its emoji', 'Excelente 👍🏽👨‍👩‍👧 🇵🇪'],
    ['with letters of any script', 'Allillanchu שלום سلام 你好 Ẽ́'],
    ['though it looks like SQL', "'); drop table responses; --"],
    ['though it looks like a formula', '=HYPERLINK("http://x.example","y")'],
    ['though it looks like HTML', '<script>alert(1)</script>&lt;'],
    ['though it looks like JSON', '{"G1":1}"\\u0000'],
    ['with a thousand characters', 'ñ'.repeat(1000)],
    ['with zero-width joins and soft hyphens', 'क्‍ष y\u00adz'],
  ])('%s', async (_, comment) => {
    expect(await kept(comment)).toBe(comment.normalize('NFC'))
  })

  it.each([
    ['NUL and other control characters', 'a\u0000b\u0001c\u001b[31md\u0085e', 'abc[31mde'],
    ['marks that turn the direction of text', 'abc\u202egnp.exe\u202c \u2066x\u2069', 'abcgnp.exe x'],
    ['two kinds of line end', 'uno\r\ndos\rtres', 'uno\ndos\ntres'],
    ['letters and accents apart', 'atencio\u0301n', 'atención'],
  ])('without %s', async (_, comment, clean) => {
    expect(await kept(comment)).toBe(clean)
  })

  it('and nothing else happens to the tables', async () => {
    await kept("'); delete from touchpoints; --")
    const left = await survey.context.db.prepare('select count(*) as n from touchpoints').first('n')
    expect(left).toBe(1)
  })
})
