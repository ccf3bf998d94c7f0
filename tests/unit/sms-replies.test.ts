import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  parseReply,
  type Reply,
  type ReplyScale,
  replyScales,
} from '../../worker/messaging/reply/parse-reply.ts'

type Case = { id: string; text: string; scale: ReplyScale; expect: Record<string, unknown>; note?: string }
const given: Case[] = JSON.parse(readFileSync('tests/vectors/sms/replies.json', 'utf8'))

/** As the cases are written: what a reply that is not understood holds is ours. */
const told = (reply: Reply) => (reply.kind === 'invalid' ? { kind: 'invalid' } : reply)

describe('a reply by SMS', () => {
  it.each(given)('$id $scale: «$text»', ({ text, scale, expect: expected }) => {
    expect(told(parseReply(text, scale))).toEqual(expected)
  })

  const value = (value: number | string, via: string, comment?: string) => ({
    kind: 'value',
    value,
    via,
    ...(comment !== undefined && { comment }),
  })
  const invalid = { kind: 'invalid' }

  it.each<[string, ReplyScale, Record<string, unknown>]>([
    ['５', 'BIEN5', value(5, 'digit')],
    ['٥', 'BIEN5', invalid],
    ['4️⃣5️⃣', 'BIEN5', invalid],
    ['5²', 'BIEN5', invalid],
    ['½', 'BIEN5', invalid],
    ['⑤', 'BIEN5', invalid],
    ['🔟', 'BIEN5', invalid],
    ['⭐⭐⭐⭐⭐⭐', 'BIEN5', invalid],
    ['★★★☆☆', 'BIEN5', invalid],
    ['⭐ ⭐ ⭐ gracias', 'SAT5', value(3, 'emoji')],
    ['⭐⭐', 'RES3', invalid],
    ['5 😡', 'BIEN5', value(5, 'digit')],
    ['Buenas tardes, 5', 'BIEN5', value(5, 'digit')],
    ['mi respuesta es 3', 'BIEN5', value(3, 'digit')],
    ['Respuesta: 4. Gracias señorita', 'BIEN5', value(4, 'digit')],
    ['4,5 estrellas', 'BIEN5', invalid],
    ['4.5', 'BIEN5', invalid],
    ['5,0', 'BIEN5', value(5, 'digit')],
    ['4 y medio', 'BIEN5', invalid],
    ['4 1/2', 'BIEN5', invalid],
    ['4 o 5', 'BIEN5', invalid],
    ['entre 4 y 5', 'BIEN5', invalid],
    ['5 muy mal', 'EXP5', invalid],
    ['1, excelente', 'FACIL5', invalid],
    ['5, muy bueno', 'EXP5', value(5, 'digit', 'muy bueno')],
    ['de 1 a 5 un 4', 'BIEN5', invalid],
    ['5 mejor dicho 4', 'BIEN5', invalid],
    ['5 mejor cuatro', 'BIEN5', invalid],
    ['5?', 'BIEN5', invalid],
    ['5%', 'BIEN5', invalid],
    ['5:30', 'BIEN5', invalid],
    ['4/5/2026', 'BIEN5', invalid],
    ['4 de mayo', 'BIEN5', invalid],
    ['2 de la tarde', 'BIEN5', invalid],
    ['3 pm', 'BIEN5', invalid],
    ['3 señoritas me atendieron', 'BIEN5', invalid],
    ['1 hora de cola', 'BIEN5', invalid],
    ['1 señora me gritó', 'BIEN5', invalid],
    ['1 pésima atención', 'BIEN5', value(1, 'digit', 'pésima atención')],
    ['1. Me gritaron', 'BIEN5', value(1, 'digit', 'Me gritaron')],
    ['1 no demoraron pero me gritaron', 'BIEN5', value(1, 'digit', 'no demoraron pero me gritaron')],
    ['5 no muy bien', 'BIEN5', invalid],
    ['2 mal atendido', 'BIEN5', value(2, 'digit', 'mal atendido')],
    ['4 pero mal la espera', 'BIEN5', value(4, 'digit', 'pero mal la espera')],
    ['no 5', 'BIEN5', invalid],
    ['no es 5', 'BIEN5', invalid],
    ['ni 5', 'BIEN5', invalid],
    ['S/5', 'BIEN5', invalid],
    ['ventanilla 4', 'BIEN5', invalid],
    ['5 ventanilla 4', 'BIEN5', invalid],
    ['tres veces', 'BIEN5', invalid],
    ['uno muy amable me atendió', 'BIEN5', invalid],
    ['un cuatro', 'BIEN5', value(4, 'word')],
    ['bien 4', 'BIEN5', value(4, 'label')],
    ['bien 2', 'BIEN5', invalid],
    ['bien lento', 'BIEN5', invalid],
    ['bien?', 'BIEN5', invalid],
    ['no, bien', 'BIEN5', invalid],
    ['mal, muy mal', 'BIEN5', invalid],
    ['bien, bien', 'BIEN5', value(4, 'label')],
    ['bien pero demoraron', 'BIEN5', value(4, 'label', 'pero demoraron')],
    ['muy mal. 2 horas de espera', 'BIEN5', value(1, 'label', '2 horas de espera')],
    ['Muy satisfactorio', 'SAT5', value(5, 'label')],
    ['ni uno ni otro', 'SAT5', value(3, 'label')],
    ['Mucho mejor', 'EXP5', value(5, 'label')],
    ['peor', 'EXP5', value(2, 'label')],
    ['igual', 'EXP5', value(3, 'label')],
    ['the same', 'EXP5', value(3, 'label')],
    ['no mejor', 'EXP5', invalid],
    ['solo una parte', 'RES3', value('progress', 'label')],
    ['no pude', 'RES3', value('no', 'label')],
    ['Sí, todo', 'RES3', value('done', 'label')],
    ['1 no pude', 'RES3', invalid],
    ['4', 'RES3', invalid],
    ['si, no', 'SN', invalid],
    ['si no', 'SN', invalid],
    ['2 si', 'SN', invalid],
    ['OK', 'START', { kind: 'start' }],
    ['sí', 'START', { kind: 'start' }],
    ['ya', 'START', { kind: 'start' }],
    ['Sí, con gusto', 'START', { kind: 'start' }],
    ['YES please', 'START', { kind: 'start' }],
    ['5', 'START', invalid],
    ['si 5', 'START', invalid],
    ['NO', 'START', { kind: 'end' }],
    ['no gracias', 'START', { kind: 'end' }],
    ['bajo', 'START', invalid],
    ['saltar', 'START', invalid],
    ['5 BAJA', 'BIEN5', { kind: 'optout' }],
    ['BAJA 5', 'BIEN5', { kind: 'optout' }],
    ['5\nBAJA', 'BIEN5', { kind: 'optout' }],
    ['5, stop', 'BIEN5', { kind: 'optout' }],
    ['por favor baja', 'TEXT', { kind: 'optout' }],
    ['Me trataron mal. BAJA', 'TEXT', { kind: 'optout' }],
    ['ＢＡＪＡ', 'BIEN5', { kind: 'optout' }],
    ['bájà', 'BIEN5', { kind: 'optout' }],
    ['B A J A', 'BIEN5', { kind: 'optout' }],
    ['BA\u200bJA', 'BIEN5', { kind: 'optout' }],
    ['dejen de escribirme', 'TEXT', { kind: 'optout' }],
    ['ya no me manden mensajes', 'RES3', { kind: 'optout' }],
    ['denme de baja por favor', 'SAT5', { kind: 'optout' }],
    ['END', 'SAT5', { kind: 'optout' }],
    ['cancel', 'SAT5', { kind: 'optout' }],
    ['no me den de baja', 'BIEN5', invalid],
    ['the bus stop is far', 'TEXT', { kind: 'comment', comment: 'the bus stop is far' }],
    ['no podía salir de la oficina', 'TEXT', { kind: 'comment', comment: 'no podía salir de la oficina' }],
    ['START', 'START', { kind: 'optin' }],
    ['quiero darme de alta', 'TEXT', { kind: 'optin' }],
    ['wrong number', 'START', { kind: 'wrong_person' }],
    ['este es un número equivocado', 'START', { kind: 'wrong_person' }],
    [
      'me dieron el número equivocado de ventanilla',
      'TEXT',
      { kind: 'comment', comment: 'me dieron el número equivocado de ventanilla' },
    ],
    ['FIN', 'TEXT', { kind: 'skip' }],
    ['fin', 'BIEN5', { kind: 'end' }],
    ['\u0000\u200b', 'TEXT', { kind: 'empty' }],
  ])('«%s» on %s', (text, scale, expected) => {
    expect(told(parseReply(text, scale))).toEqual(expected)
  })

  it('that is not understood says whether it was mere politeness', () => {
    expect(parseReply('Gracias 🙂', 'BIEN5')).toEqual({ kind: 'invalid', filler: true })
    expect(parseReply('me trataron mal', 'BIEN5')).toEqual({
      kind: 'invalid',
      filler: false,
      text: 'me trataron mal',
    })
  })
})

