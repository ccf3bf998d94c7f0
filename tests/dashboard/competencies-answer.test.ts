import { describe, expect, it } from 'vitest'
import { answerOf, hasOneWeek } from '../../dashboard/competencies/answer.ts'
import { competencyName } from '../../dashboard/competencies/competency-words.ts'
import { areEven, scoredOf, standings } from '../../dashboard/competencies/standing.ts'
import { competenciesExamples } from '../../dashboard/examples/competencies.ts'
import type { CompetenciesReport, Estimate } from '../../schema/contracts/reports.ts'
import { type CompetencyCode, competencyCodes } from '../../schema/instrument/competencies.ts'

const { typical, oneWeek, allWithheld, empty, agent } = competenciesExamples

const known = (share: number, half: number): Estimate => ({
  kind: 'known',
  share,
  low: share - half,
  high: share + half,
  n: 300,
  distribution: [0, 0, 0, 0, 300],
  mean: 100,
})
const withheld = (needs: number): Estimate => ({ kind: 'withheld', needs })
const codes = ['OS', 'RE', 'CE', 'IP', 'ET', 'RC', 'GI'] as const
const citizens: readonly string[] = codes

/** The typical report with these numbers for what citizens score, in that order; the weeks stay several. */
function report(estimates: readonly Estimate[], over: Partial<CompetenciesReport> = {}): CompetenciesReport {
  return {
    ...typical,
    competencies: typical.competencies.map((result) => {
      const place = citizens.indexOf(result.competency)
      return place < 0 ? result : { ...result, estimate: estimates[place] ?? withheld(10) }
    }),
    ...over,
  }
}
const alike = (share: number, half: number) => citizens.map(() => known(share, half))
const but = (changed: Partial<Record<(typeof codes)[number], Estimate>>, share = 0.85, half = 0.02) =>
  report(codes.map((code) => changed[code] ?? known(share, half)))
const es = (of: CompetenciesReport) => answerOf(of, 'es').sentence
const en = (of: CompetenciesReport) => answerOf(of, 'en').sentence

describe('what stands apart', () => {
  const found = (of: CompetenciesReport) => Object.fromEntries(standings(of.competencies))

  it('lies wholly beyond the intervals of most others, and 5 points or more', () => {
    expect(found(but({ IP: known(0.7, 0.02) }))).toEqual({ IP: 'weaker' })
    expect(found(but({ ET: known(0.95, 0.02) }))).toEqual({ ET: 'stronger' })
    expect(found(typical)).toEqual({ IP: 'weaker', ET: 'stronger', RC: 'weaker' })
  })

  it('is nothing where intervals touch', () => {
    expect(found(but({ IP: known(0.8, 0.03) }))).toEqual({})
    expect(found(but({ IP: known(0.8, 0.029) }))).toEqual({ IP: 'weaker' })
  })

  it('is nothing where the difference is small, however sure', () => {
    expect(found(but({ IP: known(0.801, 0.001) }, 0.85, 0.001))).toEqual({})
    expect(found(but({ IP: known(0.8, 0.001) }, 0.85, 0.001))).toEqual({ IP: 'weaker' })
  })

  it('takes more than half of the others: three of six are not most', () => {
    const low = known(0.7, 0.02)
    expect(found(but({ IP: low, RC: low, GI: low }))).toEqual({ IP: 'weaker', RC: 'weaker', GI: 'weaker' })
    expect(found(but({ IP: low, RC: low, GI: low, ET: low }))).toEqual({
      OS: 'stronger',
      RE: 'stronger',
      CE: 'stronger',
    })
    expect(found(report([...alike(0.7, 0.02).slice(0, 3), ...alike(0.85, 0.02).slice(0, 3)]))).toEqual({
      OS: 'weaker',
      RE: 'weaker',
      CE: 'weaker',
      IP: 'stronger',
      ET: 'stronger',
      RC: 'stronger',
    })
    expect(
      found(
        report([known(0.7, 0.02), known(0.7, 0.02), known(0.85, 0.02), known(0.85, 0.02), known(0.78, 0.08)]),
      ),
    ).toEqual({})
  })

  it('is compared with citizens’ scores alone: what waits for its supervisor is neither weak nor strong', () => {
    const report = but({})
    const competencies = report.competencies.map((result) =>
      result.mainSource === 'supervisor' ? { ...result, estimate: known(0.3, 0.02) } : result,
    )
    expect(found({ ...report, competencies })).toEqual({})
    expect(scoredOf(competencies).map(({ competency }) => competency)).toEqual([...citizens])
  })

  it('needs three to compare', () => {
    expect(found(report([known(0.5, 0.02), known(0.9, 0.02)]))).toEqual({})
    expect(found(report([known(0.5, 0.02), known(0.9, 0.02), known(0.9, 0.02)]))).toEqual({ OS: 'weaker' })
  })
})

