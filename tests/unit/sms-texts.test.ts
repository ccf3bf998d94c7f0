import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { SegmentedMessage } from 'sms-segments-calculator'
import { describe, expect, it } from 'vitest'
import { segmentsOf, smsName } from '../../schema/messages/segments.ts'
import { type SmsText, smsText, smsTexts, smsVariableLimits } from '../../schema/messages/sms-texts.ts'

type Given = { id: SmsText; lang: 'es' | 'en'; text: string; vars: string[]; worst_case_units: number }
const { messages, var_limits: limits }: { messages: Given[]; var_limits: Record<string, number> } =
  JSON.parse(readFileSync('tests/vectors/sms/texts.json', 'utf8'))
const longest = Object.fromEntries(
  Object.entries(smsVariableLimits).map(([name, most]) => [name, 'x'.repeat(most)]),
)
const named = Object.fromEntries(Object.keys(smsVariableLimits).map((name) => [name, `{${name}}`]))
const languages = ['es', 'en'] as const

describe('the texts', () => {
  it('are the given ones, each in both languages', () => {
    const ids = Object.keys(smsTexts) as SmsText[]
    const ours = ids.flatMap((id) =>
      languages.map((language) => `${id} ${language} ${smsText(id, language, named)}`),
    )
    expect(ours.sort()).toEqual(messages.map(({ id, lang, text }) => `${id} ${lang} ${text}`).sort())
    expect(limits).toMatchObject(smsVariableLimits)
  })

  it.each(messages)(
    'fit one GSM-7 segment at the longest variables: $id $lang',
    ({ id, lang, worst_case_units }) => {
      expect(segmentsOf(smsText(id, lang, longest))).toEqual({
        count: 1,
        encoding: 'GSM-7',
        units: worst_case_units,
        expensive: [],
      })
    },
  )

  it('are not sent with a variable that is missing', () => {
    expect(() => smsText('invite.link', 'es', { org: 'Muni' })).toThrow('invite.link needs office')
  })

  it('take what is put in as it is, whatever it holds', () => {
    expect(smsText('done', 'es', { org: '$&{url}' })).toContain('$&{url}')
  })
})

describe('the segments of a text', () => {
  // Limits of 3GPP TS 23.040: 160 septets, 153 in parts; 70 UTF-16 units, 67 in parts.
  it.each([
    ['x'.repeat(160), 1, 'GSM-7'],
    ['x'.repeat(161), 2, 'GSM-7'],
    ['x'.repeat(306), 2, 'GSM-7'],
    ['x'.repeat(307), 3, 'GSM-7'],
    ['€'.repeat(80), 1, 'GSM-7'],
    ['€'.repeat(81), 2, 'GSM-7'],
    [`á${'x'.repeat(69)}`, 1, 'UCS-2'],
    [`á${'x'.repeat(70)}`, 2, 'UCS-2'],
    ['😊'.repeat(35), 1, 'UCS-2'],
    ['😊'.repeat(36), 2, 'UCS-2'],
  ] as const)('«%s» are %i', (text, count, encoding) => {
    expect(segmentsOf(text)).toMatchObject({ count, encoding })
  })

  it('name the characters that make it expensive, and none of those that do not', () => {
    expect(segmentsOf('¿Qué tal? Ñandú, año… atención «á» á').expensive).toEqual([
      'ú',
      '…',
      'ó',
      '«',
      'á',
      '»',
    ])
    expect(segmentsOf('éñüÉÑÜ¿¡').expensive).toEqual([])
  })

  it('are as many as Twilio’s own calculator counts, of each character of Unicode’s first plane, and of any text', () => {
    const theirs = (text: string) => {
      const message = new SegmentedMessage(text, 'auto', false)
      return { count: message.segmentsCount, encoding: message.encodingName }
    }
    const differing: string[] = []
    for (let code = 0; code < 0xd800; code++) {
      const char = String.fromCharCode(code)
      if (segmentsOf(char).encoding !== theirs(char).encoding) differing.push(code.toString(16))
    }
    expect(differing).toEqual([])
    const letters = fc.constantFrom('a', 'ñ', '¿', '€', '{', ']', 'á', '…', '😊', '\n')
    const latin = fc.constantFrom('a', 'ñ', '€', '|')
    const long = { minLength: 140, maxLength: 480 }
    fc.assert(
      fc.property(
        fc.oneof(fc.array(letters, long), fc.array(latin, long)).map((parts) => parts.join('')),
        (text) => {
          expect(segmentsOf(text)).toMatchObject(theirs(text))
        },
      ),
    )
  })

  it('are counted for a text of 10 000 characters', () => {
    expect(segmentsOf('x'.repeat(10_000)).count).toBe(66)
    expect(segmentsOf('á'.repeat(10_000)).count).toBe(150)
  })
})

describe('a name in an SMS', () => {
  it.each([
    ['Sede Ancón', 21, 'Sede Ancon'],
    ['Ñaña', 21, 'Ñaña'],
    ['Sede «Centro» 1º', 21, 'Sede Centro 1'],
    ['Municipalidad de San Juan de Lurigancho', 20, 'Municipalidad'],
    ['Municipalidad Metropolitana', 21, 'Municipalidad'],
    ['Supercalifragilisticoespialidoso', 20, 'Supercalifragilistic'],
    ['Oficina   {x}', 21, 'Oficina {x}'],
  ])('«%s» in %i is «%s»', (name, most, expected) => {
    expect(smsName(name, most)).toBe(expected)
    expect(segmentsOf(expected).units).toBeLessThanOrEqual(most)
  })
})
