import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../worker/services/clean-text.ts'

describe('what a person typed', () => {
  it.each([
    ['stays as it is', 'Me atendió muy bien, ¡gracias! ñandú', 'Me atendió muy bien, ¡gracias! ñandú'],
    ['keeps emoji, also those joined of several', 'Bien 👍🏽 👨‍👩‍👧 🇵🇪', 'Bien 👍🏽 👨‍👩‍👧 🇵🇪'],
    [
      'keeps Quechua, Aymara and right-to-left letters',
      'Allinmi ch’iqtasqa שלום سلام',
      'Allinmi ch’iqtasqa שלום سلام',
    ],
    [
      'keeps tabs and line ends, of one kind',
      'uno\r\ndos\rtres\tcuatro\ncinco',
      'uno\ndos\ntres\tcuatro\ncinco',
    ],
    ['loses NUL and other control characters', 'a\u0000b\u0007c\u001bd\u007fe\u0085f', 'abcdef'],
    [
      'loses marks that turn the direction of text',
      '\u202eoãn\u202c bien\u2066x\u2069\u200f\u061c',
      'oãn bienx',
    ],
    ['loses byte order marks', '\ufeffhola\ufeff', 'hola'],
    ['is composed', 'cami\u006e\u0303on', 'camiñon'],
    ['is composed also around what it loses', 'e\u200e\u0301', 'é'],
    ['has nothing around it', ' \n\t hola \u00a0\n', 'hola'],
    ['is nothing where nothing is left', '\u0000 \u202e\n', ''],
  ])('%s', (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })

  it('changes nothing when it is cleaned again', () => {
    const pieces = fc.constantFrom(
      '\r',
      '\n',
      '\u0000',
      '\u200e',
      'e',
      '\u0301',
      '\u0323',
      ' ',
      '\ufeff',
      '한',
      '\u1161',
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: pieces })), (typed) => {
        const kept = cleanText(typed)
        expect(cleanText(kept)).toBe(kept)
        expect(kept.isWellFormed()).toBe(true)
        expect(kept).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u)
      }),
      { numRuns: 3000 },
    )
  })
})