const scale = fc.constantFrom<ReplyScale>(...replyScales)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 2000 }),
  fc
    .array(
      fc.constantFrom(...given.map(({ text }) => text), ' ', '\n', ', ', '5', 'no', 'bien', '⭐', '\ud800'),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join('')),
)

describe('whatever comes by SMS', () => {
  it('never throws, and says one of the known things', () => {
    fc.assert(
      fc.property(anyText, scale, (text, asked) => {
        expect(parseReply(text, asked).kind).toMatch(
          /^(value|invalid|empty|na|skip|optout|optin|help|wrong_person|end|comment|start)$/,
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('gives a score by digit only where the text holds that digit', () => {
    fc.assert(
      fc.property(anyText, scale, (text, asked) => {
        const reply = parseReply(text, asked)
        if (reply.kind !== 'value' || reply.via !== 'digit') return
        const printed = { done: '1', progress: '2', no: '3' }[String(reply.value)] ?? String(reply.value)
        const digit = asked === 'SN' && reply.value === 0 ? '2' : printed
        expect(text.normalize('NFKC')).toContain(digit)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives no score at all where the text holds neither digit nor letter nor star', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^\p{L}\p{N}\p{M}⭐★🌟]*$/u), scale, (text, asked) => {
        expect(parseReply(text, asked).kind).toMatch(/^(empty|invalid|comment)$/)
      }),
    )
  })

  it('never scores two digits that differ', () => {
    const two = fc
      .tuple(
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom(' ', ',', '-', '\n', ' o ', ' y ', '. ', ' / '),
        fc.integer({ min: 0, max: 9 }),
      )
      .filter(([one, , other]) => one !== other)
    fc.assert(
      fc.property(
        two,
        fc.constantFrom<ReplyScale>('BIEN5', 'SAT5', 'EXP5', 'SN', 'RES3'),
        ([one, between, other], asked) => {
          // «4 / 5» says its scale, as «4/5» does.
          if (between === ' / ' && other === 5) return
          // «1,0» is 1.
          if (between === ',' && other === 0) return
          expect(parseReply(`${one}${between}${other}`, asked).kind).toBe('invalid')
        },
      ),
    )
  })

  it('takes who leaves out, whatever else was written', () => {
    const keyword = fc.constantFrom(
      'BAJA',
      'baja',
      'Stop',
      'STOPALL',
      'unsubscribe',
      'salir',
      'no más mensajes',
    )
    const around = fc.constantFrom(...given.map(({ text }) => text), '5', '')
    fc.assert(
      fc.property(
        around,
        keyword,
        fc.constantFrom('\n', '. '),
        scale,
        fc.boolean(),
        (text, word, between, asked, first) => {
          const whole = first ? word + between + text : text + between + word
          expect(parseReply(whole, asked)).toEqual({ kind: 'optout' })
        },
      ),
    )
  })

  it('is read to its end, however long', () => {
    for (const piece of ['5 ', 'muy ', 'ni bien ', '5.', 'no quiero ', '⭐', 'a', '(', 'por favor ']) {
      expect(parseReply(piece.repeat(Math.ceil(10_000 / piece.length)), 'TEXT').kind).toMatch(/comment|skip/)
      expect(parseReply(piece.repeat(Math.ceil(10_000 / piece.length)), 'BIEN5').kind).not.toBe('optout')
    }
  })
})
