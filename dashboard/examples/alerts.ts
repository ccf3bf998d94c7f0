import type { Alert, AlertsReport, Cause } from '../../schema/contracts/alerts.ts'

const offices = [
  { office: 'CEN', name: 'Sede Central' },
  { office: 'NOR', name: 'Sede Norte' },
  { office: 'VAL', name: 'Módulo del Valle' },
]
const about = (id: string, office: string, week: string) => ({
  id,
  office,
  name: offices.find((each) => each.office === office)?.name ?? office,
  week,
  mailed: 1,
})

// Limits: Laney's p′, as R's qicharts2 draws them, rounded.
const fallen: Cause = {
  measure: 'G1',
  rule: 'shift',
  from: '2026-W38',
  to: '2026-W47',
  share: 0.6125,
  n: 80,
  centre: 0.7626,
  low: 0.6322,
  high: 0.893,
}
const below = (measure: string, share: number): Cause => ({
  ...fallen,
  measure,
  rule: 'outside',
  from: '2026-W46',
  to: '2026-W46',
  share,
})

const allegation: Alert = { ...about('a1', 'CEN', '2026-W48'), kind: 'allegation', agent: 'A-022' }
const ofTheOffice: Alert = { ...about('a2', 'NOR', '2026-W47'), kind: 'allegation', mailed: 2 }
const change: Alert = {
  ...about('a3', 'NOR', '2026-W47'),
  kind: 'special-cause',
  made: '2026-11-23',
  webhook: 'sent',
  evidence: { side: 'below', causes: [fallen, below('OS', 0.6261), below('CE', 0.6355)] },
}
const rise: Alert = {
  ...about('a4', 'CEN', '2026-W47'),
  kind: 'special-cause',
  made: '2026-11-23',
  webhook: 'failed',
  evidence: { side: 'above', causes: [{ ...below('ET', 0.981), high: 0.97 }] },
}
const silent: Alert = {
  ...about('a5', 'VAL', '2026-W48'),
  kind: 'silent-office',
  made: '2026-11-25',
  evidence: { since: '2026-11-20', days: 4, usual: 11.4 },
}
const quiet: Alert = {
  ...about('a6', 'VAL', '2026-W47'),
  kind: 'quiet-codes',
  made: '2026-11-23',
  evidence: {
    from: '2026-W35',
    to: '2026-W47',
    codes: [
      { code: 'SAQ0FM15', desk: 'Ventanilla 2', problem: 'unscanned', scans: 0, answers: 0 },
      { code: 'M1WY9F5H', agent: 'A-031', problem: 'unanswered', scans: 361, answers: 13 },
      { code: 'Z3387M8W', problem: 'stopped', scans: 96, answers: 61, since: '2026-W44' },
    ],
  },
}

const burst: Alert = {
  ...about('a7', 'CEN', '2026-W45'),
  kind: 'integrity',
  agent: 'A-027',
  made: '2026-11-16',
  evidence: { sign: 'burst', hours: 24, responses: 45, expected: 3.4 },
}
const flagged: Alert = {
  ...about('a8', 'VAL', '2026-W47'),
  kind: 'integrity',
  made: '2026-11-23',
  evidence: { sign: 'share', from: '2026-W35', to: '2026-W47', responses: 480, flagged: 96, others: 0.021 },
}

const scope = {
  from: '2026-W47',
  to: '2026-W48',
  entity: 'Municipalidad de San Aurelio',
  demonstration: true,
}

const typical: AlertsReport = {
  scope,
  open: 8,
  oldest: { week: '2026-W45', made: '2026-11-16' },
  total: 8,
  pages: 1,
  today: '2026-11-26',
  offices,
  alerts: [allegation, ofTheOffice, silent, change, rise, flagged, quiet, burst],
}
const { oldest: _, ...undated } = typical
const none: AlertsReport = { ...undated, open: 0, total: 0, alerts: [] }
const of = (alerts: readonly Alert[], more: Partial<AlertsReport> = {}): AlertsReport => ({
  ...typical,
  open: alerts.length,
  total: alerts.length,
  alerts: [...alerts],
  ...more,
})

/** Named states of the page: they feed the preview, the tests and the accessibility check. */
export const alertsExamples = {
  typical,
  empty: none,
  none,
  one: of([change], { oldest: { week: '2026-W47', made: '2026-11-23' } }),
  allegationAlone: of([allegation], { oldest: { week: '2026-W48' } }),
  oldAllegation: of([allegation, ofTheOffice], { oldest: { week: '2026-W47' } }),
  ofToday: of([silent], { oldest: { week: '2026-W48', made: '2026-11-26' } }),
  acknowledged: {
    ...none,
    total: 1,
    alerts: [
      {
        ...change,
        acknowledged: {
          at: '2026-11-24T16:05:00.000Z',
          by: 'Gabriel Huamán',
          note: 'Cerraron dos ventanillas por obras hasta el 4 de diciembre.\nPedimos reabrir una.',
        },
      },
    ],
  },
  many: of(
    Array.from({ length: 50 }, (_, index) => ({ ...change, id: `m${index}` })),
    { open: 200, total: 200, pages: 4, oldest: { week: '2026-W47', made: '2026-11-23' } },
  ),
  oneOffice: of([quiet], { offices: offices.slice(2) }),
} satisfies Record<string, AlertsReport>

export type AlertsExample = keyof typeof alertsExamples
