import { describe, expect, it } from 'vitest'
import { type TouchpointsExample, touchpointsExamples } from '../../dashboard/examples/touchpoints.ts'
import { answerOf } from '../../dashboard/touchpoints/answer.ts'
import { fileName, groupedCode, placeName } from '../../dashboard/touchpoints/place.ts'
import type { TouchpointUse } from '../../schema/contracts/touchpoints.ts'
import { standingOf } from '../../schema/touchpoint-standing.ts'

describe('a point', () => {
  const standing = (given: Partial<TouchpointUse>) =>
    standingOf({ code: 'A', office: 'L', revoked: false, scans: 0, answers: 0, ...given }, '2026-W47')

  it.each([
    ['works where most scans are answered', { scans: 30, answers: 20 }, 'working'],
    ['works where exactly one of five scans is answered', { scans: 20, answers: 4 }, 'working'],
    ['is scanned and not answered below one of five', { scans: 20, answers: 3 }, 'unanswered'],
    ['is not judged before twenty scans', { scans: 19, answers: 0 }, 'working'],
    ['works where more answered than were counted', { scans: 0, answers: 3 }, 'working'],
    ['is not scanned where nobody did', {}, 'unscanned'],
    ['is not scanned where somebody did, long ago', { lastScanned: '2026-W20' }, 'unscanned'],
    ['works where it has been scanned since', { lastScanned: '2026-W48' }, 'working'],
    ['is new in the last week', { created: '2026-W47' }, 'new'],
    ['is new in the week that goes on', { created: '2026-W48' }, 'new'],
    ['is no longer new after a week', { created: '2026-W46' }, 'unscanned'],
    ['is not new once it is scanned', { created: '2026-W47', scans: 1 }, 'working'],
    ['is revoked whatever came by it', { scans: 90, answers: 60, revoked: true }, 'revoked'],
  ] as const)('%s', (_, given, expected) => {
    expect(standing(given)).toBe(expected)
  })
})

describe('the sentence', () => {
  const said = (name: TouchpointsExample, language: 'es' | 'en' = 'es') => {
    const { sentence, evidence } = answerOf(touchpointsExamples[name], language)
    return `${sentence} ${evidence}`.replaceAll('\u00a0', ' ')
  }

  it.each([
    [
      'typical',
      '4 de 6 puntos QR funcionan. Revise Ventanilla 2 (Sede Central) y Ventanilla 1 (Módulo del Mercado). 1,287 respuestas y 2,190 escaneos en 13 semanas. 1 no se escanea. 1 se escanea y no se responde. 1 es nuevo.',
    ],
    ['allWork', 'Los 8 puntos QR funcionan. 240 respuestas y 320 escaneos en 13 semanas.'],
    [
      'manyToCheck',
      'Ningún punto QR funciona. Revise 8. 0 respuestas y 0 escaneos en 13 semanas. 8 no se escanean.',
    ],
    [
      'allNew',
      'Los 2 puntos QR son nuevos: colóquelos. 0 respuestas y 0 escaneos en 13 semanas. 2 son nuevos.',
    ],
    ['one', 'El punto QR funciona. 171 respuestas y 264 escaneos en 13 semanas.'],
    [
      'allRevoked',
      'Ningún punto QR está en uso. 8 anulados: cree uno nuevo para volver a recibir respuestas.',
    ],
  ] as const)('of the example %s says how many work and which to check', (name, expected) => {
    expect(said(name)).toBe(expected)
  })

  it('says the same in English', () => {
    expect(said('typical', 'en')).toBe(
      '4 of 6 QR points work. Check Ventanilla 2 (Sede Central) and Ventanilla 1 (Módulo del Mercado). 1,287 answers and 2,190 scans in 13 weeks. 1 is not scanned. 1 is scanned and not answered. 1 is new.',
    )
  })

  it('does not name the office where there is only one', () => {
    expect(said('longNames')).toMatch(/^El punto QR no funciona\. Revise Ventanilla preferente[^(]+\. 2 resp/)
  })
})

describe('a place', () => {
  it('is named by desk, by the agent’s code, or as the whole office', () => {
    expect(placeName({ desk: 'Caja' }, 'es')).toBe('Caja')
    expect(placeName({ agent: 'A-014' }, 'es')).toBe('Asesor 014')
    expect(placeName({}, 'es')).toBe('Toda la sede')
    expect(placeName({}, 'en')).toBe('Whole office')
  })

  it('gives its file a name that every system takes', () => {
    expect(groupedCode('7K3M9QXD')).toBe('7K3M-9QXD')
    expect(fileName('Sede Ñaña', 'Caja 1/2: «turno»', '7K3M9QXD')).toBe(
      'QR Sede Ñaña Caja 12 turno 7K3M-9QXD.svg',
    )
  })
})
