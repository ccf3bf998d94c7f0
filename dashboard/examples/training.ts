import type {
  ConcernedAgent,
  TrainingEffect,
  TrainingLedger,
  TrainingReport,
  TrainingSession,
  TrainingTopic,
} from '../../schema/contracts/training.ts'
import { known, withheld } from './estimates.ts'

// As the API reports the demonstration entity, shortened; what is not of it is made up and says so.

const scope: TrainingReport['scope'] = {
  from: '2026-W22',
  to: '2026-W47',
  publishedThrough: '2026-W47',
  entity: 'Municipalidad de San Aurelio',
  demonstration: true,
}
const supervised = ['TE', 'DA', 'AC', 'PO']
const target = 0.85

type Given = Partial<TrainingTopic> & Pick<TrainingTopic, 'competency' | 'estimate' | 'standing'>

function topic(given: Given): TrainingTopic {
  const { estimate } = given
  return {
    importance: { kind: 'withheld' },
    agents: { under: 0, mistaken: 0, unclear: 0, over: 0, withheld: 36, alike: false },
    concerned: [],
    ...(estimate.kind === 'known' && {
      gap: { gap: target - estimate.share, low: target - estimate.high, high: target - estimate.low },
    }),
    ...given,
  }
}

const concerned = (text: string, trained?: string): ConcernedAgent => {
  const [agent = '', office = '', ...figures] = text.split(' ')
  const [share = 0, low = 0, high = 0, n = 0, reliability = 0] = figures.map(Number)
  return { agent, office, share, low, high, n, reliability, apart: high < 0.819, ...(trained && { trained }) }
}

const weak = [
  concerned('A-007 NOR 0.76 0.71 0.805 301 0.94'),
  concerned('A-014 SUR 0.814 0.771 0.854 317 0.945'),
  concerned('A-016 SUR 0.547 0.493 0.599 320 0.946'),
  concerned('A-017 SUR 0.55 0.497 0.603 318 0.945'),
  concerned('A-018 SUR 0.653 0.593 0.711 228 0.925'),
  concerned('A-021 EST 0.703 0.657 0.748 367 0.952', '2026-07-16'),
  concerned('A-036 VAL 0.77 0.62 0.845 12 0.39'),
]

const communication = topic({
  competency: 'CE',
  standing: 'first',
  estimate: known(0.8191, 0.8124, 0.8257, [204, 656, 1486, 3049, 7575]),
  importance: { kind: 'known', share: 0.268, low: 0.221, high: 0.314 },
  agents: { under: 7, mistaken: 0.6, unclear: 8, over: 20, withheld: 1, alike: false },
  concerned: weak,
})
const others = [
  topic({
    competency: 'RE',
    standing: 'unclear',
    estimate: known(0.8531, 0.8388, 0.8664, [358, 0, 14, 0, 2161]),
    importance: { kind: 'known', share: 0.071, low: 0.041, high: 0.112 },
  }),
  topic({ competency: 'GI', standing: 'withheld', estimate: withheld(6) }),
  topic({
    competency: 'ET',
    standing: 'met',
    estimate: known(0.871, 0.8577, 0.8832, [180, 39, 85, 264, 1842]),
    importance: { kind: 'known', share: 0.104, low: 0.066, high: 0.149 },
  }),
]

const typical: TrainingReport = {
  scope,
  target,
  importance: 'known',
  topics: [
    communication,
    topic({
      competency: 'RC',
      standing: 'close',
      estimate: known(0.7776, 0.7636, 0.7909, [357, 151, 289, 410, 2376]),
      importance: { kind: 'known', share: 0.121, low: 0.079, high: 0.165 },
      agents: { under: 3, mistaken: 0.2, unclear: 24, over: 8, withheld: 1, alike: false },
      concerned: weak.slice(0, 3),
    }),
    topic({
      competency: 'OS',
      standing: 'later',
      estimate: known(0.8332, 0.8268, 0.8395, [107, 491, 1589, 3506, 7422]),
      importance: { kind: 'known', share: 0.302, low: 0.256, high: 0.351 },
      agents: { under: 1, mistaken: 0.1, unclear: 26, over: 8, withheld: 1, alike: false },
      concerned: weak.slice(5, 6),
    }),
    ...others,
  ],
  supervised,
}

const allCompetencies = ['OS', 'RE', 'CE', 'IP', 'ET', 'RC', 'GI']

