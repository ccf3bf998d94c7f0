import { describe, expect, it } from 'vitest'
import { describeControl, describeWeek } from '../../dashboard/charts/describe-control.ts'
import { findingOf, remarksOf, signalsOf } from '../../dashboard/charts/signal-sentences.ts'
import { currentCause, markOf } from '../../dashboard/charts/special-weeks.ts'
import { trendRows, valueTicks } from '../../dashboard/charts/trend-rows.ts'
import { overviewExamples } from '../../dashboard/examples/overview.ts'
import type { ControlChart, SpecialCause } from '../../schema/contracts/control-chart.ts'

const { typical, watched, dropped, oneWeek, empty } = overviewExamples
const { points } = watched.control

const week = (number: number) => `2026-W${number}`
const weeks = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => week(from + i))
const withCauses = (...specialCauses: SpecialCause[]): ControlChart => ({
  ...watched.control.share,
  specialCauses,
})
const said = (language: 'es' | 'en', ...causes: SpecialCause[]) =>
  signalsOf(withCauses(...causes), points, language).map(({ sentence }) => sentence)

describe('each special cause', () => {
  it.each([
    [
      { rule: 'shift', side: 'below', weeks: weeks(41, 47) },
      'Desde la semana del 5 oct., siete semanas seguidas por debajo de la línea central.',
      'Since the week of 5 Oct, seven weeks in a row below the centre line.',
    ],
    [
      { rule: 'shift', side: 'above', weeks: weeks(23, 35) },
      'Del 1 jun. al 24 ago., 13 semanas seguidas por encima de la línea central.',
      'From 1 Jun to 24 Aug, 13 weeks in a row above the centre line.',
    ],
    [
      { rule: 'trend', side: 'above', weeks: weeks(41, 47) },
      'Desde la semana del 5 oct., siete semanas seguidas, cada una más alta que la anterior.',
      'Since the week of 5 Oct, seven weeks in a row, each higher than the one before.',
    ],
    [
      { rule: 'outside', side: 'below', weeks: [week(29)] },
      'La semana del 13 jul. quedó por debajo del límite inferior.',
      'The week of 13 Jul was below the lower limit.',
    ],
    [
      { rule: 'near-limit', side: 'above', weeks: [week(44), week(46)] },
      'Dos semanas casi seguidas cerca del límite superior: las del 26 oct. y 9 nov.',
      'Two weeks close together near the upper limit: those of 26 Oct and 9 Nov.',
    ],
  ] as const)('is told in one sentence (%o)', (cause, es, en) => {
    const made = { ...cause, weeks: [...cause.weeks] }
    expect([said('es', made), said('en', made)]).toEqual([[es], [en]])
  })

  it('shares its sentence with the other weeks outside on the same side, and names at most four', () => {
    const outside = (side: 'above' | 'below', ...names: number[]): SpecialCause[] =>
      names.map((number) => ({ rule: 'outside', side, weeks: [week(number)] }))
    expect(said('es', ...outside('above', 30, 33), ...outside('below', 35))).toEqual([
      'Dos semanas quedaron por encima del límite superior: las del 20 jul. y 10 ago.',
      'La semana del 24 ago. quedó por debajo del límite inferior.',
    ])
    expect(said('en', ...outside('above', 30, 31, 32, 33, 34))).toEqual([
      'Five weeks were above the upper limit: between those of 20 Jul and 17 Aug.',
    ])
  })

  it('marks its weeks; one that takes part in several is marked for the weightiest', () => {
    const chart = withCauses(
      { rule: 'shift', side: 'below', weeks: weeks(41, 47) },
      { rule: 'outside', side: 'below', weeks: [week(47)] },
    )
    expect(markOf(chart, week(47))).toMatchObject({ rule: 'outside', side: 'below' })
    expect(markOf(chart, week(46))).toMatchObject({ rule: 'shift' })
    expect(markOf(chart, week(40))).toBeUndefined()
    expect(currentCause(chart, points)?.rule).toBe('shift')
  })
})

