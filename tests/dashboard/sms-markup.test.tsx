import { MantineProvider } from '@mantine/core'
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { exampleSuppressions, type SmsExample, smsExamples } from '../../dashboard/examples/sms.ts'
import { count, percent } from '../../dashboard/format/numbers.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import { router } from '../../dashboard/router.tsx'
import { answerOf } from '../../dashboard/sms/answer.ts'
import { SmsView } from '../../dashboard/sms/SmsView.tsx'
import { SuppressionsCard } from '../../dashboard/sms/SuppressionsCard.tsx'
import { smsWords } from '../../dashboard/sms/sms-words.ts'
import type { SmsReport } from '../../schema/contracts/sms.ts'
import type { Language } from '../../schema/instrument/text.ts'

router.update({
  ...router.options,
  history: createMemoryHistory({ initialEntries: ['/panel/sms'] }),
})

const drawn = (children: React.ReactNode, language: Language = 'es') =>
  renderToStaticMarkup(
    <MantineProvider>
      <RouterContextProvider router={router}>
        <LanguageContext value={language}>{children}</LanguageContext>
      </RouterContextProvider>
    </MantineProvider>,
  )
const viewOf = (report: SmsReport, language: Language = 'es') =>
  drawn(<SmsView report={report} onResume={() => {}} suppressions={null} />, language)
const textOf = (markup: string) =>
  markup
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const { typical, paused, credentials, warned, days, waiting, empty, off } = smsExamples

describe('the sentence', () => {
  it.each([
    [typical, 'De cada 100 personas que dejaron su celular, 12 completaron la encuesta.'],
    [
      { ...typical, total: { ...typical.total, completed: 7 } },
      'De cada 100 personas que dejaron su celular, menos de 1 completó la encuesta.',
    ],
    [
      { ...typical, total: { ...typical.total, completed: 74 } },
      'De cada 100 personas que dejaron su celular, 1 completó la encuesta.',
    ],
    [waiting, 'Los primeros SMS todavía no salen.'],
    [empty, 'Todavía nadie dejó su celular.'],
  ] as const)('says how many come to the end (%#)', (report, said) => {
    expect(answerOf(report, 'es').sentence).toBe(said)
  })

  it('says what it rests on, and what each cost', () => {
    // 603.55 / 868
    expect(answerOf(typical, 'es').evidence).toBe(
      'Dejaron su celular: 7,420. Se envió SMS a: 6,730. Completaron: 868. Cada encuesta completa costó 0.70.',
    )
    expect(answerOf(empty, 'en').evidence).toMatch(/^The ticket system sends/)
  })
})

describe('the funnel', () => {
  it('has each step with its people and their share, no bar longer than its place', () => {
    const markup = viewOf(typical)
    for (const step of ['eligible', 'sent', 'delivered', 'opened', 'started', 'completed'] as const) {
      const row = textOf(new RegExp(`<tr data-step="${step}".*?</tr>`, 's').exec(markup)?.[0] ?? '')
      expect(row).toContain(count(typical.total[step], 'es'))
      expect(row).toContain(percent(typical.total[step] / typical.total.consented, 'es'))
    }
    for (const [, width] of markup.matchAll(/width:([\d.]+)%/g))
      expect(Number(width)).toBeLessThanOrEqual(100)
    expect(textOf(markup)).toContain('241 ya habían respondido')
    expect(textOf(markup)).toContain('83 pidieron la baja')
  })

  it('has words for whatever kept an SMS from leaving', () => {
    const held = { wrong_person: 3, 'asked-lately': 2 }
    const markup = textOf(viewOf({ ...typical, total: { ...typical.total, held } }))
    expect(markup).toContain('3 el número era de otra persona')
    expect(markup).not.toContain('wrong_person')
  })

  it('is by week, and by day where weeks are few; the latest first', () => {
    expect(textOf(viewOf(typical))).toContain('Por semana')
    const rows = [...viewOf(days).matchAll(/data-row="(2026-[\d-]+)"/g)].map(([, row]) => row)
    expect(textOf(viewOf(days))).toContain('Por día')
    expect(rows).toEqual(['2026-11-27', '2026-11-26', '2026-11-25', '2026-11-24', '2026-11-23'])
  })

  it('is not drawn of nobody', () => {
    expect(viewOf(empty)).not.toContain('data-step')
  })
})

describe('the channel', () => {
  it.each(['es', 'en'] as const)('says at the top what holds it up (%s)', (language) => {
    const say = smsWords[language]
    const said = (report: SmsReport) => textOf(viewOf(report, language))
    expect(said(typical)).not.toContain(say.pausedTitle)
    expect(said(paused)).toContain(say.codes.filtered)
    expect(said(paused)).toContain(say.pausedForGood)
    expect(said(paused)).toContain(say.resume)
    expect(said(credentials)).toContain(say.codes['20003'])
    expect(said(credentials)).not.toContain(say.pausedForGood)
    expect(said(warned)).toContain(say.warnTitle)
    expect(said(warned)).toContain(say.over)
    expect(said(off)).toContain('TWILIO_SENDER')
    expect(said(off)).not.toContain(say.healthTitle)
    expect(said(empty)).toContain(say.noBudget)
  })

  it('tells why SMS did not arrive, in words, and the code where there are none', () => {
    const text = textOf(viewOf(typical))
    expect(text).toContain('61 Apagado o sin señal código 30003')
    expect(text).toContain('4 Otra causa código 63038')
    expect(text).toContain('14 respuestas que no se entienden')
  })
})

describe('who is not written to', () => {
  const card = (given: object) =>
    textOf(
      drawn(
        <SuppressionsCard
          list={exampleSuppressions}
          page={1}
          onPage={() => {}}
          onRecord={() => {}}
          {...given}
        />,
      ),
    )
  it('is listed by reason and fingerprint, in pages', () => {
    expect(card({})).toContain('Pidió la baja 24 nov. 2026 que lo pida q9Xk2LmA')
    expect(card({})).toContain('Página 1 de 3')
  })
  it('is nobody, or can’t be told', () => {
    expect(card({ list: { total: 0, suppressions: [] } })).toContain('Nadie por ahora')
    expect(card({ list: undefined, failed: true })).toContain('no se pudo traer')
  })
})

it.each(Object.keys(smsExamples) as SmsExample[])('the example %s names no agent', (name) => {
  expect(JSON.stringify(smsExamples[name])).not.toContain('agent')
})

describe('the health of a busy provider', () => {
  it('says where it is of the latest alone', () => {
    const { channel } = typical
    const busy = { ...channel.health.week, handed: 10_000 }
    const health = { ...channel.health, week: busy }
    const markup = textOf(viewOf({ ...typical, channel: { ...channel, health } }))
    expect(markup).toContain('7 días (los últimos 10,000)')
    expect(markup).not.toContain('24 horas (')
  })
})
