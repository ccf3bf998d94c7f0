import type { Week } from '../../schema/calendar.ts'
import type { Kind } from '../../schema/contracts/fields.ts'
import type { Counts } from '../../schema/instrument/measures.ts'

export type LeafKey = { readonly agent: string | null; readonly kind: Kind }

/** Answers not yet in a row: measure -> ordinal of the block that gave them -> counts. */
export type Carried = Readonly<Record<string, Readonly<Record<string, Counts>>>>

export type Leaf = LeafKey & {
  readonly id: number
  readonly revision: number
  readonly carried: Carried
  /** Ordinal of its last block; 0 before the first. */
  readonly lastBlock: number
}

type StoredLeaf = Omit<Leaf, 'carried'> & { carried: string }

const leafColumns = `l.id, l.agent, l.kind, l.revision, l.carried,
              coalesce((select max(ordinal) from blocks where leaf = l.id), 0) as lastBlock`

const leafOf = (row: StoredLeaf): Leaf => ({ ...row, carried: JSON.parse(row.carried) })

/** The leaves of an office that are named, made where they are missing. */
export async function openLeaves(db: D1Database, office: string, keys: readonly LeafKey[]): Promise<Leaf[]> {
  const named = JSON.stringify(keys.map(({ agent, kind }) => [agent, kind]))
  const [, found] = await db.batch<StoredLeaf>([
    db
      .prepare(
        `insert into leaves (office, agent, kind)
         select ?1, value ->> 0, value ->> 1 from json_each(?2) where true
         on conflict do nothing`,
      )
      .bind(office, named),
    db
      .prepare(
        `select ${leafColumns}
           from json_each(?2) wanted
           join leaves l on l.office = ?1 and coalesce(l.agent, '') = coalesce(wanted.value ->> 0, '')
                        and l.kind = wanted.value ->> 1`,
      )
      .bind(office, named),
  ])
  return (found?.results ?? []).map(leafOf)
}

export async function findLeaf(db: D1Database, id: number): Promise<Leaf | null> {
  const row = await db
    .prepare(`select ${leafColumns} from leaves l where l.id = ?1`)
    .bind(id)
    .first<StoredLeaf>()
  return row && leafOf(row)
}

/** What the pages say: how many wait in each leaf as of this publication, and through which week it was whole. */
export async function recordPublication(
  db: D1Database,
  office: string,
  published: {
    through: Week | null
    kinds: readonly Kind[]
    waiting: readonly (LeafKey & { count: number })[]
  },
): Promise<void> {
  const waiting = JSON.stringify(published.waiting.map(({ agent, kind, count }) => [agent, kind, count]))
  await db.batch([
    db
      .prepare(
        `insert into leaves (office, agent, kind)
         select distinct ?1, value ->> 0, value ->> 1 from json_each(?2) where true
         on conflict do nothing`,
      )
      .bind(office, waiting),
    db
      .prepare(
        `update leaves set waiting = now.waiting
           from (select l.id, coalesce(sum(value ->> 2), 0) as waiting
                   from leaves l
                   left join json_each(?2) on value ->> 0 is l.agent and value ->> 1 = l.kind
                  where l.office = ?1 and l.kind in (select value from json_each(?3))
                  group by l.id) now
          where leaves.id = now.id and leaves.waiting <> now.waiting`,
      )
      .bind(office, waiting, JSON.stringify(published.kinds)),
    db
      .prepare(
        `update offices set published_through = ?2
          where code = ?1 and published_through is not ?2 and ?2 is not null`,
      )
      .bind(office, published.through),
  ])
}
