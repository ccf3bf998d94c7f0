import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchTerms } from '../../schema/search-terms.ts'

const word = (text: string) => ({ words: [text], quoted: false })

describe('what is typed into the search box', () => {
  it.each([
    ['', []],
    ['Demora', [word('demora')]],
    ['ATENCIÓN  rápida', [word('atencion'), word('rapida')]],
    ['atencio\u0301n', [word('atencion')]],
    ['mesa-de/partes', [word('mesa'), word('de'), word('partes')]],
    ['"Mesa de Partes" cola', [{ words: ['mesa', 'de', 'partes'], quoted: true }, word('cola')]],
    [
      '«mesa» “de”',
      [
        { words: ['mesa'], quoted: true },
        { words: ['de'], quoted: true },
      ],
    ],
    ['cola "mesa de', [word('cola'), word('mesa'), word('de')]],
    ['a""b', [word('a'), word('b')]],
    ['"*" -:^(){}', []],
    ['👍🏽 ! \u0301', []],
    ['S/ 12', [word('s'), word('12')]],
    ['שירות', [word('שירות')]],
  ])('%j is read as terms', (typed, terms) => {
    expect(searchTerms(typed)).toEqual(terms)
  })

  it('never holds a quote, a space or an empty word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aÑß"«”*-:(^ 👍\u0301\u0000ש1'), maxLength: 60 }),
        (typed) => {
          for (const { words } of searchTerms(typed)) {
            expect(words.length).toBeGreaterThan(0)
            for (const each of words) expect(each).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+$/u)
          }
        },
      ),
    )
  })
})
