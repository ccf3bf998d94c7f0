import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../schema/messages/segments.ts'
import { leaveClause, smsText, smsTexts, smsVariableLimits } from '../../schema/messages/sms-texts.ts'
import {
  longestVariables,
  mostSegments,
  rulesOf,
  wordableSms,
  wordingProblems,
} from '../../schema/messages/sms-wordings.ts'

const longest = longestVariables({
  org: 'x'.repeat(smsVariableLimits.org),
  url: 'x'.repeat(smsVariableLimits.url),
  helpurl: 'x'.repeat(smsVariableLimits.helpurl),
})
const languages = ['es', 'en'] as const

describe('a text that may be worded anew', () => {
  it('is as shipped without a problem, in both languages', () => {
    for (const id of wordableSms)
      for (const language of languages)
        expect(wordingProblems(id, language, smsTexts[id][language], longest), `${id} ${language}`).toEqual(
          [],
        )
  })

  it('is neither a question nor what asks it again', () => {
    expect(wordableSms.filter((id) => /^(q|reask)\./.test(id))).toEqual([])
  })

  it('is counted with the longest office that an SMS names', () => {
    for (const name of ['office', 'date', 'exp'] as const)
      expect(segmentsOf(longest[name]).units).toBe(smsVariableLimits[name])
  })

  it('that is taken can be sent: whatever is typed, it has all its variables and few segments', () => {
    const piece = fc.constantFrom(
      '{org}',
      '{url}',
      '{office}',
      '{exp}',
      '{helpurl}',
      ' OK ',
      ' BAJA ',
      ' ALTA ',
      'á',
      'gracias ',
      '{',
      '}',
      '\n',
    )
    const bodies = fc.array(fc.oneof(piece, fc.string({ maxLength: 40 })), { maxLength: 12 })
    fc.assert(
      fc.property(fc.constantFrom(...wordableSms), bodies, (id, pieces) => {
        const wording = pieces.join('')
        if (wordingProblems(id, 'es', wording, longest).length > 0) return
        const sent = smsText(id, 'es', longest, { wording })
        expect(segmentsOf(sent).count).toBeLessThanOrEqual(mostSegments)
        for (const name of rulesOf(id).needs) expect(sent).toContain(longest[name])
        expect(sent.endsWith(leaveClause(id, 'es'))).toBe(true)
      }),
    )
  })
})

describe('what is wrong with a text', () => {
  it('is told all at once, and its length once it is right otherwise', () => {
    expect(wordingProblems('invite.sms', 'es', '{url} {', longest)).toEqual([
      { kind: 'missing', variable: 'org' },
      { kind: 'unknown', variable: 'url' },
      { kind: 'brace' },
      { kind: 'word', word: 'OK' },
    ])
    expect(wordingProblems('done', 'es', 'x'.repeat(460), longest)).toEqual([
      { kind: 'too-long', segments: 4 },
    ])
    expect(wordingProblems('done', 'es', 'x'.repeat(459), longest)).toEqual([])
  })

  it('is a word that stands only within another one', () => {
    const of = (body: string) => wordingProblems('optout.ok', 'es', body, longest).map(({ kind }) => kind)
    expect(of('{org}: listo. Falta poco')).toEqual(['word'])
    expect(of('{org}: listo. Responda «alta».')).toEqual([])
  })
})
