import type {
  AgentEstimate,
  AgentsReport,
  Estimate,
  Prior,
  ScopeSummary,
} from '../../schema/contracts/reports.ts'
import { known, withheld } from './estimates.ts'

// Of the demonstration entity: posterior means and intervals, and Wilson's for the offices, as the API reported them.

const scope: ScopeSummary = {
  from: '2026-W22',
  to: '2026-W47',
  publishedThrough: '2026-W47',
  entity: 'Municipalidad de San Aurelio',
  demonstration: true,
}

const unfitted = { fitted: false } as const
/** Made up, as ten to twenty answers might look. */
const oneWeekSatisfaction = [
  '812/688/911/16/367/49',
  '787/650/898/12/303/53',
  '842/729/930/20/420/45',
  '765/622/884/11/285/54',
  '836/717/929/18/395/47',
]

type MeasureRow = [measure: string, office: Estimate, alpha: number, beta: number, agents: number]
const measureRows: MeasureRow[] = [
  ['G1', known(0.8261, 0.8197, 0.8324, [106, 570, 1705, 3185, 8126]), 37.68, 8.1, 35],
  ['OS', known(0.8332, 0.8268, 0.8395, [107, 491, 1589, 3506, 7422]), 24.86, 5.09, 35],
  ['RE', known(0.8531, 0.8388, 0.8664, [358, 0, 14, 0, 2161]), 41.64, 7.57, 35],
  ['CE', known(0.8191, 0.8124, 0.8257, [204, 656, 1486, 3049, 7575]), 14.98, 3.42, 35],
  ['IP', known(0.738, 0.7237, 0.7519, [893, 0, 85, 0, 2755]), 28.84, 9.84, 35],
  ['ET', known(0.8596, 0.8453, 0.8728, [180, 39, 125, 264, 1842]), 33.08, 5.56, 35],
  ['DA', known(0.8617, 0.8406, 0.8805, [8, 33, 118, 274, 717]), 134.05, 22.77, 35],
  ['RC', known(0.7776, 0.7636, 0.7909, [357, 151, 289, 410, 2376]), 15.15, 4.17, 35],
  ['AC', known(0.8515, 0.8299, 0.8708, [11, 31, 131, 255, 737]), 67.36, 11.59, 34],
  ['PO', known(0.8476, 0.8243, 0.8682, [157, 0, 0, 0, 873]), 31.04, 5.51, 35],
  ['GI', known(0.8557, 0.8353, 0.8739, [38, 30, 116, 258, 833]), 24.18, 3.93, 35],
]

export const missing = (needs: number): AgentEstimate => ({ kind: 'withheld', needs })

/** `share/low/high/n/reliability/answers to 0.7`, in thousandths; `-8`: eight answers are missing. */
export function agentEstimate(text: string): AgentEstimate {
  if (text.startsWith('-')) return missing(Number(text.slice(1)))
  const [share = 0, low = 0, high = 0, n = 0, reliability = 0, moreForReliable = 0] = text
    .split('/')
    .map(Number)
  const favorable = Math.round((share / 1000) * n)
  return {
    ...known(share / 1000, low / 1000, high / 1000, [n - favorable, 0, 0, 0, favorable]),
    reliability: reliability / 1000,
    moreForReliable,
  }
}

