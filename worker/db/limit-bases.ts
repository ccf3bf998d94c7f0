import type { Week } from '../../schema/calendar.ts'
import type { SeenOffice } from './tallies.ts'

export type StoredBase = {
  readonly id: string
  readonly week: Week
  readonly frozenFrom: Week | null
  readonly frozenTo: Week | null
  readonly note: string
  /** Name of who set it, while they are of the staff. */
  readonly by: string | null
  readonly at: number
}

/** Where the limits of a chart are set anew: an office's, or the whole entity's where there is none. */
export async function limitBasesOf(
  db: D1Database,
  office: SeenOffice | null,
  measure: string,
): Promise<StoredBase[]> {
  const { results } = await db
    .prepare(
      `select b.id, b.week, b.frozen_from as frozenFrom, b.frozen_to as frozenTo, b.note, u.name as "by",
              b.created_at as at
         from limit_bases b
         left join users u on u.id = b.created_by
        where b.measure = ?1 and coalesce(b.office, '') = ?2
        order by b.week`,
    )
    .bind(measure, office?.code ?? '')
    .all<StoredBase>()
  return results
}

/** The same of some offices' own charts, for jobs, which see everything. */
export async function limitBasesOfOffices(
  db: D1Database,
  offices: readonly SeenOffice[],
): Promise<(StoredBase & { readonly office: string; readonly measure: string })[]> {
  const { results } = await db
    .prepare(
      `select b.office, b.measure, b.id, b.week, b.frozen_from as frozenFrom, b.frozen_to as frozenTo, b.note,
              null as "by", b.created_at as at
         from limit_bases b
        where b.office in (select value from json_each(?1))
        order by b.week`,
    )
    .bind(JSON.stringify(offices.map(({ code }) => code)))
    .all<StoredBase & { office: string; measure: string }>()
  return results
}

export type NewBase = {
  readonly id: string
  readonly office: string | null
  readonly measure: string
  readonly week: Week
  readonly frozen: { readonly from: Week; readonly to: Week } | undefined
  readonly note: string
  readonly by: string
  readonly at: number
}

/** @returns false where the chart has limits from that week on already */
export async function insertLimitBase(db: D1Database, base: NewBase): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `insert into limit_bases (id, office, measure, week, frozen_from, frozen_to, note, created_by, created_at)
       values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing`,
    )
    .bind(
      base.id,
      base.office,
      base.measure,
      base.week,
      base.frozen?.from ?? null,
      base.frozen?.to ?? null,
      base.note,
      base.by,
      base.at,
    )
    .run()
  return meta.changes > 0
}

/** The office of whose chart it is; null of the whole entity's, undefined where there is no such base. */
export async function officeOfBase(db: D1Database, id: string): Promise<string | null | undefined> {
  const row = await db
    .prepare('select office from limit_bases where id = ?1')
    .bind(id)
    .first<{ office: string | null }>()
  return row?.office ?? (row ? null : undefined)
}

export async function deleteLimitBase(db: D1Database, id: string): Promise<void> {
  await db.prepare('delete from limit_bases where id = ?1').bind(id).run()
}
