import type { AgentReport, CommentsReport, Estimate } from '../../schema/contracts/reports.ts'
import { agentEstimate, agentsExamples, missing } from './agents.ts'
import { controlled, lineAlone } from './control.ts'
import { known, week, withheld } from './estimates.ts'

// Of the demonstration entity, as the API reported them.

const { typical: agents, fewAgents: few } = agentsExamples

/** `share/low/high/n` in thousandths; `-8`: eight answers are missing. */
function estimate(text: string): Estimate {
  if (text.startsWith('-')) return withheld(Number(text.slice(1)))
  const [share = 0, low = 0, high = 0, n = 0] = text.split('/').map(Number)
  const favorable = Math.round((share / 1000) * n)
  return known(share / 1000, low / 1000, high / 1000, [n - favorable, 0, 0, 0, favorable])
}

/** `name:estimate`, many to a line. */
const named = (lines: readonly string[]): [string, Estimate][] =>
  lines.flatMap((line) =>
    line.split(' ').map((entry): [string, Estimate] => {
      const [name = '', text = ''] = entry.split(':')
      return [name, estimate(text)]
    }),
  )

const office = new Map(
  named([
    'G1:792/775/808/2286 OS:803/786/819/2190 RE:808/768/842/432 CE:800/782/816/2170',
    'IP:727/693/758/717 ET:802/759/838/388 DA:804/745/852/209 RC:737/702/768/672',
    'AC:810/750/858/200 PO:805/737/859/159 GI:853/801/894/225',
  ]),
)
const items = named([
  'OS1:715/666/759/358 OS2:750/606/854/44 OS3:750/531/888/20 OS5:700/521/833/30',
  'OS4:538/419/654/65 CE1:709/660/753/364 CE2:686/520/814/35 CE3:619/409/792/21',
  'ET1:806/650/902/36 ET2:719/546/844/32 RE1:697/527/826/33 RE2:765/632/860/51',
  'IP1:688/514/820/32 IP2:593/510/671/140 RC1:571/455/681/70 RC2:767/623/868/43',
  'RC3:706/538/832/34 AC1:750/598/858/40 PO1:762/549/894/21 GI1:545/380/702/33',
  'DA1:667/496/802/33',
])
const weeks = named([
  '2026-W22:909/623/984/11 2026-W23:769/497/918/13 2026-W24:708/508/851/24',
  '2026-W25:824/590/938/17 2026-W26:647/413/827/17 2026-W27:500/237/763/10',
  '2026-W28:500/268/732/14 2026-W29:667/417/848/15 2026-W30:588/360/784/17',
  '2026-W31:545/347/731/22 2026-W32:-2 2026-W33:676/508/809/34',
  '2026-W34:600/313/832/10 2026-W35:-2 2026-W36:583/320/807/12',
  '2026-W37:633/455/781/30 2026-W38:636/354/848/11 2026-W39:1000/722/1000/10',
  '2026-W40:583/320/807/12 2026-W41:750/531/888/20 2026-W42:-2',
  '2026-W43:667/417/848/15 2026-W44:708/508/851/24 2026-W45:-2',
  '2026-W46:613/438/763/31 2026-W47:667/391/862/12',
])

const trend = weeks.map(([name, estimate]) => week(name, estimate))
const trendOfOne = trend.map(({ week: name }) =>
  week(name, name === '2026-W47' ? estimate('750/505/898/16') : withheld(10)),
)
const trendWithheld = trend.map(({ week: name }) => week(name, withheld(8)))

const own = agents.agents.find(({ agent }) => agent === 'A-021')?.estimates ?? []

const typical: AgentReport = {
  scope: { ...agents.scope, agent: 'A-021' },
  agent: 'A-021',
  office: 'EST',
  team: 'Equipo A',
  archived: false,
  measures: agents.measures.map(({ measure, prior }, index) => ({
    measure,
    prior,
    estimate: own[index] ?? missing(10),
    office: office.get(measure) ?? withheld(10),
  })),
  items: items.map(([item, estimate]) => ({ item, estimate })),
  trend,
  control: controlled(
    trend,
    '2026-W22 2026-W47 667 307/1000 336/997 423/910 377/956 377/956 290/1000 348/985 359/975 377/956 412/921 462/871 290/1000 322/1000 449/884 307/1000 290/1000 322/1000 400/933 359/975 423/910 452/881 322/1000',
    '2026-W22 2026-W47 672 343/1000',
  ),
}

const oneWeek: AgentReport = {
  ...typical,
  measures: typical.measures.map((measured) => ({
    ...measured,
    estimate: measured.measure === 'G1' ? agentEstimate('812/712/896/16/259/91') : missing(4),
  })),
  items: typical.items.map(({ item }) => ({ item, estimate: withheld(item === 'OS1' ? 2 : 7) })),
  trend: trendOfOne,
  control: lineAlone(trendOfOne, 11),
}

const allWithheld: AgentReport = {
  ...typical,
  scope: { ...agents.scope, agent: 'A-036' },
  agent: 'A-036',
  office: 'VAL',
  team: 'Equipo B',
  measures: typical.measures.map((measured) => ({
    ...measured,
    estimate: missing(measured.measure === 'G1' ? 8 : 10),
  })),
  items: typical.items.map(({ item }) => ({ item, estimate: withheld(10) })),
  trend: trendWithheld,
  control: lineAlone(trendWithheld, 12),
}

/** Nobody can be told from anybody: the number is everyone's. Of an agent who left. */
const fewAgents: AgentReport = {
  ...typical,
  archived: true,
  measures: few.measures.map(({ measure, office, prior }, index) => ({
    measure,
    office,
    prior,
    estimate: few.agents[0]?.estimates[index] ?? missing(10),
  })),
}

const { publishedThrough: _, ...unpublishedScope } = typical.scope

const empty: AgentReport = { ...allWithheld, scope: unpublishedScope, trend: [], control: lineAlone([], 12) }

export const agentExamples = { typical, oneWeek, allWithheld, fewAgents, empty } satisfies Record<
  string,
  AgentReport
>
export type AgentExample = keyof typeof agentExamples

export const exampleComments: CommentsReport['comments'] = [
  { office: 'EST', week: '2026-W47', favorable: false, text: 'No le entendí y no me lo explicó de nuevo.' },
  { office: 'EST', week: '2026-W46', favorable: true, text: 'Rápido y claro, gracias.' },
  {
    office: 'EST',
    week: '2026-W44',
    favorable: false,
    text: '<script>alert(1)</script> '.concat('Esperémuchísimo'.repeat(12), ' y nadie me dijo nada.'),
  },
]
