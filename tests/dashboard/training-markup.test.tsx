import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { exampleOffices } from '../../dashboard/examples/agents.ts'
import { ledgerExamples, sessionExamples, trainingExamples } from '../../dashboard/examples/training.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import { read } from '../../dashboard/preview/fetched-examples.ts'
import { router } from '../../dashboard/router.tsx'
import { EffectView } from '../../dashboard/training/EffectView.tsx'
import { Ledger } from '../../dashboard/training/Ledger.tsx'
import { SessionCard } from '../../dashboard/training/SessionCard.tsx'
import { TrainingView } from '../../dashboard/training/TrainingView.tsx'
import type { TrainingReport } from '../../schema/contracts/training.ts'
import { competencyCodes } from '../../schema/instrument/competencies.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { trainingContent } from '../../schema/instrument/training-content.ts'

router.update({
  ...router.options,
  history: createMemoryHistory({ initialEntries: ['/panel/capacitacion'] }),
})

const nothing = () => {}
const drawn = (page: ReactNode, language: Language = 'es') =>
  renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <RouterContextProvider router={router}>
          <LanguageContext value={language}>{page}</LanguageContext>
        </RouterContextProvider>
      </QueryClientProvider>
    </MantineProvider>,
  )
const page = (
  report: TrainingReport,
  { language = 'es', plans = true }: { language?: Language; plans?: boolean } = {},
) =>
  drawn(
    <TrainingView
      report={report}
      offices={exampleOffices}
      onTarget={nothing}
      onPlan={plans ? nothing : undefined}
    />,
    language,
  )
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const topicsOf = (markup: string) =>
  markup.match(/<li class="[^"]*topic[^"]*">.*?(?=<li class="[^"]*topic|<\/ol>)/gs)?.map(textOf) ?? []

