import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SessionContext } from '../../dashboard/access/session.ts'
import { AlertBadge, AlertNews } from '../../dashboard/alerts/AlertBadge.tsx'
import { AlertsCard } from '../../dashboard/alerts/AlertsCard.tsx'
import { AlertsView } from '../../dashboard/alerts/AlertsView.tsx'
import { answerOf } from '../../dashboard/alerts/answer.ts'
import { createClient } from '../../dashboard/api/client.ts'
import { alertsQuery } from '../../dashboard/api/queries.ts'
import { exampleSession } from '../../dashboard/examples/access.ts'
import { type AlertsExample, alertsExamples } from '../../dashboard/examples/alerts.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import { router } from '../../dashboard/router.tsx'
import type { Alert, AlertsReport } from '../../schema/contracts/alerts.ts'
import type { Language } from '../../schema/instrument/text.ts'

router.update({ ...router.options, history: createMemoryHistory({ initialEntries: ['/panel/alertas'] }) })

function drawn(
  children: ReactNode,
  { language = 'es' as Language, open = alertsExamples.none as AlertsReport } = {},
) {
  const client = createClient()
  client.setQueryData(alertsQuery({}).queryKey, open)
  return renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <RouterContextProvider router={router}>
          <SessionContext value={exampleSession('manager')}>
            <LanguageContext value={language}>{children}</LanguageContext>
          </SessionContext>
        </RouterContextProvider>
      </QueryClientProvider>
    </MantineProvider>,
  )
}
const view = (report: AlertsReport, mayReview = true) => (
  <AlertsView
    report={report}
    asked={{ state: report === alertsExamples.acknowledged ? 'acknowledged' : 'open' }}
    onAsk={() => {}}
    onReviewed={() => {}}
    mayReview={mayReview}
  />
)
const textOf = (markup: string) =>
  markup
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')
/** From its beginning to that of the next one. */
const itemOf = (markup: string, { id }: Alert) =>
  textOf(`<li ${markup.split('data-alert=').find((part) => part.startsWith(`"${id}"`)) ?? ''}`)

describe('the sentence on top', () => {
  it.each([
    ['none', 'No hay avisos por revisar.', 'There are no alerts to look into.'],
    ['one', 'Hay 1 aviso sin revisar, de hace 3 días.', 'There is 1 alert to look into, from 3 days ago.'],
    [
      'allegationAlone',
      'Hay 1 aviso sin revisar, de esta semana.',
      'There is 1 alert to look into, from this week.',
    ],
    [
      'oldAllegation',
      'Hay 2 avisos sin revisar; el más antiguo es de la semana del 16 – 22 nov.',
      'There are 2 alerts to look into; the oldest is from the week of 16 – 22 Nov.',
    ],
    ['ofToday', 'Hay 1 aviso sin revisar, de hoy.', 'There is 1 alert to look into, from today.'],
    [
      'typical',
      'Hay 8 avisos sin revisar; el más antiguo es de hace 10 días.',
      'There are 8 alerts to look into; the oldest is from 10 days ago.',
    ],
    [
      'many',
      'Hay 200 avisos sin revisar; el más antiguo es de hace 3 días.',
      'There are 200 alerts to look into; the oldest is from 3 days ago.',
    ],
  ] as const)('says how many wait and since when: %s', (name, es, en) => {
    expect(answerOf(alertsExamples[name], 'es').sentence).toBe(es)
    expect(answerOf(alertsExamples[name], 'en').sentence).toBe(en)
  })

  it('says yesterday', () => {
    const report = { ...alertsExamples.one, oldest: { week: '2026-W48', made: '2026-11-25' } }
    expect(answerOf(report, 'es').sentence).toBe('Hay 1 aviso sin revisar, de ayer.')
  })
})

