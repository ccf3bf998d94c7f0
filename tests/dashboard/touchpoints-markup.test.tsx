import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createClient } from '../../dashboard/api/client.ts'
import { type TouchpointsExample, touchpointsExamples } from '../../dashboard/examples/touchpoints.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import { parsePrintSearch } from '../../dashboard/print/print-search.ts'
import { printedPoints } from '../../dashboard/print/printed-point.ts'
import { sheetsOf } from '../../dashboard/print/sheets-of.tsx'
import { router } from '../../dashboard/router.tsx'
import { groupedCode, placeName } from '../../dashboard/touchpoints/place.ts'
import { TouchpointsView } from '../../dashboard/touchpoints/TouchpointsView.tsx'
import { touchpointsWords } from '../../dashboard/touchpoints/touchpoints-words.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { standingOf } from '../../schema/touchpoint-standing.ts'

router.update({ ...router.options, history: createMemoryHistory({ initialEntries: ['/panel/puntos'] }) })

const drawn = (children: ReactNode, language: Language = 'es') =>
  renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={createClient()}>
        <RouterContextProvider router={router}>
          <LanguageContext value={language}>{children}</LanguageContext>
        </RouterContextProvider>
      </QueryClientProvider>
    </MantineProvider>,
  )
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')
const origin = 'https://encuesta.example.pe'
const names = (Object.keys(touchpointsExamples) as TouchpointsExample[]).filter(
  (name) => touchpointsExamples[name].touchpoints.length > 0,
)

describe.each(names)('Puntos QR drawn from the example %s', (name) => {
  const report = touchpointsExamples[name]

  it.each(['es', 'en'] as const)('shows every point in order, with its state in words (%s)', (language) => {
    const markup = drawn(<TouchpointsView report={report} origin={origin} onNew={() => {}} />, language)
    const rows = [...markup.matchAll(/<tr data-point="(\w+)".*?<\/tr>/gs)]
    expect(rows.map(([, code]) => code)).toEqual(report.touchpoints.map(({ code }) => code))
    for (const [index, point] of report.touchpoints.entries()) {
      const row = textOf(rows[index]?.[0] ?? '')
      expect(row).toContain(placeName(point, language))
      expect(row).toContain(groupedCode(point.code))
      expect(row).toContain(touchpointsWords[language].standings[standingOf(point, report.scope.to)])
      expect(row).toContain(point.scans.toLocaleString('en'))
      expect(row).toContain(point.answers.toLocaleString('en'))
    }
    expect(markup.match(/<h1/g)).toHaveLength(1)
  })

  it('offers to print only what is in use', () => {
    const markup = drawn(<TouchpointsView report={report} origin={origin} onNew={() => {}} />)
    const inUse = report.touchpoints.some(({ revoked }) => !revoked)
    expect(markup.includes('Imprimir afiches')).toBe(inUse)
    const previewed = [...markup.matchAll(/data-qr="(\w+)"/g)].map(([, code]) => code)
    for (const { code, revoked } of report.touchpoints) if (revoked) expect(previewed).not.toContain(code)
  })
})

describe('what is printed', () => {
  const points = printedPoints(touchpointsExamples.typical, 'encuesta.example.pe')

  it.each(['afiche', 'tarjetas', 'sede'] as const)(
    'as %s has what a citizen needs of every point',
    (format) => {
      const sheets = sheetsOf(format, points).map((sheet) => drawn(sheet, 'en'))
      const all = sheets.join('')
      expect([...all.matchAll(/data-qr="(\w+)"/g)].map(([, code]) => code)).toEqual(
        points.map(({ code }) => code),
      )
      const text = textOf(all)
      for (const { place, office, entity, shortCode, wholeOffice } of points) {
        if (!(wholeOffice && format === 'afiche')) expect(text).toContain(place)
        for (const said of [office, entity]) expect(text).toContain(said)
        expect(textOf(all.replaceAll(/<wbr\/?>|<\/?span[^>]*>/g, ''))).toContain(
          `encuesta.example.pe/e/${shortCode}`,
        )
      }
      if (format === 'sede') return
      expect(text).toContain('¿Cómo le atendimos?')
      expect(text).toContain('1 minuto, sin su nombre')
      expect(text).toMatch(/celular\? Pida ayuda en informes/)
      expect(text).toContain('Scan to answer in English')
      expect(text).not.toMatch(/anónim|segundos/i)
    },
  )

  it('makes a sheet for each poster, for eight cards, and for each office', () => {
    const many = Array.from(
      { length: 17 },
      (_, index) => ({ ...points[0], code: `C${index}` }) as (typeof points)[0],
    )
    expect(sheetsOf('afiche', many)).toHaveLength(17)
    expect(sheetsOf('tarjetas', many)).toHaveLength(3)
    expect(sheetsOf('sede', many)).toHaveLength(2)
    expect(sheetsOf('sede', points)).toHaveLength(2)
    expect(sheetsOf('tarjetas', [])).toEqual([])
  })

  it('takes what the address says, and posters where it says nothing known', () => {
    expect(parsePrintSearch({ formato: 'tarjetas', codes: 'A,B' })).toEqual({
      formato: 'tarjetas',
      codes: 'A,B',
    })
    expect(parsePrintSearch({ formato: 'póster', codes: ' ' })).toEqual({ formato: 'afiche' })
    expect(parsePrintSearch({ formato: ['sede'], codes: 3 })).toEqual({ formato: 'afiche' })
  })
})
