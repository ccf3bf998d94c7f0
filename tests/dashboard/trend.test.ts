import { describe, expect, it } from 'vitest'
import { sharedAxis } from '../../dashboard/charts/axis.ts'
import { weekAt } from '../../dashboard/charts/plot-place.ts'
import { trendRows, valueTicks } from '../../dashboard/charts/trend-rows.ts'
import { describePoint, describeTrend } from '../../dashboard/charts/trend-words.ts'
import { known } from '../../dashboard/examples/estimates.ts'
import { overviewExamples } from '../../dashboard/examples/overview.ts'

const { typical, oneWeek, allWithheld, dropped } = overviewExamples

describe('the weekly line', () => {
  it('has a gap where a week is withheld, and a whisker only where a week stands alone', () => {
    const rows = trendRows({ points: typical.trend })
    expect(rows[4]).toEqual({ index: 4, value: null, band: null })
    expect(rows[3]).not.toHaveProperty('whisker')
    expect(trendRows({ points: oneWeek.trend })[12]?.whisker).toEqual([
      expect.closeTo(8.31, 2),
      expect.closeTo(6.3, 2),
    ])
  })

  it('has an axis of tens that holds every interval', () => {
    expect(valueTicks({ points: typical.trend })).toEqual([60, 70, 80, 90, 100])
    expect(valueTicks({ points: dropped.trend })).toEqual([60, 70, 80, 90])
    expect(valueTicks({ points: allWithheld.trend })).toEqual([0, 20, 40, 60, 80, 100])
  })

  it('is told in one paragraph: how many weeks, first, lowest, highest, last', () => {
    expect(describeTrend(typical.trend, 'es')).toBe(
      'Satisfacción por semana, 24 ago. – 22 nov. 2026: 12 semanas con resultado y 1 reservada. ' +
        'Primera: Semana 24 – 30 ago.: 79.2% (70.0% a 86.1%), 96 respuestas. ' +
        'La más baja: Semana 31 ago. – 6 set.: 77.9% (69.0% a 84.8%), 104 respuestas. ' +
        'La más alta: Semana 16 – 22 nov.: 84.4% (76.6% a 89.9%), 115 respuestas. ' +
        'Última: Semana 16 – 22 nov.: 84.4% (76.6% a 89.9%), 115 respuestas.',
    )
    expect(describeTrend(allWithheld.trend, 'en')).toBe(
      'Satisfaction per week, 24 Aug – 22 Nov 2026: 13 weeks, none with results yet.',
    )
    expect(describeTrend(oneWeek.trend, 'en')).not.toContain('Lowest')
  })

  it('says a point as week, value with interval, n; or what it waits for', () => {
    const [first, withheld] = [typical.trend[0], typical.trend[4]]
    expect(first && describePoint(first, 'en')).toBe('Week 24 – 30 Aug: 79.2% (70.0% to 86.1%), 96 answers')
    expect(withheld && describePoint(withheld, 'es')).toBe('Semana 21 – 27 set.: reservada, faltan 10')
  })
})

describe('the axis of intervals', () => {
  it('is the upper half only where all intervals lie in it', () => {
    expect(sharedAxis([typical.satisfaction, typical.outcome])).toEqual({ min: 0.5, max: 1 })
    expect(sharedAxis([known(0.6, 0.499, 0.7, [0, 0, 0, 9, 9]), typical.outcome])).toEqual({ min: 0, max: 1 })
  })
})

describe('the week under the pointer', () => {
  it('is the nearest one inside the plot', () => {
    // 680 px of plot for 13 weeks and 0.4 of a week at each side: 53.1 px a week
    const at = (x: number) => weekAt(x, 738, 13)
    expect(at(46)).toBe(0)
    expect(at(46 + 53.1 * 1.4)).toBe(1)
    expect(at(46 + 53.1 * 1.8)).toBe(1)
    expect(at(46 + 53.1 * 2)).toBe(2)
    expect(at(726)).toBe(12)
  })

  it('is none outside it', () => {
    expect(weekAt(45, 738, 13)).toBeUndefined()
    expect(weekAt(727, 738, 13)).toBeUndefined()
    expect(weekAt(10, 58, 13)).toBeUndefined()
  })

  it('is the only one where there is one', () => {
    expect(weekAt(400, 738, 1)).toBe(0)
  })
})
