import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../dashboard/api/client.ts'
import { smsTextsExamples } from '../../dashboard/examples/sms-texts.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import { previewed } from '../../dashboard/preview/states.tsx'
import { router } from '../../dashboard/router.tsx'
import { meterOf } from '../../dashboard/sms-texts/count-segments.ts'
import { expenseOf, piecesOf, withReplaceable } from '../../dashboard/sms-texts/expensive-characters.ts'
import type { Language } from '../../schema/instrument/text.ts'

beforeAll(async () => {
  router.update({ ...router.options, history: createMemoryHistory({ initialEntries: ['/panel/preview'] }) })
  await router.load()
})

const drawn = (state: string, language: Language = 'es') =>
  renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={createClient()}>
        <RouterContextProvider router={router}>
          <LanguageContext value={language}>{previewed.textos?.[state]?.draw()}</LanguageContext>
        </RouterContextProvider>
      </QueryClientProvider>
    </MantineProvider>,
  )
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the texts of SMS', () => {
  it.each(['es', 'en'] as const)(
    'have one heading, and a name for each field and button (%s)',
    (language) => {
      for (const state of Object.keys(previewed.textos ?? {})) {
        const markup = drawn(state, language)
        expect([state, markup.match(/<h1/g)?.length]).toEqual([state, 1])
        for (const [, id] of markup.matchAll(/<textarea id="([^"]+)"/g))
          expect(markup).toContain(`for="${id}"`)
        expect(markup).not.toMatch(/<button[^>]*><\/button>/)
      }
    },
  )

  it('stand as they are sent, with who changed what, how many leave and what they cost', () => {
    const text = textOf(drawn('typical'))
    expect(text).toContain('Cambió 1 texto')
    expect(text).toMatch(/Versión 2, 24 nov\.? 2026, de Rosa Quispe/)
    expect(text).toContain(
      'Muni San Aurelio: ¿le atendieron bien en Sede Central? Cuente en 1 minuto: https://encuesta.pe/e/7QK4M2X9T3BC8WPZ5RDA6HNV BAJA=no recibir encuestas',
    )
    expect(text).toContain('salieron 140: a ese ritmo, unos 600 al mes')
    expect(text).toContain('Cada uno cuesta 0.055; al mes, unos 33.00')
  })

  it('say which characters make one expensive, mark them, and offer other signs where there are', () => {
    const markup = drawn('expensive')
    const text = textOf(markup)
    expect(text).toMatch(
      /ó, í, … no están en el alfabeto de los SMS: así el texto cuesta 3 segmentos en vez de 1/,
    )
    expect(text).toContain('dígalo con otra palabra')
    expect(text).toContain('Cambiar … por signos que sí están')
    expect(
      [...markup.matchAll(/<mark class="[^"]*expensive[^"]*">(.)<\/mark>/g)].map(([, char]) => char),
    ).toEqual(['ó', 'í', '…'])
  })

  it('promise BAJA only where replies arrive, and take no change of who may not', () => {
    expect(textOf(drawn('asShipped'))).toContain('BAJA=no recibir encuestas» se agrega siempre')
    expect(textOf(drawn('deaf'))).not.toContain('BAJA=no recibir')
    expect(textOf(drawn('deaf'))).toContain('la página del enlace ofrece salir')
    expect(textOf(drawn('off'))).toContain('Los SMS están apagados')
    const readOnly = drawn('readOnly')
    expect(readOnly).toContain('los cambia quien ve todas las sedes')
    expect(readOnly).not.toContain('type="submit"')
    expect(readOnly.match(/readOnly=""/gi)).toHaveLength(2)
  })

  it('have examples that are as the API has them', () => {
    for (const { own, texts } of Object.values(smsTextsExamples)) {
      expect(texts).toHaveLength(11)
      expect(own.org.length).toBeLessThanOrEqual(20)
    }
  })
})

describe('what makes a text expensive', () => {
  it('costs what it costs, and without it what it would cost', () => {
    expect(expenseOf('a'.repeat(200))).toBeUndefined()
    expect(expenseOf(`á${'a'.repeat(70)}`)).toMatchObject({ segments: 2, without: 1, replaceable: [] })
    expect(withReplaceable('“Sí” — ya…')).toBe('"Sí" - ya...')
  })

  it('is told apart from variables, letter by letter', () => {
    expect(piecesOf('{org}: así {x {dni}', ['org']).map(({ kind, text, at }) => [kind, text, at])).toEqual([
      ['variable', '{org}', 0],
      ['plain', ': as', 5],
      ['expensive', 'í', 9],
      ['plain', ' {x ', 10],
      ['stray', '{dni}', 14],
    ])
  })

  // 3GPP TS 23.040: 160 septets, 153 in parts; 70 UTF-16 units, 67 in parts.
  it.each([
    ['x'.repeat(160), 1, 160],
    ['x'.repeat(161), 2, 306],
    ['á'.repeat(70), 1, 70],
    ['á'.repeat(71), 2, 134],
    ['', 1, 160],
  ])('fills so much of so many segments', (text, segments, room) => {
    expect(meterOf(text)).toEqual({ segments, room, units: text.length })
  })
})
