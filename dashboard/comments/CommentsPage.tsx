import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { commentsQuery, officesQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { StaleNotice } from '../states/StaleNotice.tsx'
import { CommentsEmpty } from './CommentsEmpty.tsx'
import { CommentsProblem } from './CommentsProblem.tsx'
import { CommentsSkeleton } from './CommentsSkeleton.tsx'
import { CommentsView } from './CommentsView.tsx'
import { useCommentPages } from './useCommentPages.ts'
import { useCommentsWish } from './useCommentsWish.ts'

/** So many at first, and so many more each time. */
const some = 20
const fiveMinutes = 300_000

export function CommentsPage() {
  usePageTitle(useWords().comments)
  const { filters } = useFilters()
  const wish = useCommentsWish()
  const { report, comments, more, error, isPlaceholderData, isFetching, dataUpdatedAt, refetch } =
    useCommentPages(
      {
        ...commentsQuery({ ...filters, ...wish }),
        placeholderData: keepPreviousData,
        refetchInterval: fiveMinutes,
      },
      some,
    )
  const offices = useQuery(officesQuery).data?.offices
  const retry = () => void refetch()

  if (!report) {
    return error ? (
      <CommentsProblem error={error} wish={wish} retrying={isFetching} onRetry={retry} />
    ) : (
      <CommentsSkeleton />
    )
  }
  return (
    <>
      {error && !more.error && (
        <StaleNotice error={error} updatedAt={dataUpdatedAt} retrying={isFetching} onRetry={retry} />
      )}
      {report.scope.publishedThrough ? (
        <CommentsView
          report={report}
          comments={comments}
          wish={wish}
          offices={offices}
          more={more}
          busy={isPlaceholderData}
        />
      ) : (
        <CommentsEmpty checking={isFetching} onCheck={retry} />
      )}
    </>
  )
}
