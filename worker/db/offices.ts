import type { Week } from '../../schema/calendar.ts'

export type Office = {
  readonly code: string
  readonly timeZone: string
  /** The week in which the publisher last ran here. */
  readonly publishedThrough: Week | null
}

export async function publishableOffices(db: D1Database): Promise<Office[]> {
  const { results } = await db
    .prepare(
      `select code, time_zone as timeZone, published_through as publishedThrough from offices order by code`,
    )
    .all<Office>()
  return results
}

export async function archiveAgent(db: D1Database, agent: string, at: number): Promise<boolean> {
  const { meta } = await db
    .prepare('update agents set archived_at = ?2 where code = ?1 and archived_at is null')
    .bind(agent, at)
    .run()
  return meta.changes > 0
}
