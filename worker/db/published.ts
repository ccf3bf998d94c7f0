import type { Kind } from '../../schema/contracts/fields.ts'
import type { Answers } from '../../schema/instrument/questionnaire.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Carried } from './leaves.ts'

export type StoredResponse = {
  readonly id: string
  readonly office: string
  readonly kind: Kind
  readonly revision: number
  readonly answers: Answers
  readonly reasons: readonly string[] | null
  readonly quarantined: boolean
  /** Where it is published; null while it waits. */
  readonly published: { readonly leaf: number; readonly block: number; readonly withdrawn: boolean } | null
}

type Row = Pick<StoredResponse, 'id' | 'office' | 'kind' | 'revision'> & {
  answers: string
  reasons: string | null
  quarantined: number
  leaf: number | null
  block: number | null
  withdrawn: number | null
}

/** @param ids UUIDs */
export async function findResponses(db: D1Database, ids: readonly string[]): Promise<StoredResponse[]> {
  const { results } = await db
    .prepare(
      `select hex(r.id) as id, r.office, r.kind, r.revision, r.answers, r.reasons, r.leaf, r.block,
              r.quarantined_at is not null as quarantined, b.withdrawn_at is not null as withdrawn
         from json_each(?1) wanted
         join responses r on r.id = unhex(replace(wanted.value, '-', ''))
         left join blocks b on b.leaf = r.leaf and b.ordinal = r.block`,
    )
    .bind(JSON.stringify(ids))
    .all<Row>()
  return results.map(({ leaf, block, withdrawn, quarantined, ...row }) => ({
    ...row,
    answers: JSON.parse(row.answers),
    reasons: row.reasons === null ? null : JSON.parse(row.reasons),
    quarantined: quarantined === 1,
    published: leaf === null || block === null ? null : { leaf, block, withdrawn: withdrawn === 1 },
  }))
}

/** @returns how many of them waited, and now have left */
export async function quarantineWaiting(db: D1Database, ids: readonly string[], at: number): Promise<number> {
  const { meta } = await db
    .prepare(
      `update responses set quarantined_at = ?2
        where id in (select unhex(replace(value, '-', '')) from json_each(?1))
          and block is null and quarantined_at is null`,
    )
    .bind(JSON.stringify(ids), at)
    .run()
  return meta.changes
}

/** The batch fails whole where the leaf has moved on: a check that never holds is inserted then. */
const leafStands = (db: D1Database, leaf: number, revision: number) =>
  db
    .prepare(`update leaves set revision = case when revision = ?2 then revision + 1 end where id = ?1`)
    .bind(leaf, revision)

/**
 * Takes a block back, with every row that holds any of its answers, and drops its comments and what of it is carried.
 * @returns false where the leaf has moved on meanwhile: nothing was written
 */
export function withdrawBlock(
  db: D1Database,
  leaf: { id: number; revision: number },
  block: number,
  carried: Carried,
  at: number,
): Promise<boolean> {
  const holdsIt = `leaf = ?1 and (block = ?2 or exists (select 1 from json_each(sources) where value = ?2))`
  return allOrNothing(db, [
    leafStands(db, leaf.id, leaf.revision),
    db
      .prepare(
        'update blocks set withdrawn_at = ?3 where leaf = ?1 and ordinal = ?2 and withdrawn_at is null',
      )
      .bind(leaf.id, block, at),
    db.prepare(`insert into withdrawn_tallies select * from tallies where ${holdsIt}`).bind(leaf.id, block),
    db.prepare(`delete from tallies where ${holdsIt}`).bind(leaf.id, block),
    db.prepare('delete from comments where leaf = ?1 and block = ?2').bind(leaf.id, block),
    db.prepare('update leaves set carried = ?2 where id = ?1').bind(leaf.id, JSON.stringify(carried)),
  ])
}

/** Deletes a response that waits, if it still does. */
export async function eraseWaiting(db: D1Database, id: string): Promise<boolean> {
  const { meta } = await db
    .prepare(`delete from responses where id = unhex(replace(?1, '-', '')) and block is null`)
    .bind(id)
    .run()
  return meta.changes > 0
}

/**
 * Deletes a published response and its comment; its block's rows stay, and the leaf remembers that they
 * can't be recounted.
 * @returns false where the leaf has moved on meanwhile: nothing was written
 */
export function erasePublished(
  db: D1Database,
  id: string,
  leaf: { id: number; revision: number },
  carried: Carried,
): Promise<boolean> {
  return allOrNothing(db, [
    leafStands(db, leaf.id, leaf.revision),
    db
      .prepare('update leaves set carried = ?2, erased = erased + 1 where id = ?1')
      .bind(leaf.id, JSON.stringify(carried)),
    db.prepare(`delete from comments where response = unhex(replace(?1, '-', ''))`).bind(id),
    db.prepare(`delete from responses where id = unhex(replace(?1, '-', ''))`).bind(id),
  ])
}
