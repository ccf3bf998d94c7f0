import { weekName } from '../../../schema/calendar.ts'
import type { CommentsQuery, CommentsReport } from '../../../schema/contracts/reports.ts'
import { searchTerms } from '../../../schema/search-terms.ts'
import type { Context } from '../../context.ts'
import { listComments } from '../../db/published-comments.ts'
import { AppError } from '../../errors.ts'
import type { Viewer } from '../access/viewer.ts'
import { resolveScope } from './scope.ts'

const perPage = 50

/**
 * What do they say?
 * @throws AppError invalid, and those of the scope
 */
export async function readComments(
  context: Context,
  viewer: Viewer,
  { page, search, favorable, ...query }: CommentsQuery,
): Promise<CommentsReport> {
  const terms = termsOf(search)
  const { scope, summary } = await resolveScope(context, viewer, query, {
    needs: 'comments',
    ofAgent: 'comments',
  })
  const { comments, found, published, responses } = await listComments(context.db, scope, {
    terms,
    favorable: favorable && favorable === 'yes',
    limit: perPage,
    offset: (page - 1) * perPage,
  })
  const total = (favorable === 'no' ? 0 : found.favorable) + (favorable === 'yes' ? 0 : found.unfavorable)
  return {
    scope: summary,
    total,
    pages: Math.ceil(total / perPage),
    found,
    published,
    responses,
    comments: comments.map((comment) => ({ ...comment, week: weekName(comment.week) })),
  }
}

/** An empty box searches for nothing; one without a word can't be searched for. */
function termsOf(search: string | undefined) {
  const terms = searchTerms(search ?? '')
  if (search?.trim() && terms.length === 0) {
    const message = 'Write at least one word, with letters or digits'
    throw new AppError('invalid', 'There is no word to search for.', [{ field: 'search', message }])
  }
  return terms
}
