import { MantineProvider } from '@mantine/core'
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { funnelExamples } from '../../dashboard/examples/funnel.ts'
import { Funnel } from '../../dashboard/funnel/Funnel.tsx'
import { FunnelCard } from '../../dashboard/funnel/FunnelCard.tsx'
import { circles, funnelAxes, sizeTicks } from '../../dashboard/funnel/funnel-plot.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import { befalls } from '../../dashboard/preview/fetched-examples.ts'
import { router } from '../../dashboard/router.tsx'
import type { FunnelReport } from '../../schema/contracts/funnel.ts'
import type { Language } from '../../schema/instrument/text.ts'

beforeAll(async () => {
  router.update({ ...router.options, history: createMemoryHistory({ initialEntries: ['/panel/preview'] }) })
  await router.load()
})

const within = (language: Language, shown: React.ReactNode) =>
  renderToStaticMarkup(
    <MantineProvider>
      <RouterContextProvider router={router}>
        <LanguageContext value={language}>{shown}</LanguageContext>
      </RouterContextProvider>
    </MantineProvider>,
  )
const chosen = { measures: ['G1', 'CE'], onMeasure: () => {} }
const drawn = (report: FunnelReport, language: Language = 'es') =>
  within(language, <FunnelCard report={report} {...chosen} />)
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const { typical, allInside, few, allWithheld, twoThousand } = funnelExamples

describe('the funnel', () => {
  it('says how many are inside, who is outside and on which side, and how many of those chance would name', () => {
    const text = textOf(drawn(typical))
    expect(text).toContain('32 de 35 asesores están dentro de lo esperable')
    expect(text).toMatch(/Por debajo: A-016 , A-017 , A-018 /)
    expect(text).toContain('Por encima: ninguno')
    expect(text).toContain('De 3 señalados se espera que menos de uno lo esté solo por azar')
    expect(textOf(drawn(typical, 'en'))).toContain(
      'Of 3 marked, fewer than one is expected to be so by chance alone',
    )
  })

  it('says so where nobody is outside', () => {
    const text = textOf(drawn(allInside))
    expect(text).toContain('Los 32 asesores están dentro de lo esperable')
    expect(text).toContain('Ninguno se aparta más de lo que explica el azar')
  })

  it('is in words for who does not see it, with a table in the order of codes, each share with interval and n', () => {
    const markup = drawn(typical)
    expect(markup).toMatch(/role="application"[^>]*aria-label="Comunicación efectiva de 35 asesores/)
    const rows = [...markup.matchAll(/<tr data-agent="([^"]+)".*?<\/tr>/gs)]
    expect(rows.map(([, code]) => code)).toEqual(typical.agents.map(({ agent }) => agent).sort())
    for (const [row, code] of rows) {
      const agent = typical.agents.find((each) => each.agent === code)
      const whole = (share = 0) => `${Math.round(share * 100)}%`
      expect(textOf(row)).toContain(`${whole(agent?.low)} a ${whole(agent?.high)}`)
      expect(textOf(row)).toContain(` ${agent?.n} `)
    }
    expect(textOf(markup)).toContain('No es una clasificación')
  })

  it('draws nothing where fewer than five can be compared, and says how many are missing', () => {
    for (const [report, said] of [
      [few, 'faltan 2 asesores con resultados'],
      [allWithheld, 'faltan 5 asesores con resultados'],
    ] as const) {
      const markup = drawn(report)
      expect(textOf(markup)).toContain(said)
      expect(markup).not.toContain('role="application"')
    }
    expect(textOf(drawn(allWithheld))).toContain('Sin diez respuestas publicadas, y por eso sin punto: 36')
  })

  it('names twelve of many, and of two thousand lists those that are marked alone', () => {
    const markup = drawn(twoThousand)
    expect(textOf(markup)).toContain('y 8 más, en la tabla')
    expect(markup.match(/<tr data-agent/g)).toHaveLength(20)
    expect(markup.length).toBeLessThan(40_000)
  })

  it('says that it comes, or failed and can be tried again', () => {
    expect(within('es', <Funnel fetched={befalls.loading()} {...chosen} />)).toContain('role="status"')
    const failed = within('es', <Funnel fetched={befalls.error()} {...chosen} />)
    expect(failed).toContain('role="alert"')
    expect(failed).toContain('Volver a intentar')
  })
})

describe('its plot', () => {
  it('has axes of round numbers that hold every point', () => {
    for (const { funnel, agents } of [typical, twoThousand]) {
      if (funnel.kind !== 'known') throw new Error('withheld')
      const { x, y } = funnelAxes(funnel, agents)
      for (const { n, share } of agents) {
        expect(n).toBeLessThanOrEqual(x.max)
        expect(share * 100).toBeGreaterThanOrEqual(y.min)
        expect(share * 100).toBeLessThanOrEqual(y.max)
      }
    }
    expect(sizeTicks(415)).toEqual([0, 100, 200, 300, 400, 500])
    expect(sizeTicks(12)).toEqual([0, 5, 10, 15])
    expect(sizeTicks(3)).toEqual([0, 1, 2, 3])
  })

  it('is one shape however many points there are', () => {
    expect(
      circles(
        [
          { x: 10, y: 20 },
          { x: 30, y: 40 },
        ],
        4,
      ).match(/M/g),
    ).toHaveLength(2)
  })
})
