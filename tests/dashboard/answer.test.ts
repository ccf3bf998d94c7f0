import { describe, expect, it } from 'vitest'
import { overviewExamples } from '../../dashboard/examples/overview.ts'
import { answerOf, honestTenths, movementOf } from '../../dashboard/overview/answer.ts'
import type { ControlChart } from '../../schema/contracts/control-chart.ts'
import type { Change, Estimate, OverviewReport } from '../../schema/contracts/reports.ts'

const { typical, oneWeek, allWithheld, empty, dropped, watched } = overviewExamples
/** Too few weeks for limits: one window is held against the other. */
const { control } = oneWeek

const share = (value: number, low: number, high: number): Extract<Estimate, { kind: 'known' }> => ({
  kind: 'known',
  share: value,
  low,
  high,
  n: 1287,
  distribution: [0, 0, 0, 0, 1287],
  mean: 100,
})
const change = (low: number, high: number): Change => ({
  kind: 'known',
  difference: (low + high) / 2,
  low,
  high,
})
const report = (over: Partial<OverviewReport>): OverviewReport => ({ ...typical, ...over })
const es = (over: Partial<OverviewReport>) => answerOf(report(over), 'es').sentence
const en = (over: Partial<OverviewReport>) => answerOf(report(over), 'en').sentence

describe('the answer to «¿Cómo nos evalúan los ciudadanos?»', () => {
  it('says tenths and that nothing shows a change, where the interval of the change is narrow and holds zero', () => {
    expect(answerOf(report({ control }), 'es')).toEqual({
      sentence:
        '8 de cada 10 ciudadanos que respondieron están satisfechos con la atención, sin evidencia de cambio.',
      evidence:
        'Es 81.5%, con 95% de confianza entre 79.3% y 83.5%, según 1,287 respuestas. ' +
        'Frente a las 13 semanas anteriores, la diferencia está entre −1.6 y +4.6 puntos: puede ser azar. ' +
        'Quienes no respondieron pueden pensar distinto.',
      tenths: 8,
    })
    expect(en({ control })).toBe(
      '8 in 10 citizens who answered are satisfied with the service, with no evidence of change.',
    )
  })

  it('says that it fell only where the interval of the change lies under zero', () => {
    expect(answerOf({ ...dropped, control }, 'es')).toEqual({
      sentence:
        'El 76.4% de los ciudadanos que respondieron está satisfecho con la atención, menos que en las 13 semanas anteriores.',
      evidence:
        'Con 95% de confianza, entre 74.1% y 78.6%, según 1,378 respuestas. ' +
        'Frente a las 13 semanas anteriores, la diferencia es de −4.8 puntos (−7.8 a −1.7). ' +
        'Quienes no respondieron pueden pensar distinto.',
    })
    expect(en({ change: change(-0.09, -0.001) })).toBe(
      '8 in 10 citizens who answered are satisfied with the service, fewer than in the 13 weeks before.',
    )
  })

  it('says that it rose only where the interval of the change lies over zero', () => {
    expect(es({ change: change(0.001, 0.09) })).toBe(
      '8 de cada 10 ciudadanos que respondieron están satisfechos con la atención, más que en las 13 semanas anteriores.',
    )
    expect(en({ change: change(0.001, 0.09) })).toContain(', more than in the 13 weeks before.')
  })

  it('says what the control chart signals in the last week, and since when', () => {
    expect(answerOf(dropped, 'es')).toMatchObject({
      sentence:
        'El 76.4% de los ciudadanos que respondieron está satisfecho con la atención, menos de lo habitual desde el 5 oct.',
      evidence: expect.stringContaining(
        'Desde la semana del 5 oct., siete semanas seguidas por debajo de la línea central. Frente a',
      ),
    })
    expect(answerOf(watched, 'en').sentence).toContain(', fewer than usual since 5 Oct.')
    const { control: its } = typical
    const signalled = (cause: ControlChart['specialCauses'][number]) =>
      es({ control: { ...its, share: { ...its.share, specialCauses: [cause] } } })
    expect(signalled({ rule: 'outside', side: 'below', weeks: ['2026-W47'] })).toContain(
      '; la última semana quedó bajo lo habitual.',
    )
    expect(signalled({ rule: 'trend', side: 'above', weeks: ['2026-W41', '2026-W47'] })).toContain(
      ', y viene subiendo desde el 5 oct.',
    )
    expect(signalled({ rule: 'near-limit', side: 'above', weeks: ['2026-W45', '2026-W47'] })).toContain(
      '; en las últimas semanas, más de lo habitual.',
    )
    expect(signalled({ rule: 'outside', side: 'below', weeks: ['2026-W40'] })).toContain(
      ', sin cambios fuera de lo habitual.',
    )
  })

  it('says that nothing is out of the usual only where there are limits to tell by', () => {
    expect(answerOf(typical, 'es').sentence).toBe(
      '8 de cada 10 ciudadanos que respondieron están satisfechos con la atención, sin cambios fuera de lo habitual.',
    )
    expect(answerOf(typical, 'en').sentence).toContain(', with no change out of the usual.')
    expect(es({ control })).not.toContain('habitual')
  })

  it('compares a single week with the week before', () => {
    const scope = { ...typical.scope, from: '2026-W47', to: '2026-W47' }
    expect(es({ scope, change: change(0.01, 0.2) })).toContain('más que en la semana anterior.')
    expect(en({ scope, change: change(0.01, 0.2) })).toContain('more than in the week before.')
  })

  it('says that a change can’t be told yet, where its interval is wide or the number before is withheld', () => {
    expect(es({ control, change: change(-0.04, 0.08) })).toBe(
      '8 de cada 10 ciudadanos que respondieron están satisfechos con la atención; todavía no se puede saber si cambió.',
    )
    expect(en({ control, change: { kind: 'withheld', needs: 3 } })).toBe(
      '8 in 10 citizens who answered are satisfied with the service; it can’t be told yet whether that changed.',
    )
    expect(answerOf(report({ change: { kind: 'withheld', needs: 3 } }), 'es').evidence).toContain(
      'Para comparar con las 13 semanas anteriores faltan 3 respuestas.',
    )
    expect(answerOf(report({ change: { kind: 'withheld', needs: 1 } }), 'en').evidence).toContain(
      'To compare with the 13 weeks before, 1 more answer is needed.',
    )
  })

  it('gives the interval in place of a figure where it is wider than 20 points', () => {
    const satisfaction = share(0.75, 0.6, 0.82)
    expect(answerOf(report({ satisfaction }), 'es').sentence).toBe(
      'Todavía son pocas respuestas: la satisfacción está entre 60.0% y 82.0%.',
    )
    expect(en({ satisfaction, change: change(0.1, 0.3) })).toBe(
      'There are few answers so far: satisfaction is between 60.0% and 82.0%, higher than in the 13 weeks before.',
    )
    expect(es({ satisfaction, change: change(-0.3, -0.1) })).toContain(', menos que en las 13 semanas')
  })

  it('says that there is only one week', () => {
    expect(answerOf(oneWeek, 'es').sentence).toBe(
      'Con una sola semana publicada, el 80.4% de los ciudadanos que respondieron está satisfecho con la atención.',
    )
    expect(answerOf(oneWeek, 'es').evidence).toContain('Con dos semanas se podrá empezar a comparar.')
    expect(answerOf(oneWeek, 'en').sentence).toBe(
      'With only one week published, 80.4% of the citizens who answered are satisfied with the service.',
    )
  })

  it('says what a withheld number waits for', () => {
    expect(answerOf(allWithheld, 'es').sentence).toBe('Todavía no se puede saber: faltan 4 respuestas.')
    expect(answerOf(allWithheld, 'en').sentence).toBe('It can’t be told yet: 4 more answers are needed.')
    expect(es({ satisfaction: { kind: 'withheld', needs: 1 } })).toBe(
      'Todavía no se puede saber: falta 1 respuesta.',
    )
    expect(en({ satisfaction: { kind: 'withheld', needs: 1 } })).toBe(
      'It can’t be told yet: 1 more answer is needed.',
    )
  })

  it('says that nothing has been published, whatever the numbers hold', () => {
    expect(answerOf(empty, 'es').sentence).toBe('Todavía no hay resultados publicados.')
    expect(answerOf(empty, 'en').sentence).toBe('There are no published results yet.')
  })

  it('speaks of one citizen in ten in the singular', () => {
    const satisfaction = share(0.1, 0.08, 0.12)
    expect(es({ satisfaction })).toContain('1 de cada 10 ciudadanos que respondieron está satisfecho')
    expect(en({ satisfaction })).toContain('1 in 10 citizens who answered is satisfied')
  })

  it('takes at most 20 words', () => {
    const changes = [change(0.01, 0.1), change(-0.1, -0.01), change(-0.01, 0.01), change(-0.1, 0.1)]
    for (const example of Object.values(overviewExamples)) {
      for (const language of ['es', 'en'] as const) {
        for (const next of [example.change, ...changes]) {
          const { sentence } = answerOf({ ...example, change: next }, language)
          expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20)
        }
      }
    }
  })
})

