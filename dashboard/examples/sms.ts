import type { ScopeSummary } from '../../schema/contracts/reports.ts'
import type { SmsChannel, SmsFunnel, SmsHealth, SmsReport, Suppressions } from '../../schema/contracts/sms.ts'

const scope: ScopeSummary = {
  from: '2026-W36',
  to: '2026-W48',
  publishedThrough: '2026-W47',
  entity: 'Municipalidad de San Aurelio',
  demonstration: true,
}

const none: SmsFunnel = {
  ...{ consented: 0, waiting: 0, held: {}, eligible: 0, sent: 0, delivered: 0, undelivered: 0 },
  ...{ unconfirmed: 0, unknown: 0, rejected: 0, reminded: 0, opened: 0, started: 0, completed: 0 },
  ...{ partial: 0, optout: 0, segments: 0, cost: 0 },
}
const funnel = (given: Partial<SmsFunnel>): SmsFunnel => {
  const { cost, completed } = { ...none, ...given }
  return { ...none, ...given, ...(completed > 0 && { costPerCompleted: cost / completed }) }
}

const total = funnel({
  ...{ consented: 7420, waiting: 96, eligible: 6841, sent: 6730, delivered: 5790, undelivered: 560 },
  ...{ unconfirmed: 352, unknown: 28, rejected: 111, reminded: 5341, opened: 1331, started: 985 },
  ...{ completed: 868, partial: 117, optout: 83, segments: 12_071, cost: 603.55 },
  held: { answered: 241, 'asked-lately': 187, suppressed: 55 },
})
const one = funnel({
  ...{ consented: 2511, eligible: 2340, sent: 2298, delivered: 1992, undelivered: 187, unconfirmed: 119 },
  ...{ reminded: 1822, opened: 455, started: 338, completed: 301, partial: 37, optout: 27 },
  ...{ segments: 4120, cost: 206, rejected: 42, held: { answered: 98, 'asked-lately': 73 } },
})
const other = funnel({
  ...{ consented: 4909, waiting: 96, eligible: 4501, sent: 4432, delivered: 3798, undelivered: 373 },
  ...{ unconfirmed: 233, unknown: 28, rejected: 69, reminded: 3519, opened: 876, started: 647 },
  ...{ completed: 567, partial: 80, optout: 56, segments: 7951, cost: 397.55 },
  held: { answered: 143, 'asked-lately': 114, suppressed: 55 },
})
const third = (of: SmsFunnel, share: number): SmsFunnel => {
  const part = (n: number) => Math.round(n * share)
  return funnel({
    ...{ consented: part(of.consented), eligible: part(of.eligible), sent: part(of.sent) },
    ...{ delivered: part(of.delivered), opened: part(of.opened), started: part(of.started) },
    ...{ completed: part(of.completed), optout: part(of.optout), cost: of.cost * share },
  })
}
const periods = Array.from({ length: 13 }, (_, index) => ({
  from: new Date(Date.UTC(2026, 7, 31) + index * 7 * 86_400_000).toISOString().slice(0, 10),
  days: 7 as const,
  ...third(total, index === 12 ? 0.03 : 0.07 + (index % 4) * 0.005),
}))

const well: SmsHealth = {
  ...{ handed: 184, accepted: 181, delivered: 159, undelivered: 14, unknown: 1 },
  codes: [
    { code: '30003', n: 11 },
    { code: '21614', n: 2 },
    { code: '63038', n: 3 },
  ],
}
const channel: SmsChannel = {
  provider: 'twilio',
  takesReplies: false,
  notes: [
    { kind: 'unparsed', n: 14 },
    { kind: 'unknown-number', n: 3 },
  ],
  budget: { month: '2026-11', cap: 300, spent: 171.4, reserved: 1.4, forecast: 221.8, warns: false },
  health: {
    day: well,
    week: {
      ...{ handed: 1012, accepted: 995, delivered: 871, undelivered: 82, unknown: 4 },
      codes: [
        { code: '30003', n: 61 },
        { code: '30005', n: 17 },
        { code: '21614', n: 13 },
        { code: '63038', n: 4 },
      ],
    },
    latest: { ...well, handed: 200, accepted: 197, delivered: 171, undelivered: 16 },
  },
}
const nobody: SmsHealth = { handed: 0, accepted: 0, delivered: 0, undelivered: 0, unknown: 0, codes: [] }
const silent = { day: nobody, week: nobody, latest: nobody }

const typical: SmsReport = {
  ...{ scope, channel, total, periods },
  offices: [
    { office: 'SA-01', name: 'Sede Central', ...one },
    { office: 'SA-02', name: 'Agencia Puerto Nuevo', ...other },
    { office: 'SA-04', name: 'Módulo del Mercado', ...none },
  ],
}
const unused: SmsReport = {
  ...typical,
  total: none,
  periods: [],
  offices: typical.offices.map(({ office, name }) => ({ office, name, ...none })),
}

/** Named states of the page: they feed the preview, the tests and the accessibility check. */
export const smsExamples = {
  typical,
  paused: {
    ...typical,
    channel: { ...channel, paused: { reason: 'filtered', since: '2026-11-25T15:20:00.000Z' } },
  },
  credentials: {
    ...typical,
    channel: {
      ...channel,
      paused: { reason: '20003', since: '2026-11-25T15:20:00.000Z', until: '2026-11-25T16:20:00.000Z' },
    },
  },
  warned: {
    ...typical,
    channel: {
      ...channel,
      budget: { month: '2026-11', cap: 300, spent: 241.4, reserved: 6.4, forecast: 318.2, warns: true },
    },
  },
  days: {
    ...typical,
    periods: Array.from({ length: 5 }, (_, index) => ({
      from: `2026-11-${23 + index}`,
      days: 1 as const,
      ...third(total, 0.012 + index * 0.001),
    })),
  },
  waiting: {
    ...unused,
    total: funnel({ consented: 12, waiting: 12 }),
    channel: { ...channel, health: silent },
  },
  empty: {
    ...unused,
    channel: { provider: 'outbox', takesReplies: true, notes: [], health: silent },
  },
  off: {
    ...unused,
    channel: {
      takesReplies: false,
      notes: [],
      missing: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_SENDER', 'SMS_SEGMENT_PRICE'],
      health: silent,
    },
  },
} satisfies Record<string, SmsReport>

export type SmsExample = keyof typeof smsExamples

export const exampleSuppressions: Suppressions = {
  total: 23,
  suppressions: [
    { phone: 'q9Xk2LmA', reason: 'optout', since: '2026-11-24T16:10:00.000Z' },
    { phone: 'Zr81-uPo', reason: 'no-such-phone', since: '2026-11-23T14:02:00.000Z' },
    {
      phone: 'bT0_w7Qe',
      reason: 'blocked',
      since: '2026-11-20T15:41:00.000Z',
      until: '2027-02-18T15:41:00.000Z',
    },
  ],
}
