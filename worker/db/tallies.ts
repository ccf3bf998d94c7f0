import type { Week } from '../../schema/calendar.ts'
import type { Kind } from '../../schema/contracts/fields.ts'
import type { Counts } from '../../schema/instrument/measures.ts'
import type { CatalogueOffice } from './catalogue.ts'

declare const allowed: unique symbol

/**
 * Whose answers a query may count. No plain object is one: only services/reports/scope.ts makes them, out of what
 * was asked for and what the viewer may see.
 */
export type Scope = {
  readonly offices: readonly string[]
  readonly from: Week
  readonly to: Week
  readonly filter?: { readonly agent: string } | { readonly kind: Kind }
  /** Agents of this team alone, and nobody's answers. */
  readonly team?: string
  readonly [allowed]: true
}

/** An office whose numbers the viewer may see; made there too, and nowhere else. */
export type SeenOffice = CatalogueOffice & { readonly [allowed]: true }

/** How many answers there are at each level of a measure. */
export type Tally = { readonly measure: string; readonly counts: Counts }
export type OfficeTally = Tally & { readonly office: string }
export type LeafTally = OfficeTally & { readonly agent: string | null }
export type WeekTally = OfficeTally & { readonly week: Week }

/** The leaves of a scope as `l`, to which ?1 and ?2 are bound: an agent's by the agent, others office by office. */
export const leavesOf = ({ filter, team }: Scope) => {
  const ofTeam =
    team === undefined ? '' : ` and l.agent in (select code from agents where team = ?2 ->> 'team')`
  if (filter && 'agent' in filter) {
    return `(select * from leaves l indexed by leaves_by_agent
              where agent = ?2 ->> 'agent' and office in (select value from json_each(?1))${ofTeam}) l`
  }
  const ofKind = filter ? ` and l.kind = ?2 ->> 'kind'` : ''
  return `json_each(?1) o cross join leaves l on l.office = o.value${ofKind}${ofTeam}`
}

export const boundLeaves = ({ offices, filter, team }: Scope) => [
  JSON.stringify(offices),
  JSON.stringify({ ...filter, team }),
]

const columns = ['at0', 'at25', 'at50', 'at75', 'at100'] as const
type Levels = Record<(typeof columns)[number], number>

const countsOf = ({ at0, at25, at50, at75, at100 }: Levels): Counts => [at0, at25, at50, at75, at100]
const sums = columns.map((column) => `sum(${column})`).join(', ')

const bound = (scope: Scope, measures: readonly string[]) => [
  ...boundLeaves(scope),
  JSON.stringify(measures),
  scope.from,
  scope.to,
]

/** By leaf, thus more than once for an agent who got answers in several ways. */
export async function countByLeaf(
  db: D1Database,
  scope: Scope,
  measures: readonly string[],
): Promise<LeafTally[]> {
  // A sum per leaf and measure, one seek each, and a column for each measure: a join grouped as a whole would read
  // every row a second time to sort it, a list of measures beside each leaf as well.
  const counts = measures.map(
    (_, index) =>
      `(select json_array(${sums}) from tallies
         where leaf = l.id and measure = ?${index + 5} and week between ?3 and ?4) as counts${index}`,
  )
  const { results } = await db
    .prepare(`select ${['l.office', 'l.agent', ...counts].join(', ')} from ${leavesOf(scope)}`)
    .bind(...boundLeaves(scope), scope.from, scope.to, ...measures)
    .all<{ office: string; agent: string | null; [counts: `counts${number}`]: string }>()
  return results.flatMap(({ office, agent, ...row }) =>
    measures.flatMap((measure, index) => {
      const levels: Counts | null[] = JSON.parse(row[`counts${index}`] ?? '')
      return levels[0] === null ? [] : [{ measure, office, agent, counts: levels as Counts }]
    }),
  )
}

export async function countByOffice(
  db: D1Database,
  scope: Scope,
  measures: readonly string[],
): Promise<OfficeTally[]> {
  const tallies = new Map<string, OfficeTally>()
  for (const { measure, office, counts } of await countByLeaf(db, scope, measures)) {
    const key = `${measure}/${office}`
    const before = tallies.get(key)?.counts
    tallies.set(key, { measure, office, counts: before ? add(before, counts) : counts })
  }
  return [...tallies.values()]
}

const add = (one: Counts, other: Counts) =>
  one.map((count, level) => count + (other[level] ?? 0)) as unknown as Counts

/** By office and by the last week of the blocks. */
export async function countByWeek(
  db: D1Database,
  scope: Scope,
  measures: readonly string[],
): Promise<WeekTally[]> {
  const { results } = await db
    .prepare(
      `select t.measure, l.office, t.week, ${columns.map((column) => `sum(t.${column}) as ${column}`).join(', ')}
         from ${leavesOf(scope)}
        cross join tallies t
           on t.leaf = l.id and t.measure in (select value from json_each(?3)) and t.week between ?4 and ?5
        group by t.measure, l.office, t.week`,
    )
    .bind(...bound(scope, measures))
    .all<Omit<WeekTally, 'counts'> & Levels>()
  return results.map((row) => ({
    measure: row.measure,
    office: row.office,
    week: row.week,
    counts: countsOf(row),
  }))
}

export type Waiting = {
  readonly office: string
  readonly agent: string | null
  /** Responses of a leaf without a block, as of the last publication. */
  readonly responses: number
  /** Answers of the same leaf that no row holds yet, by measure. */
  readonly carried: Readonly<Record<string, number>>
}

/** What waits in each leaf of the scope, whatever its window. */
export async function waitingAnswers(
  db: D1Database,
  scope: Scope,
  measures: readonly string[],
): Promise<Waiting[]> {
  const carried = measures.map((_, index) => `l.carried -> ?${index + 3}`).join(', ')
  const { results } = await db
    .prepare(
      `select l.office, l.agent, l.waiting as responses, json_array(${carried}) as carried
         from ${leavesOf(scope)}`,
    )
    .bind(...boundLeaves(scope), ...measures)
    .all<Omit<Waiting, 'carried'> & { carried: string }>()
  return results.map((row) => {
    const blocks: (Record<string, Counts> | null)[] = JSON.parse(row.carried)
    return {
      ...row,
      carried: Object.fromEntries(
        measures.map((measure, index) => [measure, sumOf(Object.values(blocks[index] ?? {}).flat())]),
      ),
    }
  })
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

/** The first and the last week of the offices' published blocks. */
export async function publishedWeeks(
  db: D1Database,
  offices: readonly string[],
): Promise<{ first: Week; last: Week } | null> {
  // Blocks have no index by week, so each leaf is asked for its ends alone: of its rows of G1, which all but some
  // imports have, and of its blocks, which follow the weeks where no older import came later.
  const row = await db
    .prepare(
      `with named (id) as (
         select l.id from json_each(?1) o cross join leaves l on l.office = o.value
       ),
       ends (week) as (
         select (select week from tallies where leaf = named.id and measure = 'G1' order by week limit 1) from named
         union all
         select (select week from tallies where leaf = named.id and measure = 'G1' order by week desc limit 1) from named
         union all
         select (select last_week from blocks where leaf = named.id order by ordinal limit 1) from named
         union all
         select (select last_week from blocks where leaf = named.id order by ordinal desc limit 1) from named
       )
       select min(week) as first, max(week) as last from ends`,
    )
    .bind(JSON.stringify(offices))
    .first<{ first: Week | null; last: Week | null }>()
  return row && row.first !== null && row.last !== null ? { first: row.first, last: row.last } : null
}
