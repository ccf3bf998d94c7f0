import { MantineProvider } from '@mantine/core'
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AgentView } from '../../dashboard/agent/AgentView.tsx'
import { CommentsCard } from '../../dashboard/agent/CommentsCard.tsx'
import { AgentsView } from '../../dashboard/agents/AgentsView.tsx'
import { inReadingOrder } from '../../dashboard/agents/agent-measures.ts'
import { IntervalList } from '../../dashboard/agents/IntervalList.tsx'
import { compactRange, wholePercent, wholeRange } from '../../dashboard/charts/whole-percent.ts'
import { type AgentExample, agentExamples, exampleComments } from '../../dashboard/examples/agent.ts'
import { type AgentsExample, agentsExamples, exampleOffices } from '../../dashboard/examples/agents.ts'
import { answers, count, percent } from '../../dashboard/format/numbers.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import { router } from '../../dashboard/router.tsx'
import type { AgentReport, AgentsReport } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'

router.update({ ...router.options, history: createMemoryHistory({ initialEntries: ['/panel/asesores'] }) })

const nothing = () => {}
const drawn = (page: ReactNode, language: Language) =>
  renderToStaticMarkup(
    <MantineProvider>
      <RouterContextProvider router={router}>
        <LanguageContext value={language}>{page}</LanguageContext>
      </RouterContextProvider>
    </MantineProvider>,
  )
const drawnAgents = (report: AgentsReport, language: Language = 'es') =>
  drawn(
    <AgentsView report={report} offices={exampleOffices} measure={undefined} onMeasure={nothing} />,
    language,
  )
const drawnAgent = (report: AgentReport, language: Language = 'es') =>
  drawn(
    <AgentView
      report={report}
      offices={exampleOffices}
      comments={
        <CommentsCard state={{ kind: 'read', total: exampleComments.length, comments: exampleComments }} />
      }
    />,
    language,
  )

const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const rowsOf = (markup: string) => markup.match(/<tr.*?<\/tr>/gs) ?? []
const agentRows = (markup: string) => rowsOf(markup).filter((row) => row.includes('data-row='))
const cellsOf = (row: string) => row.match(/<td.*?<\/td>/gs) ?? []
const labelOf = (cell: string) => /aria-label="([^"]*)"/.exec(cell)?.[1] ?? ''

const shown = (Object.keys(agentsExamples) as AgentsExample[]).filter((name) => name !== 'empty')

describe.each(shown)('the heat map drawn from the example %s', (name) => {
  const report = agentsExamples[name]
  const order = inReadingOrder(report.measures)

  it.each(['es', 'en'] as const)('shows no number without interval and n (%s)', (language) => {
    const rows = agentRows(drawnAgents(report, language))
    expect(rows).toHaveLength(Math.min(report.agents.length, 40))
    for (const [place, row] of rows.entries()) {
      const cells = cellsOf(row)
      expect(cells).toHaveLength(report.measures.length)
      for (const [column, index] of order.entries()) {
        const estimate = report.agents[place]?.estimates[index]
        const [text, label] = [textOf(cells[column] ?? ''), labelOf(cells[column] ?? '')]
        if (estimate?.kind === 'known') {
          expect(text).toContain(compactRange(estimate.low, estimate.high))
          expect(text).toContain(`n ${count(estimate.n, language)}`)
          expect(label).toContain(wholePercent(estimate.share))
          expect(label).toContain(wholeRange(estimate.low, estimate.high, language))
          expect(label).toContain(answers(estimate.n, language))
        } else {
          expect(text).toMatch(/^(faltan? \d+|\d+ more)$/)
          expect(label).not.toContain('%')
          expect(cells[column]).toContain('withheld')
        }
      }
    }
  })

  it('is a table with scopes, one heading, one tab stop, and says how many rows there are', () => {
    const markup = drawnAgents(report)
    expect(markup.match(/<h1/g)).toHaveLength(1)
    expect(markup.match(/scope="col"/g)).toHaveLength(report.measures.length + 1)
    expect(agentRows(markup).every((row) => row.includes('scope="row"'))).toBe(true)
    expect(
      agentRows(markup)
        .join('')
        .match(/tabindex="0"/g),
    ).toHaveLength(1)
    expect(markup).toContain(`aria-rowcount="${report.agents.length + 3}"`)
    for (const section of markup.match(/<section.*?<\/section>/gs) ?? []) expect(section).toMatch(/<h2/)
  })

  it('says the same as a list of one competency', () => {
    const columns = report.measures.map((measured, index) => ({ index, measured }))
    const markup = drawn(
      <IntervalList
        agents={report.agents}
        columns={columns}
        referenceName="Todas las sedes"
        caption=""
        measure="CE"
        onMeasure={nothing}
        sought={undefined}
      />,
      'es',
    )
    const items = (markup.match(/<li.*?<\/li>/gs) ?? []).filter((item) => item.includes('data-row='))
    const index = report.measures.findIndex(({ measure }) => measure === 'CE')
    for (const [place, item] of items.entries()) {
      const estimate = report.agents[place]?.estimates[index]
      if (estimate?.kind === 'known') {
        expect(textOf(item)).toContain(wholePercent(estimate.share))
        expect(textOf(item)).toContain(
          `${compactRange(estimate.low, estimate.high)} · n ${count(estimate.n, 'es')}`,
        )
      } else {
        expect(textOf(item)).toContain('respuesta')
        expect(textOf(item)).not.toContain('%')
      }
    }
  })
})

