import type { Context } from '../../../worker/context.ts'
import { storedPublication } from '../../world/stored-publication.ts'

export type Leaf = { readonly office: string; readonly agent: string | null; readonly kind: string }
export type PublishedRow = {
  /** As the witness calls it. */
  readonly name: string
  readonly leaf: Leaf
  readonly week: number
  readonly counts: readonly number[]
}
export type PublishedBlock = {
  readonly name: string
  readonly leaf: Leaf
  readonly week: number
  readonly n: number
  readonly flagged: number
}

/** What is public at one moment, as one reads it in the tables, and who belongs where in the catalogue. */
export type PublishedState = {
  readonly rows: ReadonlyMap<string, readonly PublishedRow[]>
  readonly blocks: readonly PublishedBlock[]
  readonly homes: ReadonlyMap<string, string>
  readonly teams: ReadonlyMap<string, string | null>
}

export async function publishedState(context: Context): Promise<PublishedState> {
  const { served } = await storedPublication(context)
  const all = async <Row>(sql: string) => (await context.db.prepare(sql).all<Row>()).results
  const leaves = new Map(
    (await all<Leaf & { id: number }>('select id, office, agent, kind from leaves')).map((leaf) => [
      leaf.id,
      leaf,
    ]),
  )
  const leafOf = (id: number) => leaves.get(id) as Leaf
  const blocks = await all<{ leaf: number; ordinal: number; week: number; n: number; flagged: number }>(
    'select leaf, ordinal, last_week as week, n, flagged from blocks where withdrawn_at is null',
  )
  const catalogue = await all<{ code: string; office: string; team: string | null }>(
    'select code, office, team from agents',
  )
  const rows = [...served].map(([name, { leaf, measure, week, counts }]) => ({
    ...{ name, measure, leaf: leafOf(leaf), week, counts },
  }))
  return {
    rows: Map.groupBy(rows, ({ measure }) => measure),
    blocks: blocks.map(({ leaf, ordinal, week, ...counted }) => ({
      ...{ name: `${leaf}/${ordinal}`, leaf: leafOf(leaf), week, ...counted },
    })),
    homes: new Map(catalogue.map(({ code, office }) => [code, office])),
    teams: new Map(catalogue.map(({ code, team }) => [code, team])),
  }
}
