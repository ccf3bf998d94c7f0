import type { Week } from '../../schema/calendar.ts'
import type { Counts } from '../../schema/instrument/measures.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Carried } from './leaves.ts'

export type NewBlock = {
  readonly leaf: { readonly id: number; readonly revision: number }
  readonly ordinal: number
  readonly firstWeek: Week
  readonly lastWeek: Week
  readonly members: readonly { readonly id: string; readonly revision: number }[]
  readonly comments: readonly { readonly id: string; readonly favorable: boolean; readonly shuffle: number }[]
  readonly rows: readonly { measure: string; counts: Counts; sources: readonly number[] | null }[]
  readonly carried: Carried
  readonly checksum: string
}

// One bind holds at most 2 MB: so many ids with their revisions are a fifth of that.
const idsPerBind = 10_000

/**
 * Stores a block, its members, comments and rows, and what is carried on: all in one batch, or nothing.
 * @returns false where another write came between: a member changed, left or was published, or the leaf moved on
 */
export function insertBlock(db: D1Database, block: NewBlock): Promise<boolean> {
  const { leaf, ordinal } = block
  const chunks: string[] = []
  for (let start = 0; start < block.members.length; start += idsPerBind) {
    const chunk = block.members.slice(start, start + idsPerBind)
    chunks.push(JSON.stringify(chunk.map(({ id, revision }) => [id, revision])))
  }
  const take = chunks.map((chunk) =>
    db
      .prepare(
        `update responses
            set leaf = ?1, block = ?2, day = null, hour = null, desk = null, opened_hour = null, comment = null
           from (select unhex(value ->> 0) as id, value ->> 1 as revision from json_each(?3)) member
          where responses.id = member.id and responses.revision = member.revision
            and responses.block is null and responses.quarantined_at is null`,
      )
      .bind(leaf.id, ordinal, chunk),
  )
  const statements = [
    db
      .prepare(
        `insert into blocks (leaf, ordinal, first_week, last_week, n, checksum)
         select id, ?2, ?3, ?4, ?5, ?6 from leaves where id = ?1 and revision = ?7`,
      )
      .bind(
        leaf.id,
        ordinal,
        block.firstWeek,
        block.lastWeek,
        block.members.length,
        block.checksum,
        leaf.revision,
      ),
    ...(block.comments.length > 0 ? [insertComments(db, block)] : []),
    ...take,
    // Not null: where the members are not those that were counted, or the leaf moved on, the batch fails whole.
    db
      .prepare(
        `update blocks set n = case when (select count(*) from responses where leaf = ?1 and block = ?2) = n then n end
          where leaf = ?1 and ordinal = ?2`,
      )
      .bind(leaf.id, ordinal),
    db
      .prepare(
        `insert into tallies (leaf, measure, week, block, at0, at25, at50, at75, at100, sources)
         select ?1, value ->> 0, ?2, ?3, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
           from json_each(?4)`,
      )
      .bind(leaf.id, block.lastWeek, ordinal, JSON.stringify(block.rows.map(rowValues))),
    db
      .prepare('update leaves set carried = ?2, revision = revision + 1 where id = ?1')
      .bind(leaf.id, JSON.stringify(block.carried)),
  ]
  return allOrNothing(db, statements)
}

const rowValues = ({ measure, counts, sources }: NewBlock['rows'][number]) => [
  measure,
  ...counts,
  sources && JSON.stringify(sources),
]

/** A block's comments leave their responses' rows and stand in random order. */
const insertComments = (db: D1Database, { leaf, ordinal, comments }: NewBlock) =>
  db
    .prepare(
      `insert into comments (response, leaf, block, favorable, shuffle, text)
       select r.id, ?1, ?2, value ->> 1, value ->> 2, r.comment
         from json_each(?3)
         join responses r on r.id = unhex(value ->> 0)
        where r.comment is not null`,
    )
    .bind(
      leaf.id,
      ordinal,
      JSON.stringify(comments.map(({ id, favorable, shuffle }) => [id, favorable ? 1 : 0, shuffle])),
    )
