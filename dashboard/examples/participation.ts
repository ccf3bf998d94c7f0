import type { ParticipationReport } from '../../schema/contracts/participation.ts'
import type { ScopeSummary } from '../../schema/contracts/reports.ts'
import type { ResponseRate } from '../../schema/contracts/response-rate.ts'

// Intervals: Wilson, computed apart from this code.

const scope: ScopeSummary = {
  from: '2026-W35',
  to: '2026-W47',
  publishedThrough: '2026-W47',
  entity: 'Municipalidad de San Aurelio',
  demonstration: true,
}

const rate = (answered: number, of: number, low: number, high: number): ResponseRate => ({
  ...{ kind: 'known', share: answered / of, low, high, answered, of, few: answered / of < 0.1 },
})
const unknown: ResponseRate = { kind: 'unknown', why: 'no-totals' }

type Office = ParticipationReport['offices'][number]
type Agent = NonNullable<ParticipationReport['agents']>[number]

const office = (code: string, name: string, given: Partial<Office>): Office => ({
  ...{ office: code, name, invited: 0, opened: 0, complete: 0, partial: 0, rate: unknown, ...given },
})
const agent = (code: string, given: Partial<Agent>): Agent => ({
  ...{ agent: code, office: 'SA-01', invited: 0, opened: 0, complete: 0, partial: 0 },
  ...{ rate: unknown, invitesFewer: false, ...given },
})

const typical: ParticipationReport = {
  scope,
  total: {
    ...{ served: 14_096, invited: 13_514, opened: 3620, complete: 2610, partial: 74 },
    rate: rate(2338, 14_096, 0.1598, 0.1721),
  },
  offices: [
    office('SA-01', 'Sede Central', {
      ...{ served: 5210, invited: 4461, opened: 1702, complete: 1240, partial: 33 },
      rate: rate(1273, 5210, 0.2329, 0.2562),
    }),
    office('SA-02', 'Agencia Puerto Nuevo', {
      ...{ served: 8886, invited: 7530, opened: 1450, complete: 1034, partial: 31 },
      rate: rate(1065, 8886, 0.1133, 0.1267),
    }),
    office('SA-04', 'Módulo del Mercado', { invited: 1523, opened: 468, complete: 336, partial: 10 }),
  ],
  channels: [
    { kind: 'open', invited: 0, opened: 2704, complete: 1933, partial: 61 },
    { kind: 'verified', invited: 13_514, opened: 916, complete: 677, partial: 13 },
  ],
  agents: [
    agent('A-001', {
      ...{ served: 771, invited: 655, opened: 216, complete: 160, partial: 4 },
      rate: rate(164, 771, 0.1853, 0.243),
    }),
    agent('A-002', {
      ...{ served: 802, invited: 402, opened: 251, complete: 183, partial: 6, invitesFewer: true },
      rate: rate(189, 802, 0.2076, 0.2662),
    }),
    agent('A-019', { office: 'SA-04', invited: 661, opened: 171, complete: 119, partial: 5 }),
  ],
}

const one = (given: Partial<Office>) => [office('SA-01', 'Sede Central', given)]

/** Named states of the page: they feed the preview, the tests and the accessibility check. */
export const participationExamples = {
  typical,
  fewInOne: {
    ...typical,
    offices: typical.offices.map((each) =>
      each.office === 'SA-02' ? { ...each, served: 28_470, rate: rate(1065, 28_470, 0.0353, 0.0397) } : each,
    ),
  },
  few: {
    ...typical,
    total: {
      ...{ served: 9120, invited: 410, opened: 330, complete: 71, partial: 2 },
      rate: rate(73, 9120, 0.0064, 0.0101),
    },
    offices: one({
      ...{ served: 9120, invited: 410, opened: 330, complete: 71, partial: 2 },
      rate: rate(73, 9120, 0.0064, 0.0101),
    }),
    channels: [{ kind: 'verified', invited: 410, opened: 330, complete: 71, partial: 2 }],
    agents: [],
  },
  noTotals: {
    ...typical,
    total: { invited: 0, opened: 468, complete: 336, partial: 10, rate: unknown },
    offices: one({ opened: 468, complete: 336, partial: 10 }),
    channels: [{ kind: 'open', invited: 0, opened: 468, complete: 336, partial: 10 }],
    agents: typical.agents?.slice(2),
  },
  tooMany: {
    ...typical,
    total: {
      ...{ served: 12, invited: 0, opened: 468, complete: 336, partial: 10 },
      rate: { kind: 'unknown', why: 'more-answers-than-people' },
    },
    offices: one({
      ...{ served: 12, opened: 468, complete: 336, partial: 10 },
      rate: { kind: 'unknown', why: 'more-answers-than-people' },
    }),
    channels: [{ kind: 'open', invited: 0, opened: 468, complete: 336, partial: 10 }],
    agents: [],
  },
  nobody: {
    ...typical,
    total: { served: 71, invited: 60, opened: 0, complete: 0, partial: 0, rate: rate(0, 71, 0, 0.0513) },
    offices: one({ served: 71, invited: 60, rate: rate(0, 71, 0, 0.0513) }),
    channels: [{ kind: 'verified', invited: 60, opened: 0, complete: 0, partial: 0 }],
    agents: [],
  },
  trainer: { ...typical, agents: undefined },
  manyAgents: {
    ...typical,
    agents: Array.from({ length: 2000 }, (_, index) =>
      agent(`A-${String(index + 1).padStart(4, '0')}`, {
        ...{ served: 771, invited: index === 7 ? 300 : 655, opened: 216, complete: 160, partial: 4 },
        ...{ rate: rate(164, 771, 0.1853, 0.243), invitesFewer: index === 7 },
      }),
    ),
  },
  empty: {
    scope: { ...scope, publishedThrough: undefined },
    total: { invited: 0, opened: 0, complete: 0, partial: 0, rate: unknown },
    offices: one({}),
    channels: [],
    agents: [],
  },
} satisfies Record<string, ParticipationReport>

export type ParticipationExample = keyof typeof participationExamples