describe('the heat map', () => {
  const markup = drawnAgents(agentsExamples.typical)

  it('lists agents by code, whatever their score or the order they came in', () => {
    const agents = [...agentsExamples.typical.agents].reverse()
    const names = agentRows(drawnAgents({ ...agentsExamples.typical, agents })).map((row) =>
      textOf(/<th.*?<\/th>/s.exec(row)?.[0] ?? ''),
    )
    expect(names).toEqual([...names].sort())
    expect(names[0]).toBe('Asesor 003')
  })

  it('counts what is marked and withheld, and says that chance marks some', () => {
    expect(textOf(markup)).toMatch(
      /Números comparados: 88; por debajo, \d+; por encima, \d+\. Reservados: 12\. De los marcados se espera que (menos de uno|a lo sumo \d+) lo esté solo por azar/,
    )
  })

  it('gives each abbreviated head its full name', () => {
    expect(markup).toContain('title="Relaciones interpersonales y manejo de conflictos"')
    expect(textOf(markup)).toContain('Responsabilidad (solo señales indirectas)')
    expect(textOf(markup)).toContain('Disposición para aprender (nota sin puntuar)')
  })

  it('says for what its numbers may be used and how they were adjusted', () => {
    expect(textOf(markup)).toContain('Para capacitar, no para sancionar')
    expect(textOf(markup)).toContain('se acerca a lo habitual entre los asesores de toda la entidad')
    expect(textOf(drawnAgents(agentsExamples.fewAgents))).toContain(
      'se muestra el valor de todos juntos y nadie se marca',
    )
  })

  it('draws a window of two thousand agents', () => {
    expect(drawnAgents(agentsExamples.twoThousand).length).toBeLessThan(600_000)
  })
})

const one = (Object.keys(agentExamples) as AgentExample[]).filter((name) => name !== 'empty')

describe.each(one)('an agent’s page drawn from the example %s', (name) => {
  const report = agentExamples[name]

  it.each(['es', 'en'] as const)('shows no number without interval, n and reliability (%s)', (language) => {
    const markup = drawnAgent(report, language)
    const sections = markup.match(/<section.*?<\/section>/gs) ?? []
    const rows = rowsOf(/<table.*?<\/table>/s.exec(sections[0] ?? '')?.[0] ?? '').filter((row) =>
      row.includes('scope="row"'),
    )
    const order = inReadingOrder(report.measures).slice(1)
    expect(rows).toHaveLength(order.length)
    for (const [place, index] of order.entries()) {
      const measured = report.measures[index]
      const row = textOf(rows[place] ?? '')
      if (measured?.estimate.kind !== 'known') {
        expect(row).not.toContain('%')
        expect(row).toMatch(/\d/)
        continue
      }
      const { share, low, high, n, reliability, moreForReliable } = measured.estimate
      expect(row).toContain(wholePercent(share))
      expect(row).toContain(wholeRange(low, high, language))
      expect(row).toContain(answers(n, language))
      expect(row).toMatch(/(Fiabilidad|Reliability) [01]\.\d\d/)
      const warned = row.includes(language === 'es' ? 'No sirve para decisiones' : 'Not for decisions')
      expect(warned).toBe(reliability < 0.7)
      if (warned && measured.prior.fitted) expect(row).toContain(count(moreForReliable, language))
    }
    const overall = report.measures[0]
    const title = language === 'es' ? 'Satisfacción con la atención' : 'Satisfaction with the service'
    const tile = textOf(sections.find((section) => section.includes(`>${title}</h2>`)) ?? '')
    expect(tile).not.toBe('')
    if (overall?.estimate.kind === 'known') {
      expect(tile).toContain(wholeRange(overall.estimate.low, overall.estimate.high, language))
      expect(tile).toContain(answers(overall.estimate.n, language))
      if (overall.prior.fitted && overall.office.kind === 'known') {
        expect(tile).toContain(percent(overall.office.share, language))
      }
    } else expect(tile).not.toMatch(/\d%/)
  })

  it('has one heading of the first level and names every section', () => {
    const markup = drawnAgent(report)
    expect(markup.match(/<h1/g)).toHaveLength(1)
    for (const section of markup.match(/<section.*?<\/section>/gs) ?? []) expect(section).toMatch(/<h2/)
  })
})

describe('an agent’s page', () => {
  const text = textOf(drawnAgent(agentExamples.typical))

  it('puts the questions about the person under their heading, and says what is left out', () => {
    expect(text).toContain('Sobre la persona que le atendió')
    expect(text).toContain('Espera, local, papeleo y sistemas no son de la persona')
    expect(text).toContain('Notas sin puntuar: su fuente principal es la supervisión')
  })

  it('says for what its numbers may be used and how they were adjusted', () => {
    expect(text).toContain('Para capacitar, no para sancionar')
    expect(text).toContain('lo habitual entre 35 asesores de la entidad')
    expect(textOf(drawnAgent(agentExamples.fewAgents))).toContain(
      'Todavía no se puede medir cuánto difieren los asesores',
    )
  })

  it('shows the number of all where no fit was possible, and calls it nobody’s', () => {
    const page = textOf(drawnAgent(agentExamples.fewAgents))
    expect(page).toContain('No distingue')
    expect(page).not.toMatch(/[▼▲]/)
    expect(page).toContain('Ya no atiende')
  })

  it('runs nothing of what people typed', () => {
    const markup = drawnAgent(agentExamples.typical)
    expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(markup).not.toContain('<script>')
  })

  it('has the questions behind each competency, as they were asked', () => {
    expect(text).toContain('¿Qué tan bien se hizo entender la persona que le atendió?')
  })
})
