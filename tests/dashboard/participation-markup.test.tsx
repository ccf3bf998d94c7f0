import { MantineProvider } from '@mantine/core'
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type ParticipationExample, participationExamples } from '../../dashboard/examples/participation.ts'
import { count, percent, percentRange } from '../../dashboard/format/numbers.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import { answerOf } from '../../dashboard/participation/answer.ts'
import { ParticipationView } from '../../dashboard/participation/ParticipationView.tsx'
import { participationWords } from '../../dashboard/participation/participation-words.ts'
import { FlaggedShare } from '../../dashboard/report/FlaggedShare.tsx'
import { HeardLine } from '../../dashboard/report/HeardLine.tsx'
import { router } from '../../dashboard/router.tsx'
import type { ParticipationReport } from '../../schema/contracts/participation.ts'
import type { Language } from '../../schema/instrument/text.ts'

router.update({
  ...router.options,
  history: createMemoryHistory({ initialEntries: ['/panel/participacion'] }),
})

const drawn = (children: React.ReactNode, language: Language = 'es') =>
  renderToStaticMarkup(
    <MantineProvider>
      <RouterContextProvider router={router}>
        <LanguageContext value={language}>{children}</LanguageContext>
      </RouterContextProvider>
    </MantineProvider>,
  )
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const { typical, fewInOne, few, noTotals, tooMany, nobody, trainer, manyAgents } = participationExamples
const sentence = (report: ParticipationReport) => answerOf(report, 'es').sentence

describe('the sentence', () => {
  it.each([
    [typical, 'Respondieron 17 de cada 100 personas atendidas.'],
    [fewInOne, 'Respondieron 17 de cada 100 personas atendidas; se oye a pocos en Agencia Puerto Nuevo.'],
    [few, 'Respondió menos de 1 de cada 100 personas atendidas: son pocas para hablar por las demás.'],
    [noTotals, 'Se sabe quién respondió, no a cuántos se atendió.'],
    [tooMany, 'Hay más respuestas que personas atendidas: revise los totales.'],
    [nobody, 'Todavía no respondió nadie.'],
  ] as const)('says how many are heard, and where few (%#)', (report, said) => {
    expect(sentence(report)).toBe(said)
  })

  it('says what it rests on, and whose totals are missing', () => {
    expect(answerOf(typical, 'es').evidence).toBe(
      'Intervalo de 95%: 16.0% a 17.2%. 2,338 respuestas de 14,096 personas. Sin totales de Módulo del Mercado: sus resultados son de quienes respondieron. Quienes no respondieron pueden pensar distinto.',
    )
  })
})

const names = (Object.keys(participationExamples) as ParticipationExample[]).filter(
  (name) => name !== 'empty' && name !== 'manyAgents',
)
describe.each(names)('Participación drawn from the example %s', (name) => {
  const report: ParticipationReport = participationExamples[name]

  it.each(['es', 'en'] as const)(
    'shows each office’s rate with its interval, or why there is none (%s)',
    (language) => {
      const markup = drawn(<ParticipationView report={report} />, language)
      const say = participationWords[language]
      for (const { office, rate, complete, partial } of report.offices) {
        const row = textOf(new RegExp(`<tr data-office="${office}".*?</tr>`, 's').exec(markup)?.[0] ?? '')
        expect(row).toContain(count(complete + partial, language))
        if (rate.kind === 'known') {
          expect(row).toContain(percent(rate.share, language))
          expect(row).toContain(percentRange(rate.low, rate.high, language))
          expect(row.includes(say.few)).toBe(rate.few)
        } else expect(row).toContain(rate.why === 'no-totals' ? say.unknown : say.tooMany)
      }
      expect(markup.match(/<h1/g)).toHaveLength(1)
    },
  )

  it('draws each channel from its first step, no bar longer than its place', () => {
    const markup = drawn(<ParticipationView report={report} />)
    const widths = [...markup.matchAll(/style="width:([\d.]+)%"/g)].map(([, width]) => Number(width))
    for (const width of widths) expect(width).toBeLessThanOrEqual(100)
    expect(markup.match(/data-channel=/g)).toHaveLength(report.channels.length)
  })
})

describe('agents', () => {
  it('are in no list for who may not see their numbers', () => {
    expect(drawn(<ParticipationView report={trainer} />)).not.toContain('data-agent')
  })

  it('who invite fewer are marked, in words', () => {
    const rows = drawn(<ParticipationView report={typical} />).match(/<tr data-agent.*?<\/tr>/gs) ?? []
    expect(rows.map((row) => textOf(row).includes('invita a menos'))).toEqual([false, true, false])
  })

  it('of a whole entity are left to their offices’ pages, but for those', () => {
    const markup = drawn(<ParticipationView report={manyAgents} />)
    expect(markup.match(/data-agent="[^"]+"/g)).toEqual(['data-agent="A-0008"'])
    expect(textOf(markup)).toContain('Son 2,000 asesores: elija una sede')
  })
})

describe('beside a number', () => {
  it.each([
    [{ responses: 0, flagged: 0 }, ''],
    [{ responses: 400, flagged: 0 }, 'Ninguna marcada para revisar'],
    [{ responses: 400, flagged: 50 }, '12.5% marcadas para revisar'],
    [{ responses: 100_000, flagged: 1 }, '0.1% marcadas para revisar'],
  ])('stands how many of its answers need a look: %j', (flagged, said) => {
    expect(textOf(drawn(<FlaggedShare of={flagged} />)).replace(/.*layer.*?\}/, '')).toContain(said)
  })

  it('stands for how many it speaks', () => {
    const said = (rate: ParticipationReport['total']['rate']) => textOf(drawn(<HeardLine rate={rate} />))
    expect(said(typical.total.rate)).toContain('Respondieron 17 de cada 100 personas atendidas.')
    expect(said(few.total.rate)).toContain(
      'Respondió menos de 1 de cada 100 personas atendidas. Son pocas: los demás pueden pensar distinto.',
    )
    expect(said(noTotals.total.rate)).toContain('De quienes respondieron: no se sabe a cuántos se atendió.')
  })
})
