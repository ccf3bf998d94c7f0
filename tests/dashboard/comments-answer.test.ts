import { describe, expect, it } from 'vitest'
import { type CommentsWish, commentsAnswer } from '../../dashboard/comments/answer.ts'
import { commentsExamples } from '../../dashboard/examples/comments.ts'
import type { CommentsReport } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'

function answer(
  favorable: number,
  unfavorable: number,
  wish: CommentsWish = {},
  around: Partial<CommentsReport> = {},
  language: Language = 'es',
) {
  const total = (wish.favorable === 'no' ? 0 : favorable) + (wish.favorable === 'yes' ? 0 : unfavorable)
  const report = { ...commentsExamples.typical.report, total, found: { favorable, unfavorable }, ...around }
  return commentsAnswer(report, wish, language)
}
const sentence = (...given: Parameters<typeof answer>) => answer(...given).sentence

describe('the answer to what citizens say', () => {
  it('counts the comments, and those of people who were not satisfied', () => {
    expect(sentence(192, 1120)).toBe('1,312 comentarios: 1,120 de personas que no quedaron satisfechas')
    expect(sentence(2, 1)).toBe('3 comentarios: 1 de una persona que no quedó satisfecha')
    expect(sentence(192, 1120, {}, {}, 'en')).toBe('1,312 comments: 1,120 by people who were not satisfied')
    expect(sentence(2, 1, {}, {}, 'en')).toBe('3 comments: 1 by a person who was not satisfied')
  })

  it('says so where all are of one mood', () => {
    expect(sentence(3, 0)).toBe('3 comentarios de personas satisfechas')
    expect(sentence(0, 3)).toBe('3 comentarios de personas que no quedaron satisfechas')
    expect(sentence(1, 0)).toBe('1 comentario de una persona satisfecha')
    expect(sentence(0, 1, {}, {}, 'en')).toBe('1 comment by a person who was not satisfied')
  })

  it('says whose comments were asked for', () => {
    expect(sentence(5, 4, { favorable: 'yes' })).toBe('5 comentarios de personas satisfechas')
    expect(sentence(5, 4, { favorable: 'no' })).toBe('4 comentarios de personas que no quedaron satisfechas')
  })

  it('names the words that were searched for', () => {
    expect(sentence(2, 10, { search: ' larga cola ' })).toBe(
      '12 comentarios dicen «larga cola»: 10 de personas que no quedaron satisfechas',
    )
    expect(sentence(0, 1, { search: 'cola' })).toBe(
      '1 comentario de una persona que no quedó satisfecha dice «cola»',
    )
    expect(sentence(2, 10, { search: 'cola', favorable: 'no' }, {}, 'en')).toBe(
      '10 comments by people who were not satisfied say “cola”',
    )
  })

  it('says that there is none', () => {
    expect(sentence(0, 0)).toBe('Ningún comentario en este período')
    expect(sentence(0, 0, { search: 'cola' })).toBe('Ningún comentario dice «cola»')
    expect(sentence(3, 0, { search: 'cola', favorable: 'no' })).toBe(
      'Ningún comentario de personas que no quedaron satisfechas dice «cola»',
    )
    expect(sentence(0, 0, { search: 'cola' }, { published: 0 })).toBe('Ningún comentario en este período')
    expect(sentence(0, 0, { favorable: 'yes' }, {}, 'en')).toBe(
      'No comment by satisfied people in this period',
    )
  })

  it('rests on how many wrote at all, and never on a share', () => {
    expect(answer(192, 120).evidence).toBe(
      'Traen comentario 312 de 4,120 respuestas. No es una medición: quienes escriben no representan a todos.',
    )
    expect(answer(0, 0, {}, { published: 0 }).evidence).toBe(
      'Hay 4,120 respuestas publicadas, y ninguna trae un comentario.',
    )
    expect(answer(0, 0, {}, { published: 0, responses: 0 }, 'en').evidence).toBe(
      'No answers are published with these filters.',
    )
    for (const { report, wish } of Object.values(commentsExamples)) {
      for (const language of ['es', 'en'] as const) {
        const { sentence, evidence } = commentsAnswer(report, wish, language)
        expect(`${sentence} ${evidence}`).not.toContain('%')
      }
    }
  })
})
