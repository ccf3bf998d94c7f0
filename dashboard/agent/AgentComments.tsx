import type { ScopeSummary } from '../../schema/contracts/reports.ts'
import { agentCommentsQuery } from '../api/queries.ts'
import { RequestError } from '../api/request.ts'
import { useCommentPages } from '../comments/useCommentPages.ts'
import { CommentsCard } from './CommentsCard.tsx'

/** So many at first, and so many more each time. */
const some = 6

export function AgentComments({ scope }: { scope: ScopeSummary }) {
  const { report, comments, more, error, refetch } = useCommentPages(agentCommentsQuery(scope), some)
  if (report) return <CommentsCard state={{ kind: 'read', total: report.total, comments, more }} />
  return error ? (
    <CommentsCard
      state={{
        kind: 'failed',
        code: error instanceof RequestError ? error.code : 'unexpected',
        onRetry: () => void refetch(),
      }}
    />
  ) : (
    <CommentsCard state={{ kind: 'loading' }} />
  )
}
