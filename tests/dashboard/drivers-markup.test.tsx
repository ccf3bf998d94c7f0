import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RequestError } from '../../dashboard/api/request.ts'
import { competencyName } from '../../dashboard/competencies/competency-words.ts'
import { DriverList } from '../../dashboard/drivers/DriverList.tsx'
import { Drivers } from '../../dashboard/drivers/Drivers.tsx'
import { DriversCard } from '../../dashboard/drivers/DriversCard.tsx'
import { describePlacing, findingOf } from '../../dashboard/drivers/describe.ts'
import { driversWords } from '../../dashboard/drivers/drivers-words.ts'
import { inQuadrant, placingOf } from '../../dashboard/drivers/quadrant.ts'
import { quadrantAxes } from '../../dashboard/drivers/quadrant-points.ts'
import { type DriversExample, driversExamples } from '../../dashboard/examples/drivers.ts'
import { percent, percentRange } from '../../dashboard/format/numbers.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import { befalls, read } from '../../dashboard/preview/fetched-examples.ts'
import type { Driver, DriversReport } from '../../schema/contracts/drivers.ts'
import type { Language } from '../../schema/instrument/text.ts'

const within = (language: Language, shown: React.ReactNode) =>
  renderToStaticMarkup(
    <MantineProvider>
      <LanguageContext value={language}>{shown}</LanguageContext>
    </MantineProvider>,
  )
const drawn = (report: DriversReport, language: Language = 'es') =>
  within(language, <DriversCard report={report} />)
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const rowOf = (markup: string, code: string) =>
  textOf(markup.match(new RegExp(`<tr data-driver="${code}".*?</tr>`, 's'))?.[0] ?? '')

const names = Object.keys(driversExamples) as DriversExample[]
const { typical, gaps, unclear, tooFew, notYet, inconsistent, fewPlaced } = driversExamples

describe.each(['es', 'en'] as const)('the card (%s)', (language) => {
  const say = driversWords[language]

  it('shows no share without its interval, in any of its states', () => {
    for (const name of names.filter((each) => driversExamples[each].computed.kind === 'known')) {
      const markup = drawn(driversExamples[name], language)
      for (const { competency, importance, performance } of driversExamples[name].drivers) {
        const row = rowOf(markup, competency)
        expect(row).toContain(competencyName(competency, language))
        if (importance.kind === 'known') {
          const { share, low, high } = importance
          const whole = (value: number) => `${Math.round(value * 100)}%`
          expect(row).toContain(
            `${whole(share)} (${whole(low)} ${language === 'es' ? 'a' : 'to'} ${whole(high)})`,
          )
        }
        if (performance.kind === 'known') {
          expect(row).toContain(percent(performance.share, language))
          expect(row).toContain(percentRange(performance.low, performance.high, language))
        }
      }
    }
  })

  it('says that it is an association wherever anything is shown, and why where nothing is', () => {
    for (const report of [typical, gaps, unclear, fewPlaced]) {
      expect(drawn(report, language)).toContain(say.association)
    }
    for (const [report, why] of [
      [tooFew, 'too-few'],
      [notYet, 'not-yet'],
      [inconsistent, 'inconsistent'],
    ] as const) {
      const markup = drawn(report, language)
      expect(markup).toContain(say.withheldTitle[why])
      expect(markup).toContain(say.withheldWhy[why])
      expect(markup).not.toMatch(/\d%/)
    }
    expect(textOf(drawn(tooFew, language))).toContain(say.nearest(37))
  })

  it('names nothing to train where fewer than three can be placed', () => {
    const text = textOf(drawn(fewPlaced, language))
    expect(text).toContain(say.fewPlaced)
    expect(text).not.toContain(say.quadrants.train)
  })

  it('says in the table what keeps a competency out of the chart', () => {
    const markup = drawn(gaps, language)
    expect(rowOf(markup, 'GI')).toContain(say.needsPairs(26))
    expect(rowOf(markup, 'ET')).toContain(say.noSpread)
    expect(textOf(markup)).toContain(
      say.missing(
        language === 'es'
          ? 'Comportamiento ético y Gestión intercultural'
          : 'Ethical behaviour and Intercultural management',
        true,
      ),
    )
  })
})