describe('tenths', () => {
  it('stand in for a percentage only where the interval stays within 5 points of them', () => {
    expect(honestTenths(share(0.8, 0.75, 0.85))).toBe(8)
    expect(honestTenths(share(0.8, 0.749, 0.85))).toBeUndefined()
    expect(honestTenths(share(0.8, 0.75, 0.851))).toBeUndefined()
    expect(honestTenths(share(0.846, 0.83, 0.86))).toBeUndefined()
  })

  it('are never none nor all', () => {
    expect(honestTenths(share(0.02, 0.01, 0.03))).toBeUndefined()
    expect(honestTenths(share(0.98, 0.97, 0.99))).toBeUndefined()
    expect(honestTenths(share(0.9, 0.88, 0.92))).toBe(9)
  })
})

describe('a change', () => {
  it('needs an interval that leaves zero out', () => {
    expect(movementOf(change(0.0001, 0.05))).toBe('rose')
    expect(movementOf(change(-0.05, -0.0001))).toBe('fell')
    expect(movementOf(change(0, 0.05))).toBe('steady')
    expect(movementOf(change(-0.05, 0))).toBe('steady')
  })

  it('is denied only where its interval stays within 5 points', () => {
    expect(movementOf(change(-0.05, 0.05))).toBe('steady')
    expect(movementOf(change(-0.051, 0.05))).toBe('unknown')
    expect(movementOf(change(-0.05, 0.051))).toBe('unknown')
    expect(movementOf({ kind: 'withheld', needs: 2 })).toBe('unknown')
  })
})