describe.each(Object.keys(alertsExamples) as AlertsExample[])('Avisos drawn from the example %s', (name) => {
  const report: AlertsReport = alertsExamples[name]

  it.each(['es', 'en'] as const)(
    'shows each alert once, with where, when and what to do (%s)',
    (language) => {
      const markup = drawn(view(report), { language })
      expect(markup.match(/<h1/g)).toHaveLength(1)
      expect(markup.match(/data-alert=/g)?.length ?? 0).toBe(report.alerts.length)
      for (const alert of report.alerts) {
        const item = itemOf(markup, alert)
        expect(item).toContain(alert.name)
        if (alert.kind === 'allegation') expect(item).not.toMatch(/\d%|\d:\d\d/)
        if (alert.acknowledged) expect(item).toContain(alert.acknowledged.by)
      }
    },
  )

  it('offers to look into what is open, to who may', () => {
    const open = report.alerts.filter(({ acknowledged }) => !acknowledged).length
    const buttons = (may: boolean) =>
      drawn(view(report, may)).match(/aria-label="Marcar como revisado/g)?.length ?? 0
    expect(buttons(true)).toBe(open)
    expect(buttons(false)).toBe(0)
  })
})

describe('an alert', () => {
  const markup = drawn(view(alertsExamples.typical))

  it('of a change shows each number that is published with its limits and n, and leads to its charts', () => {
    const change = alertsExamples.typical.alerts.find(({ kind }) => kind === 'special-cause') as Alert
    const item = itemOf(markup, change)
    expect(item).toContain('Satisfacción: 10 semanas seguidas por debajo de lo usual')
    expect(item).toContain('También 2 competencias.')
    expect(item).toMatch(/61\.3%.*80 respuestas.*76\.3%.*63\.2% a 89\.3%/)
    expect(markup).toContain('/panel/?office=NOR&amp;from=2026-W22&amp;to=2026-W47')
    expect(markup).toContain('/panel/competencias?office=NOR')
  })

  it('of codes names each place and what is wrong with it', () => {
    const quiet = alertsExamples.typical.alerts.find(({ kind }) => kind === 'quiet-codes') as Alert
    const item = itemOf(markup, quiet)
    expect(item).toContain('3 códigos QR no funcionan bien')
    expect(item).toContain('Ventanilla 2 SAQ0-FM15 : nadie lo escanea (0 escaneos, 0 respuestas)')
    expect(item).toContain('Asesor A-031')
    expect(item).toContain('dejaron de escanearlo desde el 26 oct.')
    expect(markup).toContain('/panel/puntos?office=VAL')
  })

  it('of an allegation says that it is none but that, and not which', () => {
    const allegation = alertsExamples.typical.alerts[0] as Alert
    const item = itemOf(markup, allegation)
    expect(item).toContain('Asesor A-022')
    expect(item).toContain('no entra en ningún puntaje')
    expect(item).toContain('No busque quién respondió')
    expect(item).not.toMatch(/R07b|R12|E05/)
  })
})

describe('many alerts', () => {
  it('come in pages', () => {
    const markup = drawn(view(alertsExamples.many))
    expect(textOf(markup)).toContain('Página 1 de 4')
    expect(markup.match(/<button[^>]*disabled[^>]*>.*?Anteriores/s)).not.toBeNull()
  })
})

describe('Resumen', () => {
  it('is calm where there is nothing to look into', () => {
    const markup = drawn(<AlertsCard report={alertsExamples.none} />)
    expect(textOf(markup)).toContain('Sin avisos por revisar')
    expect(markup).not.toContain('<h2')
  })

  it('shows the first three, and leads to all', () => {
    const markup = drawn(<AlertsCard report={alertsExamples.many} />)
    expect(markup.match(/<li/g)).toHaveLength(3)
    expect(textOf(markup)).toContain('200 avisos por revisar')
    expect(textOf(markup)).toContain('Ver los 200 avisos')
    expect(markup).toContain('href="/panel/alertas"')
  })

  it('says so where alerts can’t be read, and nothing while they come', () => {
    expect(textOf(drawn(<AlertsCard report={undefined} failed />))).toContain('No se pudo leer')
    expect(textOf(drawn(<AlertsCard report={undefined} />)).trim()).toBe('')
  })
})

describe('the navigation', () => {
  it('counts what is open, for eyes and ears, and is silent where nothing is', () => {
    const badge = drawn(<AlertBadge />, { open: alertsExamples.typical })
    expect(badge).toMatch(/aria-hidden="true"[^>]*>8</)
    expect(textOf(badge)).toContain('8 avisos sin revisar')
    expect(drawn(<AlertBadge />, { open: alertsExamples.many })).toContain('99+')
    expect(drawn(<AlertNews />, { open: alertsExamples.many })).toMatch(
      /role="status"[^>]*>200 avisos sin revisar/,
    )
    expect(drawn(<AlertBadge />).replace(/<style.*?<\/style>/gs, '')).not.toMatch(/\d/)
  })
})
