import { MantineProvider } from '@mantine/core'
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type OverviewExample, overviewExamples } from '../../dashboard/examples/overview.ts'
import { answers, percent, percentFigure, percentRange } from '../../dashboard/format/numbers.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import { OverviewView } from '../../dashboard/overview/OverviewView.tsx'
import { ReceivedTile } from '../../dashboard/overview/ReceivedTile.tsx'
import { router } from '../../dashboard/router.tsx'
import type { OverviewReport } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'

router.update({ ...router.options, history: createMemoryHistory({ initialEntries: ['/panel/'] }) })

const drawn = (report: OverviewReport, language: Language) =>
  renderToStaticMarkup(
    <MantineProvider>
      <RouterContextProvider router={router}>
        <LanguageContext value={language}>
          <OverviewView report={report} received={<ReceivedTile received={47} />} />
        </LanguageContext>
      </RouterContextProvider>
    </MantineProvider>,
  )

const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const sections = (markup: string) => markup.match(/<section.*?<\/section>/gs) ?? []
const rowsOf = (markup: string) => markup.match(/<tr.*?<\/tr>/gs) ?? []
const names = Object.keys(overviewExamples) as OverviewExample[]

describe.each(names)('the page drawn from the example %s', (name) => {
  const report = overviewExamples[name]

  it.each(['es', 'en'] as const)('shows no share without its interval and n (%s)', (language) => {
    const markup = drawn(report, language)
    const tiles = sections(markup).slice(0, 3)
    const estimates = [report.satisfaction, report.expectations, report.outcome]
    for (const [index, estimate] of estimates.entries()) {
      const tile = textOf(tiles[index] ?? '')
      if (estimate.kind === 'withheld') {
        expect(tile).not.toMatch(/\d%/)
        continue
      }
      expect(tile).toContain(percentFigure(estimate.share, language))
      expect(tile).toContain(percentRange(estimate.low, estimate.high, language))
      expect(tile).toContain(answers(estimate.n, language))
    }
    for (const { name: office, satisfaction } of report.offices) {
      const row = textOf(rowsOf(markup).find((text) => text.includes(`>${office}</a>`)) ?? '')
      if (satisfaction.kind === 'withheld') {
        expect(row).not.toContain('%')
        expect(row).toContain(String(satisfaction.needs))
      } else {
        expect(row).toContain(percent(satisfaction.share, language))
        expect(row).toContain(percentRange(satisfaction.low, satisfaction.high, language))
        expect(row).toContain(answers(satisfaction.n, language))
      }
    }
    for (const [index, { estimate }] of report.control.points.entries()) {
      const row = textOf(rowsOf(sections(markup)[4] ?? '')[index + 1] ?? '')
      if (estimate.kind === 'withheld') expect(row).not.toContain('%')
      else {
        expect(row).toContain(percent(estimate.share, language))
        expect(row).toContain(percentRange(estimate.low, estimate.high, language))
        expect(row).toContain(String(estimate.n))
      }
    }
  })

  it('has one heading of the first level and names every section', () => {
    const markup = drawn(report, 'es')
    expect(markup.match(/<h1/g)).toHaveLength(1)
    for (const section of sections(markup)) expect(section).toMatch(/<h2/)
  })
})

describe('the page', () => {
  it('lists offices by code, whatever their score or the order they came in', () => {
    const offices = [...overviewExamples.typical.offices].reverse()
    const markup = drawn({ ...overviewExamples.typical, offices }, 'es')
    const codes = [...markup.matchAll(/>(SA-\d\d)</g)].map(([, code]) => code)
    expect(codes).toEqual(['SA-01', 'SA-02', 'SA-03', 'SA-04', 'SA-05', 'SA-06'])
  })

  it('says how far its numbers reach and how they are published', () => {
    expect(textOf(drawn(overviewExamples.typical, 'es'))).toContain(
      'Se publica los lunes, de diez en diez. Datos hasta la semana 2026-W47 (16 – 22 nov.).',
    )
  })

  it('shows expectations as worse, the same and better', () => {
    const text = textOf(drawn(overviewExamples.typical, 'es'))
    expect(text).toContain('Peor 13.0%')
    expect(text).toContain('Igual 43.2%')
    expect(text).toContain('Mejor 43.8%')
    expect(text).not.toContain('Mucho peor')
  })

  it.each([
    ['es', '(n efectivo 1,408)', 'n efectivo', 'según lo atendido por trámite (Kish)'],
    ['en', '(effective n 1,408)', 'effective n', 'by how many each of them served (Kish)'],
  ] as const)(
    'says beside n how many answers count where procedures are unequally heard, and why once (%s)',
    (language, satisfied, label, why) => {
      const markup = drawn(overviewExamples.watched, language)
      const [tile] = sections(markup)
      expect(textOf(tile ?? '')).toContain(`${answers(1690, language)} ${satisfied}`)
      expect(textOf(rowsOf(markup).find((row) => row.includes('Sede Central')) ?? '')).toContain(satisfied)
      expect(textOf(markup).split(why)).toHaveLength(2)
      const even = textOf(drawn(overviewExamples.typical, language))
      expect(even).not.toContain(label)
      expect(even).not.toContain(why)
    },
  )
})