describe('what to train first', () => {
  it('shows each term of the order, with its uncertainty', () => {
    const [first] = topicsOf(page(trainingExamples.typical))
    expect(first).toContain('81.9% favorable (81.2% a 82.6%), 12,970 respuestas.')
    expect(first).toContain('Faltan de 2.4 a 3.8 puntos para 85%.')
    expect(first).toContain('26.8% de lo que explica la satisfacción (22.1% a 31.4%).')
    expect(first).toContain(
      '7 asesores están bajo la meta con 90% de seguridad o más; de 8 todavía no se puede saber',
    )
    expect(first).toContain('De ellos, cabe esperar que 1 no lo esté.')
  })

  it('says that importance is not known, and where the order is not certain', () => {
    expect(topicsOf(page(trainingExamples.notYet))[0]).toContain('Importancia Todavía no se puede saber.')
    expect(topicsOf(page(trainingExamples.typical)).map((text) => text.includes('Orden no seguro'))).toEqual([
      false,
      true,
      false,
    ])
  })

  it('names agents by code, in its order, with interval, n and reliability, and never a place among them', () => {
    const markup = page(trainingExamples.typical)
    const rows = (markup.match(/<table.*?<\/table>/s)?.[0].match(/<tr>.*?<\/tr>/gs) ?? [])
      .slice(1)
      .map(textOf)
    expect(rows.map((row) => row.slice(0, 10))).toEqual(
      ['007', '014', '016', '017', '018', '021', '036'].map((number) => `Asesor ${number}`),
    )
    expect(rows[2]).toMatch(/Agencia Sur 55% \(49–60\) También bajo el conjunto 320 0\.94 no$/)
    expect(rows[5]).toMatch(/16 jul\. 2026$/)
    expect(rows[6]).toContain('0.39 No sirve para decidir sobre la persona')
    expect(markup).toContain('href="/panel/asesores/A-016"')
    expect(textOf(markup)).not.toMatch(/peor asesor|ranking/i)
  })

  it('names nobody where the answers tell no agent from another', () => {
    const [first] = topicsOf(page(trainingExamples.alike))
    expect(first).toContain('Las respuestas no distinguen a un asesor de otro')
    expect(first).not.toMatch(/A-0|Asesor 0/)
  })

  it('leads to a session only for whoever records them', () => {
    expect(page(trainingExamples.typical)).toContain('Registrar una sesión de Comunicación efectiva')
    expect(page(trainingExamples.typical, { plans: false })).not.toContain('Registrar')
  })

  it('says of the others why they are not in the order, and that supervisors observe four', () => {
    const text = textOf(page(trainingExamples.typical))
    expect(text).toContain(
      'Responsabilidad 85.3% (83.9% a 86.6%), 2,533 respuestas Todavía no se puede saber si alcanza la meta',
    )
    expect(text).toContain('Gestión intercultural Faltan 6 respuestas Sin respuestas suficientes')
    expect(text).toContain('Comportamiento ético 87.1% (85.8% a 88.3%), 2,410 respuestas ✓ Alcanza la meta')
    expect(text).toMatch(/Trabajo en equipo, .*: las observa la supervisión/)
  })

  it.each(Object.keys(trainingExamples) as (keyof typeof trainingExamples)[])(
    'reads in both languages without a hole: %s',
    (name) => {
      for (const language of ['es', 'en'] as const) {
        expect(textOf(page(trainingExamples[name], { language }))).not.toMatch(/undefined|NaN|\[object|null/)
      }
    },
  )
})

describe('what to practise', () => {
  it.each(competencyCodes)('has three to five behaviours and an exercise, in both languages: %s', (code) => {
    const { behaviours, exercise } = trainingContent[code]
    expect(behaviours.length).toBeGreaterThanOrEqual(3)
    expect(behaviours.length).toBeLessThanOrEqual(5)
    for (const { es, en } of [...behaviours, exercise]) {
      expect(es).toMatch(/^\p{Lu}.*\.$/u)
      expect(en).toMatch(/^\p{Lu}.*\.$/u)
      expect(es).not.toBe(en)
    }
  })

  it('stands below each topic, with where it comes from', () => {
    const [first] = topicsOf(page(trainingExamples.typical))
    expect(first).toContain('Explica en frases cortas')
    expect(first).toContain('Traducir el trámite más consultado')
    expect(first).toContain('del protocolo de atención')
  })
})

const card = (id: string, language: Language = 'es') => {
  const example = sessionExamples.find(({ session }) => session.id === id)
  if (!example) throw new Error(id)
  return drawn(
    <SessionCard session={example.session} actions={{ onEdit: nothing, onCancel: nothing }}>
      <EffectView session={example.session} effect={example.effect} />
    </SessionCard>,
    language,
  )
}

describe('a session', () => {
  it('shows its effect with interval and verdict, both groups before and after, as chart, words and table', () => {
    const markup = card('rose')
    const text = textOf(markup)
    expect(text).toContain(
      'Comunicación efectiva 16 jul. 2026 · 6 h · Taller «Palabras fáciles» · Registrada por Carla',
    )
    expect(text).toContain('Subió entre 6 y 19 puntos más que los no capacitados')
    expect(text).toContain('Efecto probable +12.5 puntos (IC 95%: +6.2 a +18.7)')
    expect(markup).toContain(
      'aria-label="Gráfico de antes y después. 8 capacitados: 71.4% → 85.5%. 27 de comparación: 83.2% → 84.9%. Subió entre 6 y 19 puntos más que los no capacitados."',
    )
    expect(text).toMatch(/8 capacitados 71\.4% 67\.6% a 74\.8% n 597 85\.5%/)
  })

  it('says what an inconclusive one could have shown, who is left out, and that it may change', () => {
    const text = textOf(card('unclear'))
    expect(text).toContain('Todavía no se puede saber si funcionó')
    expect(text).toContain('No concluyente +3.7 puntos (IC 95%: −14.0 a +21.5)')
    expect(text).toContain('De esa diferencia, +2.1 puntos cabía esperar sin capacitación')
    expect(text).toContain('un efecto menor de unos 17.7 puntos')
    expect(text).toContain('Con datos hasta el 22 nov.')
    expect(text).toContain('1 participante no tiene respuestas')
    expect(text).toContain('y 4 que usted no ve')
  })

  it('says why it can’t be told, and when it can', () => {
    expect(textOf(card('early'))).toContain(
      'Se podrá saber hacia el 14 dic. 2026, si las respuestas siguen llegando a este ritmo.',
    )
    expect(textOf(card('early', 'en'))).toContain('It can be told around 14 Dec 2026')
    expect(textOf(card('few'))).toContain(
      'Con menos de 5 participantes no se puede separar el efecto de la casualidad: faltan 3.',
    )
  })
})

describe('the ledger', () => {
  const ledger = (name: keyof typeof ledgerExamples, plans = true) =>
    drawn(<Ledger fetched={read(ledgerExamples[name])} onDraft={plans ? nothing : undefined} />)

  it('says that choosing the weakest makes some rise by itself', () => {
    expect(textOf(ledger('typical'))).toContain(
      'Si se elige a los más débiles, parte de la subida llega sola. Por eso se resta la del grupo de comparación, y se descuenta lo que cabía esperar de esa elección.',
    )
  })

  it('keeps a cancelled session with its reason, and offers no change of it', () => {
    const cancelled =
      ledger('typical').match(/<article[^>]*>(?:(?!<\/article>).)*Anulada.*?<\/article>/s)?.[0] ?? ''
    expect(textOf(cancelled)).toContain('Motivo: El facilitador no pudo viajar.')
    expect(cancelled).not.toContain('<button')
  })

  it('offers changes only of sessions that are the viewer’s to change', () => {
    const buttons = [...ledger('typical').matchAll(/aria-label="(Editar|Anular) la sesión ([^"]*)"/g)].map(
      ([, what, which]) => `${what} ${which}`,
    )
    expect(buttons).toContain('Editar Orientación al servicio, 10 nov. 2026')
    expect(buttons.join()).not.toContain('24 set. 2026')
    expect(ledger('typical', false)).not.toContain('aria-label="Editar')
  })

  it('says what to do where there is none, to those who can', () => {
    expect(textOf(ledger('empty'))).toContain('Registre cada capacitación')
    expect(textOf(ledger('empty', false))).not.toContain('Registre')
  })

  it('shows the latest six, and the others once they are asked for', () => {
    expect(ledger('typical').match(/<article/g)).toHaveLength(6)
    expect(textOf(ledger('typical'))).toContain('Ver 1 sesión anterior')
  })
})
