import { weekName } from '../../../schema/calendar.ts'
import type { CommentsQuery, CommentsReport } from '../../../schema/contracts/reports.ts'
import type { Context } from '../../context.ts'
import { listComments } from '../../db/published-comments.ts'
import type { Viewer } from '../access/viewer.ts'
import { resolveScope } from './scope.ts'

const perPage = 50

/** What do they say? */
export async function readComments(
  context: Context,
  viewer: Viewer,
  { page, ...query }: CommentsQuery,
): Promise<CommentsReport> {
  const { scope, summary } = await resolveScope(context, viewer, query, {
    needs: 'comments',
    ofAgent: 'comments',
  })
  const { total, comments } = await listComments(context.db, scope, {
    limit: perPage,
    offset: (page - 1) * perPage,
  })
  return {
    scope: summary,
    total,
    pages: Math.ceil(total / perPage),
    comments: comments.map((comment) => ({ ...comment, week: weekName(comment.week) })),
  }
}