/** `notYet`: what moves satisfaction is not computed; `alike`: no agent can be told from another; `met`: all is well. */
export const trainingExamples = {
  typical,
  notYet: {
    ...typical,
    importance: 'not-yet',
    topics: typical.topics.map((each) => ({ ...each, importance: { kind: 'withheld' } })),
  },
  oneOffice: {
    ...typical,
    scope: { ...scope, office: 'SUR' },
    topics: [
      {
        ...communication,
        concerned: weak.slice(1, 5),
        agents: { ...communication.agents, under: 4, unclear: 2, over: 0, withheld: 0 },
      },
      ...others,
    ],
  },
  alike: {
    ...typical,
    topics: [
      {
        ...communication,
        agents: { ...communication.agents, under: 36, unclear: 0, over: 0, withheld: 0, alike: true },
      },
      ...others,
    ],
  },
  met: { ...typical, topics: others.filter(({ standing }) => standing === 'met') },
  oneWeek: {
    ...typical,
    scope: { ...scope, from: '2026-W47' },
    importance: 'too-few',
    topics: [
      topic({
        competency: 'OS',
        standing: 'first',
        estimate: known(0.72, 0.64, 0.788, [3, 9, 27, 40, 60]),
        agents: { under: 0, mistaken: 0, unclear: 9, over: 0, withheld: 27, alike: false },
      }),
      ...allCompetencies
        .filter((code) => code !== 'OS')
        .map((competency) => topic({ competency, standing: 'withheld', estimate: withheld(4) })),
    ],
  },
  allWithheld: {
    ...typical,
    importance: 'too-few',
    topics: allCompetencies.map((competency) =>
      topic({ competency, standing: 'withheld', estimate: withheld(7) }),
    ),
  },
  empty: {
    ...typical,
    scope: { from: '2026-W22', to: '2026-W47', entity: scope.entity, demonstration: true },
    importance: 'not-yet',
    topics: allCompetencies.map((competency) =>
      topic({ competency, standing: 'withheld', estimate: withheld(10) }),
    ),
  },
} as const satisfies Record<string, TrainingReport>

const session = (
  given: Partial<TrainingSession> & Pick<TrainingSession, 'id' | 'competency' | 'date'>,
): TrainingSession => ({
  hours: 4,
  agents: ['A-007', 'A-008', 'A-009', 'A-010', 'A-011', 'A-012'],
  others: 0,
  recordedBy: 'Carla Capacitadora',
  mayChange: true,
  ...given,
})

const group = (
  agents: number,
  before: [number, number, number, number],
  after: [number, number, number, number],
) => {
  const shareOf = ([share, low, high, n]: [number, number, number, number]) => ({ share, low, high, n })
  return { agents, before: shareOf(before), after: shareOf(after) }
}
const rose: TrainingEffect = {
  ...{ kind: 'known', verdict: 'rose', effect: 0.1248, low: 0.0622, high: 0.1873, expected: 0 },
  ...{ weeks: 8, week: '2026-W29', through: '2026-W37', settled: true, leftOut: 0 },
  trained: group(8, [0.7136, 0.676, 0.7483, 597], [0.8547, 0.8236, 0.8811, 578]),
  comparison: group(27, [0.8323, 0.8156, 0.8477, 2081], [0.8486, 0.8333, 0.8628, 2266]),
}

/** Each session with what the API answers of it. */
export const sessionExamples: readonly {
  readonly session: TrainingSession
  readonly effect: TrainingEffect
}[] = [
  {
    session: session({ id: 'planned', competency: 'RC', date: '2026-12-09', hours: 1.5 }),
    effect: { kind: 'withheld', reason: 'planned', toldOn: '2027-01-11' },
  },
  {
    session: session({
      id: 'early',
      competency: 'OS',
      date: '2026-11-10',
      note: 'Trato cordial con cola larga',
    }),
    effect: { kind: 'withheld', reason: 'too-early', toldOn: '2026-12-14' },
  },
  {
    session: session({
      ...{ id: 'cancelled', competency: 'IP', date: '2026-10-07', mayChange: false },
      cancelled: { date: '2026-10-06T15:00:00.000Z', reason: 'El facilitador no pudo viajar.' },
    }),
    effect: { kind: 'withheld', reason: 'cancelled' },
  },
  {
    session: session({
      id: 'unclear',
      competency: 'RC',
      date: '2026-09-24',
      agents: ['A-001', 'A-002'],
      others: 4,
      mayChange: false,
    }),
    effect: {
      ...rose,
      ...{
        verdict: 'unclear',
        effect: 0.0373,
        low: -0.1401,
        high: 0.2148,
        expected: 0.0214,
        settled: false,
        leftOut: 1,
      },
      ...{ week: '2026-W39', through: '2026-W47' },
    },
  },
  {
    session: session({ id: 'few', competency: 'CE', date: '2026-08-20', agents: ['A-001', 'A-002'] }),
    effect: { kind: 'withheld', reason: 'few-trained', needs: 3 },
  },
  {
    session: session({
      id: 'rose',
      competency: 'CE',
      date: '2026-07-16',
      hours: 6,
      note: 'Taller «Palabras fáciles»',
    }),
    effect: rose,
  },
  {
    session: session({ id: 'fell', competency: 'ET', date: '2026-06-18' }),
    effect: { ...rose, verdict: 'fell', effect: -0.06, low: -0.117, high: -0.003, expected: 0 },
  },
]

const agents: TrainingLedger['agents'] = ['A-001', 'A-002', 'A-003', 'A-010', 'A-016'].map(
  (agent, index) => ({
    agent,
    office: index < 3 ? 'CEN' : 'SUR',
    team: index % 2 ? 'Equipo B' : 'Equipo A',
  }),
)

export const ledgerExamples = {
  typical: { sessions: sessionExamples.map(({ session }) => session), agents },
  empty: { sessions: [], agents },
} as const satisfies Record<string, TrainingLedger>
