import type { Week } from '../../schema/calendar.ts'
import { boundLeaves, leavesOf, type Scope } from './tallies.ts'

export type PublishedComment = {
  readonly office: string
  /** The last week of its block. */
  readonly week: Week
  readonly favorable: boolean
  readonly text: string
}

/** Comments of blocks that are served: newest week first, at random within a week. */
export async function listComments(
  db: D1Database,
  scope: Scope,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ total: number; comments: PublishedComment[] }> {
  const published = `
         from ${leavesOf(scope)}
        cross join blocks b on b.leaf = l.id and b.last_week between ?3 and ?4 and b.withdrawn_at is null
        cross join comments c on c.leaf = b.leaf and c.block = b.ordinal`
  const values = [...boundLeaves(scope), scope.from, scope.to]
  const [counted, listed] = await db.batch<
    { total: number } & Omit<PublishedComment, 'favorable'> & { favorable: number }
  >([
    db.prepare(`select count(*) as total ${published}`).bind(...values),
    db
      .prepare(
        `select here.office, here.week, c.favorable, c.text
           from (select l.office, b.last_week as week, c.shuffle, c.response ${published}
                  order by week desc, c.shuffle, c.response
                  limit ?5 offset ?6) here
           join comments c on c.response = here.response
          order by here.week desc, here.shuffle, here.response`,
      )
      .bind(...values, page.limit, page.offset),
  ])
  return {
    total: counted?.results[0]?.total ?? 0,
    comments: (listed?.results ?? []).map(({ office, week, favorable, text }) => ({
      office,
      week,
      favorable: favorable === 1,
      text,
    })),
  }
}
