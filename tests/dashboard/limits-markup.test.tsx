import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SessionContext } from '../../dashboard/access/session.ts'
import { RequestError } from '../../dashboard/api/request.ts'
import { TrendCard } from '../../dashboard/charts/TrendCard.tsx'
import { CompetencyWeeks } from '../../dashboard/competencies/CompetencyWeeks.tsx'
import { exampleSession } from '../../dashboard/examples/access.ts'
import { competenciesExamples } from '../../dashboard/examples/competencies.ts'
import { overviewExamples } from '../../dashboard/examples/overview.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import { LimitsTools } from '../../dashboard/limits/LimitsTools.tsx'
import { type LimitsDraft, missingIn, refusedIn, requestOf } from '../../dashboard/limits/limits-draft.ts'
import { limitsWords } from '../../dashboard/limits/limits-words.ts'
import type { Language } from '../../schema/instrument/text.ts'
import type { Role } from '../../schema/permissions.ts'

const { typical, watched, oneWeek } = overviewExamples

function drawn(shown: ReactNode, role: Role = 'manager', language: Language = 'es') {
  const markup = renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={exampleSession(role)}>
          <LanguageContext value={language}>{shown}</LanguageContext>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  )
  return { markup, text: markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}
const tools = (control: typeof watched.control) => <LimitsTools control={control} measure="G1" />

describe('the card of a chart', () => {
  it('tells its finding, its limits and each signal, in both languages', () => {
    const card = <TrendCard control={watched.control} measure="% de satisfechos por semana" />
    const { text } = drawn(card)
    for (const told of [
      'La satisfacción está bajo lo habitual desde el 5 oct.',
      '25 may. – 22 nov. 2026 · límites con las semanas 24 ago. – 22 nov. 2026',
      'Línea central: 86.9%',
      'La semana del 13 jul. quedó por debajo del límite inferior.',
      'Desde la semana del 5 oct., siete semanas seguidas por debajo de la línea central.',
      '17 muestran alguna por azar',
      '67.0% – 90.5%',
    ]) {
      expect(text).toContain(told)
    }
    expect(drawn(card, 'manager', 'en').text).toContain('The week of 13 Jul was below the lower limit.')
  })

  it('is the line with its interval while weeks are missing, and says how many', () => {
    const few = { ...typical.control, share: oneWeek.control.share }
    const { text } = drawn(<TrendCard control={few} measure="% de satisfechos por semana" />)
    expect(text).toContain('% de satisfechos por semana, con su intervalo de 95%')
    expect(text).toContain('Faltan 11 semanas con resultado para calcular los límites')
    expect(text).toContain('Intervalo de 95%')
    expect(text).not.toContain('Línea central')
  })

  it('of a competency is the line alone until its chart comes, and says where it did not', () => {
    const result = competenciesExamples.typical.competencies[0]
    if (!result) throw new Error('no example')
    expect(drawn(<CompetencyWeeks result={result} />).text).not.toContain('Línea central')
    expect(drawn(<CompetencyWeeks result={result} onRetry={() => {}} />).text).toContain(
      'No pudimos traer los límites: se ve la línea sola. Volver a intentar',
    )
    expect(drawn(<CompetencyWeeks result={result} control={watched.control} />).text).toContain(
      'La semana del 13 jul. quedó por debajo del límite inferior.',
    )
  })
})

describe('limits that were set', () => {
  it('are told to all, with who set them; a manager may set and remove them', () => {
    for (const role of ['manager', 'trainer', 'supervisor', 'administrator'] as const) {
      const { text } = drawn(tools(watched.control), role)
      expect(text).toContain('Límites nuevos desde la semana del 24 ago.: «Nuevo sistema de turnos».')
      expect(text).toContain('Registrado por Rosa Quispe el 16 nov. 2026.')
      expect([role, text.includes('Recalcular los límites'), text.includes('Quitar')]).toEqual([
        role,
        role === 'manager',
        role === 'manager',
      ])
    }
  })

  it('can’t be set where the chart is nobody’s', () => {
    expect(drawn(tools(typical.control)).markup).not.toContain('button')
  })
})

describe('the form', () => {
  const draft: LimitsDraft = {
    week: '2026-W35',
    frozen: false,
    from: '2026-W22',
    to: '2026-W33',
    note: ' Nuevo local ',
  }
  const es = limitsWords.es
  const wrong = (change: Partial<LimitsDraft>) =>
    Object.entries(missingIn({ ...draft, ...change }, es)).flatMap(([field, text]) => (text ? [field] : []))

  it('asks for a week, for what changed, and for twelve weeks where a range is fixed', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ week: '', note: '  ' })).toEqual(['week', 'note'])
    expect(wrong({ frozen: true })).toEqual([])
    expect(wrong({ frozen: true, to: '2026-W32' })).toEqual(['range'])
    expect(wrong({ frozen: true, from: '2026-W33', to: '2026-W22' })).toEqual(['range'])
  })

  it('sends the range only where it is fixed, and the office only where it is one', () => {
    const base = { measure: 'G1', week: '2026-W35', note: 'Nuevo local' }
    expect(requestOf(draft, 'G1', undefined)).toEqual(base)
    expect(requestOf({ ...draft, frozen: true }, 'G1', 'NOR')).toEqual({
      ...base,
      office: 'NOR',
      frozen: { from: '2026-W22', to: '2026-W33' },
    })
  })

  it('shows a refusal beside the field that it is about', () => {
    expect(refusedIn(new RequestError('limits-exist', 409), es)).toEqual({ week: es.weekTaken })
    expect(refusedIn(new RequestError('invalid', 422, ['frozen.to']), es)).toMatchObject({
      range: es.rangeWrong,
    })
    expect(refusedIn(new RequestError('unavailable', 503), es)).toBeUndefined()
  })
})