type AgentRow = [agent: string, office: string, team: string, estimates: string]
const agentRows: AgentRow[] = [
  [
    'A-003',
    'CEN',
    'Equipo A',
    '873/842/901/442/906/0 913/886/937/432/935/0 884/827/931/94/656/21 908/879/933/421/958/0 758/681/828/89/697/2 906/848/951/84/685/7 862/812/905/51/245/315 884/819/936/94/830/0 879/812/932/33/295/152 883/806/943/45/552/41 849/748/928/31/525/35',
  ],
  [
    'A-004',
    'CEN',
    'Equipo B',
    '752/702/799/261/851/0 697/642/749/251/893/0 813/729/885/45/478/70 732/677/783/248/931/0 649/572/723/112/743/0 706/605/798/45/538/46 849/792/899/14/82/352 606/517/693/98/835/0 847/766/914/10/112/175 758/628/867/11/231/75 848/722/941/11/281/55',
  ],
  [
    'A-010',
    'NOR',
    'Equipo B',
    '752/705/796/297/866/0 776/728/820/287/906/0 827/740/899/35/416/80 776/728/821/283/939/0 641/561/718/103/727/0 804/723/874/66/631/25 863/810/908/31/165/335 778/694/852/85/815/0 865/793/924/22/218/163 812/711/896/30/451/56 822/706/914/22/439/44',
  ],
  [
    'A-014',
    'SUR',
    'Equipo A',
    '763/719/804/334/879/0 786/742/827/326/916/0 851/782/909/69/584/46 814/771/854/317/945/0 670/588/746/97/715/0 882/815/936/68/638/23 838/781/888/21/118/345 743/659/818/94/830/0 849/777/909/31/282/154 842/727/930/11/231/75 846/744/926/30/516/36',
  ],
  [
    'A-016',
    'SUR',
    'Equipo B',
    '833/795/867/367/889/0 783/740/823/348/921/0 881/816/934/65/569/50 547/493/599/320/946/0 775/701/842/94/708/0 885/820/938/71/648/20 860/808/904/41/207/325 806/732/870/105/845/0 796/713/868/22/218/163 838/734/920/22/376/64 885/794/952/32/532/34',
  ],
  [
    'A-017',
    'SUR',
    'Equipo B',
    '777/733/817/331/878/0 827/785/865/317/914/0 826/755/887/75/604/40 550/497/603/318/945/0 701/625/772/108/736/0 834/753/902/55/587/36 854/799/902/20/113/346 774/688/849/83/811/0 861/791/918/33/295/152 832/725/917/20/354/66 798/676/897/21/428/45',
  ],
  [
    'A-018',
    'SUR',
    'Equipo B',
    '901/865/933/249/845/0 885/845/920/241/889/0 868/793/928/46/483/69 653/593/711/228/925/0 799/707/877/45/538/46 885/812/941/53/578/38 857/801/906/10/60/356 901/823/958/53/733/0 846/769/909/22/218/163 891/801/956/23/386/63 879/776/954/21/428/45',
  ],
  [
    'A-021',
    'EST',
    'Equipo A',
    '683/639/727/381/893/0 698/652/742/368/925/0 767/691/835/82/625/33 703/657/748/367/952/0 646/579/710/167/812/0 808/726/878/63/620/28 822/765/873/33/174/333 683/609/753/139/878/0 819/745/882/40/336/145 817/709/905/21/365/65 690/570/799/33/540/33',
  ],
  [
    'A-022',
    'EST',
    'Equipo B',
    '770/719/817/233/836/0 779/726/827/228/884/0 789/695/869/34/409/81 784/729/834/215/921/0 767/688/838/81/677/10 805/711/883/41/515/50 842/784/893/13/77/353 746/648/833/64/768/0 -1 860/748/943/10/215/76 859/750/940/21/428/45',
  ],
  [
    'A-025',
    'PTO',
    'Equipo A',
    '848/809/883/317/874/0 856/816/892/297/908/0 883/816/936/58/541/57 862/823/898/304/943/0 744/656/822/66/630/25 911/846/959/57/596/34 860/805/907/20/113/346 788/701/864/76/797/0 847/766/914/10/112/175 879/795/944/34/482/52 812/703/901/30/516/36',
  ],
  [
    'A-028',
    'PTO',
    'Equipo B',
    '922/895/944/415/901/0 937/913/958/402/931/0 905/844/952/62/558/53 951/929/970/400/956/0 874/800/933/55/587/36 923/868/965/73/654/18 880/832/922/42/211/324 938/884/976/81/807/0 896/836/944/42/347/143 904/831/959/42/535/44 917/835/972/31/525/35',
  ],
  ['A-036', 'VAL', 'Equipo B', '-8 -10 -10 -10 -10 -10 -10 -10 -10 -10 -10'],
]

const agentsOf = (rows: readonly AgentRow[]): AgentsReport['agents'] =>
  rows.map(([agent, office, team, estimates]) => ({
    agent,
    office,
    team,
    archived: false,
    estimates: estimates.split(' ').map(agentEstimate),
  }))

const measures: AgentsReport['measures'] = measureRows.map(([measure, office, alpha, beta, agents]) => ({
  measure,
  office,
  prior: { fitted: true, alpha, beta, agents },
}))

const typical: AgentsReport = { scope, measures, agents: agentsOf(agentRows) }

const waiting = (needs: number) => measures.map(() => missing(needs))

