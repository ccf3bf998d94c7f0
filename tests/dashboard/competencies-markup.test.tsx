import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CompetenciesView } from '../../dashboard/competencies/CompetenciesView.tsx'
import { CompetencyDetail } from '../../dashboard/competencies/CompetencyDetail.tsx'
import { competencyName, itemText } from '../../dashboard/competencies/competency-words.ts'
import { itemParts } from '../../dashboard/competencies/distributions.ts'
import { runsOf } from '../../dashboard/competencies/weekly-line.ts'
import { type CompetenciesExample, competenciesExamples } from '../../dashboard/examples/competencies.ts'
import { answers, percent, percentRange } from '../../dashboard/format/numbers.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import type { CompetenciesReport, CompetencyResult, Estimate } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'

const within = (language: Language, page: React.ReactNode) =>
  renderToStaticMarkup(
    <MantineProvider>
      <LanguageContext value={language}>{page}</LanguageContext>
    </MantineProvider>,
  )
const drawn = (report: CompetenciesReport, language: Language = 'es') =>
  within(language, <CompetenciesView report={report} />)
const opened = (result: CompetencyResult, language: Language = 'es') =>
  within(language, <CompetencyDetail result={result} axis={{ min: 0, max: 1 }} />)

const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const rowsOf = (markup: string) => markup.match(/<tr.*?<\/tr>/gs) ?? []
const entries = (markup: string) =>
  [...markup.matchAll(/<li [^>]*data-competency="(..)".*?(?=<li [^>]*data-competency|<\/section>)/gs)].map(
    ([text, code]) => ({ code, text: textOf(text), markup: text }),
  )

/** A known number never without its interval and n; a withheld one as no number at all. */
function expectWhole(text: string, estimate: Estimate, language: Language) {
  if (estimate.kind === 'withheld') {
    expect(text).not.toMatch(/\d%/)
    expect(text).toContain(String(estimate.needs))
    return
  }
  expect(text).toContain(percent(estimate.share, language))
  expect(text).toContain(percentRange(estimate.low, estimate.high, language))
  expect(text).toContain(answers(estimate.n, language))
}

const names = Object.keys(competenciesExamples) as CompetenciesExample[]
const isTheirs = ({ estimate }: CompetencyResult) => !(estimate.kind === 'withheld' && estimate.notForAgents)

describe.each(names)('the page drawn from the example %s', (name) => {
  const report = competenciesExamples[name]
  const shown = report.competencies.filter(isTheirs)

  it.each(['es', 'en'] as const)('shows no share without its interval and n (%s)', (language) => {
    const markup = drawn(report, language)
    const found = entries(markup)
    for (const { competency, estimate } of shown) {
      const entry = found.find(({ code }) => code === competency)
      expectWhole((entry?.text ?? '').split(/Ver los datos|See the data/)[0] ?? '', estimate, language)
      const row = rowsOf(markup).find((text) =>
        text.includes(`>${competencyName(competency, language)}</th>`),
      )
      expect(row).toBeDefined()
      if (estimate.kind === 'known')
        expect(row).toContain(percentRange(estimate.low, estimate.high, language))
      else expect(textOf(row ?? '')).not.toContain('%')
    }
  })

  it.each(['es', 'en'] as const)('shows each question and week behind a competency (%s)', (language) => {
    for (const result of shown) {
      const markup = opened(result, language)
      for (const { item, estimate } of result.items) {
        const text = markup.match(new RegExp(`data-item="${item}".*?</li>`, 's'))?.[0] ?? ''
        expect(text).toContain(itemText(item, language).replaceAll("'", '&#x27;'))
        expectWhole(textOf(text.slice(text.indexOf('>') + 1)), estimate, language)
      }
      const weeks = rowsOf(markup).filter((row) => row.includes('title="2026-W'))
      expect(weeks).toHaveLength(result.trend.length)
      for (const [index, { estimate }] of result.trend.entries()) {
        const row = textOf(weeks[index] ?? '')
        if (estimate.kind === 'withheld') expect(row).not.toContain('%')
        else expect(row).toContain(percentRange(estimate.low, estimate.high, language))
      }
    }
  })

  it('has one heading of the first level and skips none', () => {
    const markup = drawn(report)
    expect(markup.match(/<h1/g)).toHaveLength(1)
    const levels = [...markup.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    }
  })

  it('lists them in the order of the instrument within each source, whatever their score', () => {
    expect(entries(drawn(report)).map(({ code }) => code)).toEqual(
      'OS RE CE IP ET RC GI TE DA AC PO'
        .split(' ')
        .filter((code) => shown.some(({ competency }) => competency === code)),
    )
  })
})

