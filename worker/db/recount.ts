import type { Week } from '../../schema/calendar.ts'
import type { Answered, Counts } from '../../schema/instrument/measures.ts'
import type { Carried } from './leaves.ts'

export type RecountedLeaf = {
  readonly agentLeaf: boolean
  readonly carried: Carried
  readonly erased: number
  readonly revision: number
  /** In order. */
  readonly blocks: readonly RecountedBlock[]
}

export type RecountedBlock = {
  readonly ordinal: number
  readonly firstWeek: Week
  readonly lastWeek: Week
  readonly n: number
  readonly flagged: number
  readonly checksum: string
  readonly withdrawn: boolean
}

export type Member = Answered & {
  readonly block: number
  readonly week: Week
  /** Whether its office, agent and kind are the leaf's. */
  readonly here: boolean
  readonly flagged: boolean
  /** Whether anything is left of what is kept until publication only. */
  readonly dated: boolean
}

export type StoredRow = {
  readonly measure: string
  readonly week: Week
  readonly block: number
  readonly counts: Counts
  readonly sources: readonly number[] | null
  readonly withdrawn: boolean
}

/** Each leaf by its id and its name: office/agent/kind. */
export async function leafNames(db: D1Database): Promise<{ id: number; name: string }[]> {
  const { results } = await db
    .prepare(
      `select id, office || '/' || coalesce(agent, '-') || '/' || kind as name
         from leaves order by office, agent, kind`,
    )
    .all<{ id: number; name: string }>()
  return results
}

/** A leaf with its blocks, both as of one moment. */
export async function leafToRecount(db: D1Database, id: number): Promise<RecountedLeaf> {
  const [leaves, blocks] = await db.batch<never>([
    db
      .prepare('select agent is not null as agentLeaf, carried, erased, revision from leaves where id = ?1')
      .bind(id),
    db
      .prepare(
        `select ordinal, first_week as firstWeek, last_week as lastWeek, n, flagged, checksum,
                withdrawn_at is not null as withdrawn
           from blocks where leaf = ?1 order by ordinal`,
      )
      .bind(id),
  ])
  type Stored = Omit<RecountedLeaf, 'agentLeaf' | 'carried' | 'blocks'> & {
    agentLeaf: number
    carried: string
  }
  const [leaf] = (leaves?.results ?? []) as Stored[]
  if (!leaf) throw new RangeError(`There is no leaf ${id}`)
  type StoredBlock = Omit<RecountedBlock, 'withdrawn'> & { withdrawn: number }
  return {
    ...leaf,
    agentLeaf: leaf.agentLeaf === 1,
    carried: JSON.parse(leaf.carried),
    blocks: ((blocks?.results ?? []) as StoredBlock[]).map((block) => ({
      ...block,
      withdrawn: block.withdrawn === 1,
    })),
  }
}

/** The responses of some consecutive blocks of a leaf, and the rows that those blocks made. */
export async function contentsOf(
  db: D1Database,
  leaf: number,
  { from, to }: { from: number; to: number },
): Promise<{ members: Map<number, Member[]>; rows: Map<number, StoredRow[]> }> {
  const [responses, rows] = await db.batch<never>([
    db
      .prepare(
        `select r.block, r.week, r.answers, r.reasons,
                r.office = l.office and r.agent is l.agent and r.kind = l.kind as here,
                coalesce(r.day, r.hour, r.desk, r.touchpoint, r.opened_hour, r.comment) is not null as dated,
                r.flags <> 0 as flagged
           from responses r indexed by responses_by_block
           join leaves l on l.id = r.leaf
          where r.leaf = ?1 and r.block between ?2 and ?3`,
      )
      .bind(leaf, from, to),
    db
      .prepare(
        `select measure, week, block, at0, at25, at50, at75, at100, sources, 0 as withdrawn
           from tallies where leaf = ?1 and block between ?2 and ?3
         union all
         select measure, week, block, at0, at25, at50, at75, at100, sources, 1
           from withdrawn_tallies where leaf = ?1 and block between ?2 and ?3`,
      )
      .bind(leaf, from, to),
  ])
  return {
    members: Map.groupBy(((responses?.results ?? []) as StoredMember[]).map(memberOf), ({ block }) => block),
    rows: Map.groupBy(((rows?.results ?? []) as StoredTally[]).map(rowOf), ({ block }) => block),
  }
}

/** How many responses are neither waiting nor in a block that there is. */
export async function responsesWithoutBlock(db: D1Database): Promise<number> {
  const n = await db
    .prepare(
      `select (select count(*) from responses r indexed by responses_by_block
                where r.block is not null
                  and not exists (select 1 from blocks b where b.leaf = r.leaf and b.ordinal = r.block))
              + (select count(*) from responses indexed by responses_waiting
                  where block is null and leaf is not null) as n`,
    )
    .first<number>('n')
  return n ?? 0
}

type StoredMember = {
  block: number
  week: number
  answers: string
  reasons: string | null
  here: number
  dated: number
  flagged: number
}

const memberOf = ({ answers, reasons, here, dated, flagged, ...row }: StoredMember): Member => ({
  ...row,
  answers: JSON.parse(answers),
  reasons: reasons === null ? null : JSON.parse(reasons),
  here: here === 1,
  dated: dated === 1,
  flagged: flagged === 1,
})

type StoredTally = Record<
  'week' | 'block' | 'at0' | 'at25' | 'at50' | 'at75' | 'at100' | 'withdrawn',
  number
> & {
  measure: string
  sources: string | null
}

const rowOf = ({ at0, at25, at50, at75, at100, sources, withdrawn, ...row }: StoredTally): StoredRow => ({
  ...row,
  counts: [at0, at25, at50, at75, at100],
  sources: sources === null ? null : JSON.parse(sources),
  withdrawn: withdrawn === 1,
})