describe('the quadrant', () => {
  it('names what clearly matters more and clearly scores lower, against the averages of those shown', () => {
    const placing = placingOf(typical)
    expect(placing.lines.importance).toBeCloseTo(1 / 7, 10)
    // By hand: 0.8673, 0.8225, 0.7923, 0.651, 0.9238, RC and GI as in the example.
    const shares = placing.placed.map(({ performance }) => performance.share)
    expect(placing.lines.performance).toBeCloseTo(shares.reduce((sum, share) => sum + share) / 7, 10)
    expect(inQuadrant(placing.placed, 'train')).toEqual(['IP'])
    expect(inQuadrant(placing.placed, 'care')).toEqual(['OS'])
    expect(findingOf(placing, 'es')).toBe('Iniciativa - Proactividad importa más y va más bajo')
    expect(describePlacing(placing, 'es')).toContain('Entrenar primero: Iniciativa - Proactividad.')
  })

  it('names none whose interval holds an average', () => {
    const placing = placingOf(unclear)
    expect(inQuadrant(placing.placed, 'unclear')).toEqual(placing.placed.map(({ competency }) => competency))
    expect(findingOf(placing, 'es')).toBe(driversWords.es.noFinding)
  })

  it('leaves out what the supervisor scores, and keeps the order of the instrument', () => {
    const codes = placingOf(typical).placed.map(({ competency }) => competency)
    expect(codes).toEqual(['OS', 'RE', 'CE', 'IP', 'ET', 'RC', 'GI'])
    const list = within('es', <DriverList placing={placingOf(typical)} />)
    const places = codes.map((code) => list.indexOf(competencyName(code, 'es')))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(list.match(/data-quadrant="train">/g)).toHaveLength(2)
    expect(textOf(list)).toContain('▲▼ Entrenar primero')
  })

  it('holds every interval within its axes', () => {
    for (const report of [typical, gaps, unclear]) {
      const placing = placingOf(report)
      const { x, y } = quadrantAxes(placing)
      for (const { importance, performance } of placing.placed) {
        expect(performance.low * 100).toBeGreaterThanOrEqual(x.min)
        expect(performance.high * 100).toBeLessThanOrEqual(x.max)
        expect(importance.low * 100).toBeGreaterThanOrEqual(y.min)
        expect(importance.high * 100).toBeLessThanOrEqual(y.max)
      }
    }
  })

  it('says so where more than two are to be trained', () => {
    const many: DriversReport = {
      ...typical,
      drivers: typical.drivers.map(
        (driver, index): Driver => ({
          ...driver,
          importance:
            index < 3
              ? { kind: 'known', share: 0.3, low: 0.28, high: 0.32 }
              : { kind: 'known', share: 0.02, low: 0.01, high: 0.03 },
          performance: {
            ...(driver.performance as object),
            ...(index < 3 ? { share: 0.5, low: 0.45, high: 0.55 } : { share: 0.9, low: 0.88, high: 0.92 }),
          } as Driver['performance'],
        }),
      ),
    }
    expect(findingOf(placingOf(many), 'en')).toBe('3 competencies matter more and score lower')
  })
})

describe('what befalls the card', () => {
  it('leaves the page standing: it says that it comes, or failed and can be tried again', () => {
    expect(within('es', <Drivers fetched={befalls.loading()} />)).toContain('role="status"')
    const failed = within(
      'es',
      <Drivers fetched={{ ...befalls.error(), error: new RequestError('internal', 500) }} />,
    )
    expect(failed).toContain('role="alert"')
    expect(failed).toContain('Volver a intentar')
    expect(within('es', <Drivers fetched={read(typical)} />)).toContain('Qué mueve la satisfacción')
  })
})
