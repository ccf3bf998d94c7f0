import type { ScopeSummary } from '../../schema/contracts/reports.ts'
import type { TouchpointsReport, TouchpointUse } from '../../schema/contracts/touchpoints.ts'

const scope: ScopeSummary = {
  from: '2026-W35',
  to: '2026-W47',
  publishedThrough: '2026-W47',
  entity: 'Municipalidad de San Aurelio',
  demonstration: true,
}

const central = { office: 'SA-01', name: 'Sede Central' }
const market = { office: 'SA-04', name: 'Módulo del Mercado' }

const point = (code: string, given: Partial<TouchpointUse> = {}): TouchpointUse => ({
  code,
  office: 'SA-01',
  revoked: false,
  created: '2026-W21',
  scans: 0,
  answers: 0,
  ...given,
})
const used = (scans: number, answers: number): Partial<TouchpointUse> => ({
  scans,
  answers,
  lastScanned: '2026-W48',
})

const typical: TouchpointsReport = {
  scope,
  offices: [central, market],
  touchpoints: [
    point('7K3M9QXD', used(264, 171)),
    point('QNHYJASN', { desk: 'Ventanilla 1', ...used(158, 105) }),
    point('8YMYW753', { desk: 'Ventanilla 2', ...used(310, 9) }),
    point('VRS9R922', { desk: 'Ventanilla 3', created: '2026-W47' }),
    point('Z3387M8W', { agent: 'A-001', ...used(118, 75) }),
    point('BJC7S346', { agent: 'A-002', ...used(96, 61), revoked: true }),
    point('03EMDRJX', { office: 'SA-04', ...used(1244, 866) }),
    point('4NEHWZXJ', { office: 'SA-04', desk: 'Ventanilla 1' }),
  ],
}

const changed = (change: Partial<TouchpointUse>) => ({
  ...typical,
  touchpoints: typical.touchpoints.map((each) => ({ ...each, ...change })),
})

/** Named states of the page: they feed the preview, the tests and the accessibility check. */
export const touchpointsExamples = {
  typical,
  allWork: changed({ ...used(40, 30), revoked: false }),
  manyToCheck: changed({
    scans: 0,
    answers: 0,
    revoked: false,
    created: '2026-W21',
    lastScanned: '2026-W30',
  }),
  allNew: {
    ...typical,
    offices: [central],
    touchpoints: [
      point('7K3M9QXD', { created: '2026-W48' }),
      point('QNHYJASN', { desk: 'Caja', created: '2026-W47' }),
    ],
  },
  one: {
    ...typical,
    offices: [central],
    touchpoints: typical.touchpoints.slice(0, 1),
  },
  longNames: {
    ...typical,
    scope: { ...scope, entity: 'Superintendencia Nacional de los Registros Públicos y Servicios Notariales' },
    offices: [
      { office: 'SA-01', name: 'Centro de Mejor Atención al Ciudadano de la Provincia Constitucional' },
    ],
    touchpoints: [
      point('8YMYW753', {
        desk: 'Ventanilla preferente de mesa de partes y orientación del segundo piso',
        ...used(31, 2),
      }),
    ],
  },
  allRevoked: changed({ revoked: true }),
  empty: { ...typical, touchpoints: [] },
  noOffices: { ...typical, offices: [], touchpoints: [] },
} satisfies Record<string, TouchpointsReport>

export type TouchpointsExample = keyof typeof touchpointsExamples
