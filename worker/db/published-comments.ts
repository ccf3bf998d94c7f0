import type { Week } from '../../schema/calendar.ts'
import type { SearchTerm } from '../../schema/search-terms.ts'
import { boundLeaves, leavesOf, type Scope } from './tallies.ts'

export type PublishedComment = {
  readonly office: string
  /** The last week of its block. */
  readonly week: Week
  readonly favorable: boolean
  readonly text: string
}

export type CommentsWanted = {
  /** Each must occur; none asks for all comments. */
  readonly terms: readonly SearchTerm[]
  readonly favorable?: boolean | undefined
  readonly limit: number
  readonly offset: number
}

export type ListedComments = {
  readonly comments: PublishedComment[]
  /** Comments with these terms, favorable or not. */
  readonly found: { readonly favorable: number; readonly unfavorable: number }
  /** All comments of the scope, and the responses that they came with. */
  readonly published: number
  readonly responses: number
}

/** Comments of a scope: newest week first, at random within a week. */
export async function listComments(
  db: D1Database,
  scope: Scope,
  { terms, favorable, limit, offset }: CommentsWanted,
): Promise<ListedComments> {
  const wanted = `with wanted as materialized (select l.id, l.office from ${leavesOf(scope)})`
  // The key begins with the week; numbers bind as real ones.
  const inWindow = (key: string) =>
    `${key} between cast(?3 as integer) << 50 and ((cast(?4 as integer) + 1) << 50) - 1`
  const all = `wanted w cross join comments c indexed by comments_by_leaf
            on c.leaf = w.id and c.favorable in (0, 1) and ${inWindow('c.key')}`
  const matching = `comment_search s cross join comments c on c.key = s.rowid
            and s.comment_search match ?5 and ${inWindow('s.rowid')} and c.leaf in (select id from wanted)`
  const searched = terms.length > 0
  const scoped = [...boundLeaves(scope), scope.from, scope.to]
  const given = searched ? [...scoped, matchOf(terms)] : scoped
  const next = given.length + 1
  type Row = { favorable: number; comments: number } & { published: number; responses: number } & Omit<
      PublishedComment,
      'favorable'
    >
  const [counted, around, listed] = await db.batch<Row>([
    db
      .prepare(
        `${wanted}
         select c.favorable, count(*) as comments from ${searched ? matching : all} group by c.favorable`,
      )
      .bind(...given),
    db
      .prepare(
        `${wanted}
         select (select count(*) from ${all}) as published,
                (select coalesce(sum(b.n), 0) from wanted w
                  cross join blocks b on b.leaf = w.id and b.last_week between ?3 and ?4
                                     and b.withdrawn_at is null) as responses`,
      )
      .bind(...scoped),
    db
      .prepare(
        `${wanted},
         page as materialized (
           select c.key from ${searched ? matching : all}
            where c.favorable in (select value from json_each(?${next}))
            order by ${searched ? 's.rowid' : 'c.key'} desc
            limit ?${next + 1} offset ?${next + 2}
         )
         select w.office, c.key >> 50 as week, c.favorable, c.text
           from page
           join comments c on c.key = page.key
           join wanted w on w.id = c.leaf
          order by page.key desc`,
      )
      .bind(...given, JSON.stringify(favorable === undefined ? [0, 1] : [favorable ? 1 : 0]), limit, offset),
  ])
  const counts = (value: number) => counted?.results.find((row) => row.favorable === value)?.comments ?? 0
  return {
    found: { favorable: counts(1), unfavorable: counts(0) },
    published: around?.results[0]?.published ?? 0,
    responses: around?.results[0]?.responses ?? 0,
    comments: (listed?.results ?? []).map(({ office, week, favorable, text }) => ({
      office,
      week,
      favorable: favorable === 1,
      text,
    })),
  }
}

/** In the index's own language, where nothing that was typed is an operator: words are strings of letters and digits. */
const matchOf = (terms: readonly SearchTerm[]): string =>
  terms.map(({ words, quoted }) => `"${words.join(' ')}"${quoted ? '' : '*'}`).join(' AND ')