describe('the page', () => {
  const { typical, agent, allWithheld } = competenciesExamples
  const of = (report: CompetenciesReport, code: string) => {
    const found = report.competencies.find(({ competency }) => competency === code)
    if (!found) throw new Error(code)
    return found
  }
  const entry = (report: CompetenciesReport, code: string) =>
    entries(drawn(report)).find((each) => each.code === code)

  it('gives what waits for its supervisor no score, and the citizens’ answers as a note', () => {
    for (const code of ['TE', 'DA', 'AC', 'PO']) {
      const found = entry(typical, code)
      expect(found?.text).toContain('Sin observación todavía')
      expect(found?.text).toContain('Sin puntaje.')
      expect(found?.markup.split('Ver los datos')[0]).not.toContain('Respuestas: ')
      expect(found?.markup).toContain('aria-label="Fuente: supervisor"')
    }
    expect(entry(typical, 'OS')?.markup).toContain('aria-label="Fuente: ciudadanos"')
  })

  it('says which rest on signs alone', () => {
    const marked = entries(drawn(typical)).filter(({ text }) => text.includes('Solo por indicios'))
    expect(marked.map(({ code }) => code)).toEqual(['RE', 'IP'])
    expect(textOf(opened(of(typical, 'RE')))).toContain('solo ve indicios de ella')
    expect(textOf(opened(of(typical, 'DA')))).toContain('El ciudadano no puede verla.')
  })

  it('marks what stands apart with a word and a sign, and nothing of one person', () => {
    const marked = (report: CompetenciesReport) =>
      entries(drawn(report)).flatMap(
        ({ code, text }) => text.match(/[▲▼] (Sobre|Bajo) la mayoría/)?.[0] && code,
      )
    expect(marked(typical).filter(Boolean)).toEqual(['IP', 'ET', 'RC'])
    expect(marked({ ...typical, scope: { ...typical.scope, agent: 'A-001' } }).filter(Boolean)).toEqual([])
  })

  it('leaves out what is not the agent’s, and says so', () => {
    const text = textOf(drawn(agent))
    expect(text).toContain('10 competencias · Asesor A-014')
    expect(text).toContain('No se muestra, porque no es del asesor: Trabajo en equipo.')
    expect(text).toContain('Comparar con lo que se esperaba no es del asesor')
    expect(opened(of(agent, 'GI'))).not.toContain('data-item="GI2"')
  })

  it('shows expectations as worse, the same and better', () => {
    const text = textOf(drawn(typical))
    expect(text).toContain('Peor 13.0%')
    expect(text).toContain('Igual 43.2%')
    expect(text).toContain('Mejor 43.8%')
    expect(text).not.toContain('Mucho peor')
    expect(text).toContain('IC 95%: 85.0% a 88.7% · 1,269 respuestas')
    expect(textOf(drawn(allWithheld))).toContain('Faltan 4 respuestas')
  })

  it('names the office on paper where its name is known', () => {
    const offices = [{ office: 'SA-04', name: 'Módulo del Mercado' }]
    expect(within('es', <CompetenciesView report={allWithheld} offices={offices} />)).toContain(
      'Módulo del Mercado · 24 ago. – 22 nov. 2026 · Uso interno',
    )
    expect(textOf(drawn(allWithheld))).toContain('SA-04 · 24 ago.')
  })

  it('turns a reversed question round: having to explain twice is the unfavorable end', () => {
    const { items } = of(typical, 'TE')
    const [item] = items
    if (item?.estimate.kind !== 'known') throw new Error('TE1 is known')
    expect(itemParts('TE1', item.estimate, 'es')).toEqual([
      { label: 'Sí', answers: item.estimate.distribution[0], tone: 'd-2' },
      { label: 'No', answers: item.estimate.distribution[4], tone: 'd3' },
    ])
    const greeted = of(typical, 'OS').items.find((each) => each.item === 'OS5')?.estimate
    if (greeted?.kind !== 'known') throw new Error('OS5 is known')
    expect(itemParts('OS5', greeted, 'es').map(({ label }) => label)).toEqual(['No', 'Sí'])
  })

  it('breaks the weekly line where a week is withheld', () => {
    const runs = runsOf(of(typical, 'RE').trend, [0, 100])
    expect(runs.map((run) => run.length)).toEqual([1, 2, 3, 4])
    expect(runs.flat()).toHaveLength(
      of(typical, 'RE').trend.filter(({ estimate }) => estimate.kind === 'known').length,
    )
    expect(runs.length).toBeGreaterThan(1)
    for (const { y, low, high } of runs.flat()) {
      expect(low).toBeGreaterThan(y)
      expect(high).toBeLessThan(y)
    }
    expect(runsOf(of(allWithheld, 'RE').trend, [0, 100])).toEqual([])
  })
})
