import type { Week } from '../../schema/calendar.ts'
import type { Counts } from '../../schema/instrument/measures.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Carried } from './leaves.ts'
import { newKey } from './responses.ts'

export type NewBlock = {
  readonly leaf: number
  /** In its leaf, from 1. */
  readonly ordinal: number
  readonly firstWeek: Week
  readonly lastWeek: Week
  readonly members: readonly {
    readonly key: string
    readonly revision: number
    readonly week: Week
    readonly touchpoint: string | null
    readonly procedure: string | null
    readonly flagged: boolean
  }[]
  readonly comments: readonly {
    readonly key: string
    readonly favorable: boolean
  }[]
  readonly rows: readonly { measure: string; counts: Counts; sources: readonly number[] | null }[]
  readonly checksum: string
}

export type ChangedLeaf = {
  readonly id: number
  /** As it was read: where it is another by now, nothing is stored. */
  readonly revision: number
  readonly carried: Carried
}

// A bind holds at most 2 MB.
const perStatement = 10_000

/** A statement as often as its list of rows needs. */
function forRows(db: D1Database, sql: string, rows: readonly (readonly unknown[])[]): D1PreparedStatement[] {
  const statements: D1PreparedStatement[] = []
  for (let start = 0; start < rows.length; start += perStatement) {
    statements.push(db.prepare(sql).bind(JSON.stringify(rows.slice(start, start + perStatement))))
  }
  return statements
}

/** [touchpoint, week, answers]: what the members forget once they are published. */
function answersByCode(blocks: readonly NewBlock[]): [string, Week, number][] {
  const counted = new Map<string, [string, Week, number]>()
  for (const { touchpoint, week } of blocks.flatMap(({ members }) => members)) {
    if (touchpoint === null) continue
    const key = `${touchpoint}/${week}`
    const [, , before] = counted.get(key) ?? [touchpoint, week, 0]
    counted.set(key, [touchpoint, week, before + 1])
  }
  return [...counted.values()]
}

/** procedure -> answers that are known to be of it */
function answersByProcedure(members: NewBlock['members']): string {
  const counted = new Map<string, number>()
  for (const { procedure } of members) {
    if (procedure !== null) counted.set(procedure, (counted.get(procedure) ?? 0) + 1)
  }
  return JSON.stringify(Object.fromEntries(counted))
}

/**
 * Stores blocks with their members, comments and rows, what their leaves carry on, and by which codes they came:
 * all in one batch, or nothing.
 * Where a leaf moved on, its revision becomes null and is refused; where a member changed, left or was published,
 * its block's n does.
 * @param blocks whole leaves
 * @returns false where another write came between
 */
export function insertBlocks(
  db: D1Database,
  leaves: readonly ChangedLeaf[],
  blocks: readonly NewBlock[],
): Promise<boolean> {
  return allOrNothing(db, [
    ...forRows(
      db,
      `update leaves
          set carried = changed.carried,
              revision = case when leaves.revision = changed.revision then leaves.revision + 1 end
         from (select value ->> 0 as id, value ->> 1 as revision, value ->> 2 as carried from json_each(?1)) changed
        where leaves.id = changed.id`,
      leaves.map(({ id, revision, carried }) => [id, revision, JSON.stringify(carried)]),
    ),
    ...forRows(
      db,
      `insert into blocks (leaf, ordinal, first_week, last_week, n, flagged, checksum, procedures)
       select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
         from json_each(?1)`,
      blocks.map(({ leaf, ordinal, firstWeek, lastWeek, members, checksum }) => [
        ...[leaf, ordinal, firstWeek, lastWeek, members.length],
        members.filter(({ flagged }) => flagged).length,
        checksum,
        answersByProcedure(members),
      ]),
    ),
    ...forRows(
      db,
      // In the order of their keys: the index of their words writes a part of its own wherever one goes back.
      `insert into comments (key, response, leaf, block, favorable, text)
       select ${newKey('value ->> 4')}, r.id, value ->> 1, value ->> 2, value ->> 3, r.comment
         from json_each(?1)
         join responses r on r.key = cast(value ->> 0 as integer)
        where r.comment is not null
        order by 1`,
      blocks.flatMap(({ leaf, ordinal, lastWeek, comments }) =>
        comments.map(({ key, favorable }) => [key, leaf, ordinal, favorable ? 1 : 0, lastWeek]),
      ),
    ),
    ...forRows(
      db,
      `insert into touchpoint_use (touchpoint, week, answers)
       select value ->> 0, value ->> 1, value ->> 2 from json_each(?1) where true
       on conflict (touchpoint, week) do update set answers = answers + excluded.answers`,
      answersByCode(blocks),
    ),
    ...forRows(
      db,
      `update responses
          set leaf = member.leaf, block = member.block,
              day = null, hour = null, desk = null, touchpoint = null, opened_hour = null, comment = null
         from (select cast(value ->> 0 as integer) as key, value ->> 1 as revision, value ->> 2 as leaf, value ->> 3 as block
                 from json_each(?1)) member
        where responses.key = member.key and responses.revision = member.revision
          and responses.block is null and responses.quarantined_at is null`,
      blocks.flatMap(({ leaf, ordinal, members }) =>
        members.map(({ key, revision }) => [key, revision, leaf, ordinal]),
      ),
    ),
    ...forRows(
      db,
      `update blocks
          set n = case when n = (select count(*) from responses r
                                  where r.leaf = blocks.leaf and r.block = blocks.ordinal) then n end
        where (leaf, ordinal) in (select value ->> 0, value ->> 1 from json_each(?1))`,
      blocks.map(({ leaf, ordinal }) => [leaf, ordinal]),
    ),
    ...forRows(
      db,
      `insert into tallies (leaf, measure, week, block, at0, at25, at50, at75, at100, sources)
       select value ->> 0, value ->> 1, value ->> 2, value ->> 3,
              value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8, value ->> 9
         from json_each(?1)`,
      blocks.flatMap(({ leaf, ordinal, lastWeek, rows }) =>
        rows.map(({ measure, counts, sources }) => [
          ...[leaf, measure, lastWeek, ordinal, ...counts, sources && JSON.stringify(sources)],
        ]),
      ),
    ),
  ])
}