it('calls competencies alike only where a tenth holds all their intervals', () => {
  expect(areEven(scoredOf(report(alike(0.85, 0.05)).competencies))).toBe(true)
  expect(areEven(scoredOf(report(alike(0.85, 0.051)).competencies))).toBe(false)
})

describe('the answer to «¿En qué somos fuertes y en qué no?»', () => {
  it('names what is stronger and what is less strong', () => {
    expect(answerOf(typical, 'es')).toEqual({
      sentence:
        'Somos más fuertes en Comportamiento ético; menos fuertes, en Iniciativa - Proactividad y Relaciones interpersonales y manejo de conflictos.',
      evidence:
        'Comparamos las 7 que califican los ciudadanos, con 95% de confianza. ' +
        'Se nombra la que se aparta de la mayoría: 5 puntos o más, sin que los intervalos se crucen. ' +
        'Quienes no respondieron pueden pensar distinto.',
    })
    expect(en(typical)).toBe(
      'We are stronger in Ethical behaviour; less strong in Initiative and proactivity and Interpersonal relations and conflict handling.',
    )
  })

  it('says of the others that they are alike, or that it can’t be told yet', () => {
    expect(es(but({ IP: known(0.7, 0.02) }))).toBe(
      'Somos menos fuertes en Iniciativa - Proactividad; las demás van parejas.',
    )
    expect(en(but({ ET: known(0.95, 0.02) }))).toBe(
      'We are stronger in Ethical behaviour; the others are alike.',
    )
    expect(es(but({ ET: known(0.97, 0.01) }, 0.85, 0.06))).toBe(
      'Somos más fuertes en Comportamiento ético; de las demás todavía no se puede saber.',
    )
    expect(en(but({ IP: known(0.6, 0.02) }, 0.85, 0.06))).toBe(
      'We are less strong in Initiative and proactivity; of the others it can’t be told yet.',
    )
  })

  it('says that none stands apart where all are narrow, and that it can’t be told where they are wide', () => {
    expect(es(report(alike(0.85, 0.04)))).toBe(
      'Ninguna competencia se aparta de las demás: todas van parejas.',
    )
    expect(en(report(alike(0.85, 0.04)))).toBe(
      'No competency stands apart from the others: they are all alike.',
    )
    expect(es(report(alike(0.85, 0.1)))).toBe(
      'Todavía no se puede saber en qué somos más fuertes y en qué menos.',
    )
    expect(en(report(alike(0.85, 0.1)))).toBe('It can’t be told yet where we are stronger and where less so.')
  })

  it('counts instead of naming where the names would not fit, and names them below', () => {
    const low = known(0.6, 0.02)
    const many = but({ IP: low, RC: low, ET: known(0.99, 0.005), GI: known(0.99, 0.005) }, 0.8)
    expect(answerOf(many, 'es').sentence).toBe(
      'Somos más fuertes en 2 competencias; menos fuertes, en 2 competencias.',
    )
    expect(answerOf(many, 'es').evidence).toContain(
      'Más fuertes: Comportamiento ético y Gestión intercultural. ' +
        'Menos fuertes: Iniciativa - Proactividad y Relaciones interpersonales y manejo de conflictos.',
    )
    expect(answerOf(many, 'en').sentence).toMatch(/^We are stronger in /)
  })

  it('says «e» before an i', () => {
    const low = known(0.6, 0.02)
    expect(es(but({ RE: low, IP: low }))).toBe(
      'Somos menos fuertes en Responsabilidad e Iniciativa - Proactividad; las demás van parejas.',
    )
  })

  it('says that there is only one week', () => {
    expect(hasOneWeek(oneWeek.competencies)).toBe(true)
    expect(hasOneWeek(typical.competencies)).toBe(false)
    expect(es(oneWeek)).toBe(
      'Con una sola semana publicada, todavía no se puede saber en qué somos más fuertes y en qué menos.',
    )
    expect(en(oneWeek)).toBe(
      'With only one week published, it can’t be told yet where we are stronger and where less so.',
    )
    const named = typical.competencies.map((result) => ({ ...result, trend: result.trend.slice(-1) }))
    expect(answerOf({ ...typical, competencies: named }, 'es').sentence).toBe(
      'Con una sola semana publicada, somos más fuertes en 1 competencia; menos fuertes, en 2 competencias.',
    )
    expect(answerOf({ ...typical, competencies: named }, 'es').evidence).toMatch(
      /^Más fuertes: Comportamiento ético/,
    )
  })

  it('says how many have results where fewer than three do, and what the nearest waits for', () => {
    expect(answerOf(allWithheld, 'es')).toEqual({
      sentence: 'Todavía no se puede saber: ninguna competencia reúne diez respuestas.',
      evidence:
        'A la más cercana le faltan 4 respuestas. ' +
        'Mostramos resultados desde 10 respuestas, para cuidar a las personas y no decidir por azar.',
    })
    expect(es(report([known(0.8, 0.02)]))).toBe(
      'Todavía no se puede saber: solo 1 de 7 competencias reúne diez respuestas.',
    )
    expect(en(report([known(0.8, 0.02), known(0.5, 0.02)]))).toBe(
      'It can’t be told yet: only 2 of 7 competencies have ten answers.',
    )
    expect(answerOf(report([known(0.8, 0.02), withheld(1)]), 'es').evidence).toContain(
      'le falta 1 respuesta.',
    )
  })

  it('says how many lack answers where some do', () => {
    const some = report([...alike(0.85, 0.1).slice(0, 5)])
    expect(answerOf(some, 'es').evidence).toContain('Comparamos las 5')
    expect(answerOf(some, 'es').evidence).toContain('A 2 competencias les faltan respuestas.')
    expect(answerOf(oneWeek, 'en').evidence).toContain('1 competency needs more answers.')
  })

  it('names no strength nor weakness of one person', () => {
    expect(es(agent)).toBe('De una sola persona, esta página no nombra fortalezas ni debilidades.')
    expect(es({ ...typical, scope: { ...typical.scope, agent: 'A-001' } })).toBe(es(agent))
  })

  it('says that nothing has been published, whatever the numbers hold', () => {
    expect(es(empty)).toBe('Todavía no hay resultados publicados.')
    expect(en(empty)).toBe('There are no published results yet.')
  })

  it('takes at most 20 words, whichever competencies it names', () => {
    const sentences: string[] = []
    for (let set = 0; set < 3 ** citizens.length; set++) {
      const levels = citizens.map((_, place) => Math.floor(set / 3 ** place) % 3)
      const made = report(levels.map((level) => known(0.6 + level * 0.15, 0.02)))
      const single = made.competencies.map((result) => ({ ...result, trend: result.trend.slice(-1) }))
      for (const competencies of [made.competencies, single]) {
        for (const language of ['es', 'en'] as const) {
          sentences.push(answerOf({ ...made, competencies }, language).sentence)
        }
      }
    }
    for (const example of Object.values(competenciesExamples)) sentences.push(es(example), en(example))
    const long = sentences.filter((sentence) => sentence.split(' ').length > 20)
    expect(long).toEqual([])
  })
})

it('calls a competency that it doesn’t know by its code', () => {
  expect(competencyName('XX', 'es')).toBe('XX')
  expect(competencyName('toString', 'es')).toBe('toString')
  expect(competencyCodes.map((code: CompetencyCode) => competencyName(code, 'es'))).not.toContain('OS')
})
