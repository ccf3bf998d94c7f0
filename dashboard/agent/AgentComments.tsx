import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ScopeSummary } from '../../schema/contracts/reports.ts'
import { agentCommentsQuery } from '../api/queries.ts'
import { RequestError } from '../api/request.ts'
import { CommentsCard } from './CommentsCard.tsx'

/** So many at first, and so many more each time. */
const some = 6

export function AgentComments({ scope }: { scope: ScopeSummary }) {
  const [shown, setShown] = useState(some)
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    agentCommentsQuery(scope),
  )
  if (!data) {
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
  const comments = data.pages.flatMap((page) => page.comments)
  const more = () => {
    setShown(shown + some)
    if (shown + some > comments.length && hasNextPage) void fetchNextPage()
  }
  return (
    <CommentsCard
      state={{
        kind: 'read',
        total: data.pages[0]?.total ?? 0,
        comments: comments.slice(0, shown),
        onMore: comments.length > shown || hasNextPage ? more : undefined,
        busy: isFetching,
      }}
    />
  )
}
