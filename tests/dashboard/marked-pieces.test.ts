import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedPieces } from '../../dashboard/comments/marked-pieces.ts'
import { searchTerms } from '../../schema/search-terms.ts'

/** Marks as brackets. */
const marked = (text: string, search: string) =>
  markedPieces(text, searchTerms(search))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

describe('what was searched for is marked in a comment', () => {
  it.each([
    ['Esperé una hora', 'espere', '[Esperé] una hora'],
    ['Espere\u0301 UNA hora', 'esperé una', '[Espere\u0301] [UNA] hora'],
    ['demora, demoró; la demorada', 'demor', '[demora], [demoró]; la [demorada]'],
    ['Mesa de partes y otra mesa', '"mesa de partes"', '[Mesa de partes] y otra mesa'],
    ['Mesa (de) partes', '"mesa de"', '[Mesa (de]) partes'],
    ['nada de eso', 'otra', 'nada de eso'],
    ['', 'x', ''],
    ['todo', '', 'todo'],
    ['<b>b</b>', 'b', '<[b]>[b]</[b]>'],
    ['x'.repeat(1000), 'xxx', `[${'x'.repeat(1000)}]`],
    ['Bien👍🏽bien', 'bien', '[Bien]👍🏽[bien]'],
    ['año', 'ano', '[año]'],
  ])('%j by %j', (text, search, expected) => {
    expect(marked(text, search)).toBe(expected)
  })

  it('and nothing of it is lost, whatever it is', () => {
    const any = fc.string({ unit: fc.constantFrom(...'aAáñ "<>&*\n\u0301👍שx'), maxLength: 60 })
    fc.assert(
      fc.property(any, any, (text, search) => {
        expect(
          markedPieces(text, searchTerms(search))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
