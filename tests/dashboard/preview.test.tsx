import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { alertsWords } from '../../dashboard/alerts/alerts-words.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import { words } from '../../dashboard/language/words.ts'
import { previewed } from '../../dashboard/preview/states.tsx'
import { router } from '../../dashboard/router.tsx'
import { smsWords } from '../../dashboard/sms/sms-words.ts'
import { touchpointsWords } from '../../dashboard/touchpoints/touchpoints-words.ts'
import type { Language } from '../../schema/instrument/text.ts'

/** Pages of reports; those of access and of SMS texts are looked at in tests of their own. */
const others = ['graficos', 'acceso', 'personal', 'textos']
const pages = Object.keys(previewed).filter((page) => !others.includes(page))
const languages = ['es', 'en'] as const
/** They show texts, counts of use and what is published: nothing that could be withheld. */
const countsOnly = ['comentarios', 'puntos', 'avisos', 'participacion', 'sms']
/** What a page that waits for no publication says where there is nothing. */
const nothing: Readonly<Record<string, (language: Language) => string>> = {
  puntos: (language) => touchpointsWords[language].emptyTitle,
  avisos: (language) => alertsWords[language].none,
  sms: (language) => smsWords[language].say.nobody,
}

beforeAll(async () => {
  router.update({ ...router.options, history: createMemoryHistory({ initialEntries: ['/panel/preview'] }) })
  await router.load()
})

function drawn(page: string, state: string, language: Language): string {
  const shown = previewed[page]?.[state]
  if (!shown) throw new Error(`the preview has no ${page}-${state}`)
  return renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <RouterContextProvider router={router}>
          <LanguageContext value={language}>{shown.draw()}</LanguageContext>
        </RouterContextProvider>
      </QueryClientProvider>
    </MantineProvider>,
  )
}

describe.each(pages)('%s', (page) => {
  it.each(languages)('has one heading in each of its states (%s)', (language) => {
    for (const state of Object.keys(previewed[page] ?? {})) {
      expect([state, drawn(page, state, language).match(/<h1/g)?.length]).toEqual([state, 1])
    }
  })

  it.each(languages)('says what befalls it (%s)', (language) => {
    const say = words[language]
    const said: readonly (readonly [state: string, words: string])[] = [
      ['empty', nothing[page]?.(language) ?? say.emptyTitle],
      ['loading', say.loading],
      ['error', say.errorTitle],
      ['offline', say.offlineTitle],
      ['closed', say.closedTitle],
      ['no-such-period', say.windowEmptyTitle],
      ['stale', say.staleWhy],
    ]
    for (const [state, text] of said) expect(drawn(page, state, language)).toContain(text)
    expect(drawn(page, 'renewing', language)).toContain('aria-busy="true"')
  })

  it.skipIf(countsOnly.includes(page))(
    'has its numbers withheld, and one week alone, among its examples',
    () => {
      expect(Object.keys(previewed[page] ?? {})).toEqual(expect.arrayContaining(['allWithheld', 'oneWeek']))
    },
  )
})

describe('the charts', () => {
  it('stand there, every one', () => {
    const shown = drawn('graficos', 'todos', 'es')
      .match(/<h2.*?<\/h2>/g)
      ?.join()
    const charts = Object.keys(import.meta.glob('../../dashboard/charts/*.tsx'))
    expect(charts.length).toBeGreaterThan(5)
    for (const chart of charts) expect(shown).toContain(chart.replace(/.*\/|\.tsx/g, ''))
  })
})
