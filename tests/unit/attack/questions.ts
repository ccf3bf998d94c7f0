import { weekName } from '../../../schema/calendar.ts'
import { measures } from '../../../schema/instrument/measures.ts'
import { agents, type Moment, teams, timeZones, weeksLived } from './half-year.ts'
import type { Question } from './recorder.ts'
import type { Reader } from './reports.ts'

type Query = Record<string, string>

const offices = Object.keys(timeZones)
const everybody = Object.keys(agents)
const kinds = ['open', 'verified', 'reply', 'import']
const filters: readonly Query[] = [
  {},
  ...offices.map((office) => ({ office })),
  ...everybody.map((agent) => ({ agent })),
  ...kinds.map((kind) => ({ kind })),
  { office: 'L', agent: 'A6' },
  { office: 'K', agent: 'A6' },
  { office: 'L', kind: 'open' },
  { office: 'L', kind: 'import' },
]
const withFilters = ['overview', 'competencies', 'agents', 'comments', 'drivers'].map(
  (name) => `GET /api/v1/reports/${name}`,
)
const asTheyAre = [
  'reports/training',
  'reports/received-today',
  'reports/touchpoints',
  'reports/participation',
  'offices',
  'teams',
].map((name) => `GET /api/v1/${name}`)
const trend = 'GET /api/v1/reports/trend'
const agentPage = 'GET /api/v1/reports/agents/:id'
const drivers = 'GET /api/v1/reports/drivers'
const funnel = 'GET /api/v1/reports/funnel'
const compared: readonly Query[] = [{}, { measure: 'G1' }, { measure: 'CE', office: 'L' }, { kind: 'open' }]

/** The first week that imports reach, and the last one. */
const firstWeek = 2924
const turn = <Each>(list: readonly Each[], index: number): Each => list[index % list.length] as Each

/**
 * What is asked at a moment: everybody asks for everything in the window that comes by itself; other windows, filters
 * and measures take turns, and at the end come all pairs of weeks.
 */
export function questionsAt({ week, what }: Moment, readers: readonly Reader[], now: number): Question[] {
  const questions: Question[] = []
  const put = (reader: Reader, route: string, query: Query = {}, id?: string) =>
    questions.push({ reader, route, query, ...(id !== undefined && { id }) })
  const windows: readonly Query[] = [
    {},
    { from: weekName(now), to: weekName(now) },
    { from: weekName(now - 1), to: weekName(now) },
    { from: weekName(firstWeek), to: weekName(now) },
    { from: weekName(now - 3 - (week % 9)), to: weekName(now - 1 - (week % 3)) },
  ]
  for (const [index, reader] of readers.entries()) {
    const at = week + index
    if (what === 'between' && at % 3 > 0) continue
    for (const [nth, route] of withFilters.entries()) {
      if ((at + nth) % 2 === 0) put(reader, route)
      else put(reader, route, { ...turn(filters, at * 3), ...turn(windows, at) })
    }
    put(reader, agentPage, turn(windows, at), turn(everybody, at))
    put(reader, trend, {
      measure: turn(measures, at * 5).code,
      ...turn(filters, at),
      ...turn(windows, at + 1),
    })
    for (const route of asTheyAre) put(reader, route)
    put(reader, drivers, turn(windows, at))
    put(reader, funnel, { ...turn(windows, at + 2), ...turn(compared, at) })
    put(reader, 'GET /api/v1/offices/:office/places', {}, turn(offices, at))
  }
  const manager = readers.find(({ name }) => name === 'manager of all')
  if (what === 'between' || !manager) return questions
  for (const [index, filter] of filters.entries()) {
    put(manager, turn(withFilters, index + week), { ...filter, ...turn(windows, week) })
  }
  for (const agent of everybody) put(manager, agentPage, turn(windows, week), agent)
  if (what === 'last') {
    for (const { code } of measures)
      put(manager, trend, { measure: code, from: weekName(firstWeek), to: weekName(now) })
    let index = 0
    for (let from = now - weeksLived + 1; from <= now; from++) {
      for (let to = from; to <= now; to++) {
        const window = { from: weekName(from), to: weekName(to) }
        put(manager, 'GET /api/v1/reports/overview', window)
        put(turn(readers, index), turn(withFilters, index), { ...turn(filters, index), ...window })
        index++
      }
    }
  }
  return questions
}

/** One of each role; those who don't see all see one office, or one team. */
export const staffOf: readonly {
  name: string
  role: 'administrator' | 'manager' | 'trainer' | 'supervisor'
  offices?: string[]
  team?: string
}[] = [
  { name: 'administrator', role: 'administrator' },
  { name: 'manager of all', role: 'manager' },
  { name: 'manager of L', role: 'manager', offices: ['L'] },
  { name: 'trainer of all', role: 'trainer' },
  { name: 'trainer of K and S', role: 'trainer', offices: ['K', 'S'] },
  ...Object.keys(teams).map((team) => ({ name: `supervisor of ${team}`, role: 'supervisor' as const, team })),
]
