import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { commentsQuery } from '../api/queries.ts'

/**
 * Comments as they are asked for: some at first, and so many more each time.
 * @param some at most what one page of the API holds
 */
export function useCommentPages(query: ReturnType<typeof commentsQuery>, some: number) {
  const asked = JSON.stringify(query.queryKey)
  const [revealed, setRevealed] = useState({ of: asked, count: some })
  const shown = revealed.of === asked ? revealed.count : some
  const result = useInfiniteQuery(query)
  const { data, hasNextPage, fetchNextPage } = result
  const read = data?.pages.flatMap((page) => page.comments) ?? []
  const onMore = () => {
    setRevealed({ of: asked, count: Math.min(shown, read.length) + some })
    if (shown + some > read.length && hasNextPage) void fetchNextPage()
  }
  return {
    ...result,
    report: data?.pages[0],
    comments: read.slice(0, shown),
    more: {
      onMore: read.length > shown || hasNextPage ? onMore : undefined,
      busy: result.isFetchingNextPage,
      error: result.isFetchNextPageError ? result.error : undefined,
    },
  }
}