const oneWeek: AgentsReport = {
  scope,
  measures: measures.map(({ measure }) => ({
    measure,
    office: measure === 'G1' ? known(0.8125, 0.7113, 0.884, [2, 5, 8, 21, 44]) : withheld(3),
    prior:
      measure === 'G1' ? { fitted: true, alpha: 22.4, beta: 5.2, agents: 5 } : { ...unfitted, agents: 0 },
  })),
  agents: ['A-001', 'A-002', 'A-003', 'A-004', 'A-005', 'A-006'].map((agent, index) => ({
    agent,
    office: 'CEN',
    archived: false,
    estimates: measures.map(({ measure }) =>
      measure === 'G1' && index < 5
        ? agentEstimate(oneWeekSatisfaction[index] ?? '-4')
        : missing(index < 5 ? 2 + index : 10),
    ),
  })),
}

const allWithheld: AgentsReport = {
  scope: { ...scope, office: 'VAL' },
  measures: measures.map(({ measure }) => ({
    measure,
    office: withheld(4),
    prior: { ...unfitted, agents: 0 },
  })),
  agents: ['A-036', 'A-037', 'A-038'].map((agent, index) => ({
    agent,
    office: 'VAL',
    archived: false,
    estimates: waiting(4 + index),
  })),
}

/** So few agents that no spread between them can be measured: each shows the number of all. */
const fewAgents: AgentsReport = {
  scope,
  measures: measures.map(({ measure, office }) => ({
    measure,
    office,
    prior: {
      fitted: false,
      agents: 3,
      ...(office.kind === 'known' && { pooled: office.share }),
    } satisfies Prior,
  })),
  agents: agentsOf(agentRows.slice(0, 3)).map((agent) => ({
    ...agent,
    estimates: measures.map(({ office }, index) => {
      const own = agent.estimates[index]
      return office.kind === 'known' && own?.kind === 'known'
        ? { ...office, n: own.n, reliability: 0, moreForReliable: 0 }
        : missing(10)
    }),
  })),
}

const { publishedThrough: _, ...unpublishedScope } = scope

const empty: AgentsReport = {
  scope: unpublishedScope,
  measures: measures.map(({ measure }) => ({
    measure,
    office: withheld(10),
    prior: { ...unfitted, agents: 0 },
  })),
  agents: ['A-001', 'A-002'].map((agent) => ({
    agent,
    office: 'CEN',
    archived: false,
    estimates: waiting(10),
  })),
}

/** To see how the page bears it: numbers that only look like numbers. */
function twoThousandAgents(): AgentsReport {
  let seed = 20261123
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  }
  const agents = Array.from({ length: 2000 }, (_, index) => ({
    agent: `A-${String(index + 1).padStart(4, '0')}`,
    office: `S-${String((index % 200) + 1).padStart(3, '0')}`,
    archived: false,
    estimates: measureRows.map(([, , alpha, beta]) => {
      const n = Math.floor(random() * 320) + 2
      if (n < 10) return missing(10 - n)
      const share = Math.min(0.97, alpha / (alpha + beta) + (random() - 0.5) * 0.22)
      const half = 1.96 * Math.sqrt((share * (1 - share)) / (n + alpha + beta))
      const reliability = n / (n + alpha + beta)
      const more = Math.max(0, Math.ceil((7 / 3) * (alpha + beta)) - n)
      const [middle, low, high] = [share, share - half, Math.min(0.999, share + half)].map((value) =>
        Math.round(value * 1000),
      )
      return agentEstimate([middle, low, high, n, Math.round(reliability * 1000), more].join('/'))
    }),
  }))
  return { scope, measures, agents }
}

export const agentsExamples = {
  typical,
  oneWeek,
  allWithheld,
  fewAgents,
  empty,
  twoThousand: twoThousandAgents(),
} satisfies Record<string, AgentsReport>
export type AgentsExample = keyof typeof agentsExamples

export const exampleOffices = [
  { office: 'CEN', name: 'Sede Central' },
  { office: 'NOR', name: 'Agencia Norte' },
  { office: 'SUR', name: 'Agencia Sur' },
  { office: 'EST', name: 'Agencia Este' },
  { office: 'PTO', name: 'Agencia Puerto Nuevo' },
  { office: 'VAL', name: 'Agencia del Valle' },
]