describe('the finding of a chart', () => {
  it('is what holds in the last week with a result', () => {
    expect(findingOf(watched.control.share, points, 'es')).toBe(
      'La satisfacción está bajo lo habitual desde el 5 oct.',
    )
    expect(findingOf(typical.control.share, typical.control.points, 'en')).toBe(
      'Satisfaction stays within its usual range',
    )
    const past = withCauses({ rule: 'outside', side: 'below', weeks: [week(29)] })
    expect(findingOf(past, points, 'es')).toBe('La satisfacción tuvo cambios; ahora está en lo habitual')
  })

  it('is none without limits: what is missing is said instead', () => {
    const { share, points: few } = oneWeek.control
    expect(findingOf(share, few, 'es')).toBeUndefined()
    expect(remarksOf(share, 'es')).toEqual([
      'Faltan 11 semanas con resultado para calcular los límites: por ahora, solo la línea.',
    ])
    expect(remarksOf(empty.control.share, 'es')).toEqual([])
  })

  it('says that nothing stands out, only where all phases have limits', () => {
    expect(remarksOf(typical.control.share, 'es')).toEqual([
      'Ninguna señal: lo que sube y baja entre los límites puede ser azar.',
    ])
    const [before, after] = watched.control.share.phases
    if (!before || !after) throw new Error('the example has two phases')
    const begun = {
      phases: [before, { ...after, limits: { kind: 'too-few', needs: 5 } as const }],
      specialCauses: [],
    }
    expect(remarksOf(begun, 'es')).toEqual([
      'Desde la semana del 24 ago., faltan 5 semanas con resultado para tener límites propios.',
    ])
    const early = {
      phases: [{ ...before, limits: { kind: 'too-few', needs: 5 } as const }, after],
      specialCauses: [],
    }
    expect(remarksOf(early, 'en')).toEqual(['Before the week of 24 Aug there are too few weeks for limits.'])
  })
})

describe('the chart in words', () => {
  it('tells centre, limits, where they were set anew, each signal and the last value', () => {
    const told = describeControl(points, watched.control.share, { language: 'es' })
    expect(told).toContain('26 semanas con resultado')
    expect(told).toContain('Línea central: 86.9%; límites de la última semana: 81.8% y 92.0%.')
    expect(told).toContain('Límites nuevos desde la semana del 24 ago.: Nuevo sistema de turnos.')
    expect(told).toContain('La semana del 13 jul. quedó por debajo del límite inferior.')
    expect(told).toContain('Última: Semana 16 – 22 nov.: 85.0% (77.9% a 90.0%), 133 respuestas.')
  })

  it('tells a mean without a sign of percent, and an agent’s without decimals', () => {
    const [last] = points.slice(-1)
    const [mean] = [watched.control.mean]
    expect(last && describeWeek(last, { language: 'es', statistic: 'mean' })).toBe(
      'Semana 16 – 22 nov.: promedio 78.2, 133 respuestas',
    )
    expect(
      last &&
        describeWeek(
          last,
          { language: 'en', statistic: 'mean', whole: true },
          { rule: 'shift', side: 'below' },
        ),
    ).toBe('Week 16 – 22 Nov: mean 78, 133 answers. Signal: run below the centre line')
    expect(describeControl(points, mean, { language: 'es', statistic: 'mean' })).toContain(
      'Línea central: 79.2; límites de la última semana: 76.8 y 81.6.',
    )
  })
})

describe('what is drawn', () => {
  it('is limits in place of intervals, and an axis that holds both', () => {
    const { share } = dropped.control
    expect(trendRows({ points: dropped.control.points, chart: share })[0]).toEqual({
      index: 0,
      value: expect.closeTo(80.21, 2),
      band: null,
    })
    expect(valueTicks({ points: dropped.control.points, chart: share })).toEqual([70, 80, 90, 100])
    expect(valueTicks({ points, chart: watched.control.mean, statistic: 'mean' })).toEqual([60, 70, 80, 90])
    expect(trendRows({ points, statistic: 'mean' })[25]).toEqual({
      index: 25,
      value: expect.closeTo(78.2, 1),
      band: null,
    })
  })
})
