import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CommentsReport, OfficesReport } from '../../schema/contracts/reports.ts'
import { commentsQuery, officesQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import type { Fetched } from '../report/fetched.ts'
import { ReportPage } from '../report/ReportPage.tsx'
import { usePageTitle } from '../shell/usePageTitle.ts'
import type { CommentsWish } from './answer.ts'
import { CommentsSkeleton } from './CommentsSkeleton.tsx'
import { CommentsTools } from './CommentsTools.tsx'
import { CommentsView } from './CommentsView.tsx'
import type { More } from './MoreComments.tsx'
import { explainWish } from './problem.ts'
import { useCommentPages } from './useCommentPages.ts'
import { useCommentsWish } from './useCommentsWish.ts'
import { useCommentsPageWords } from './words.ts'

/** So many at first, and so many more each time. */
const some = 20
const fiveMinutes = 300_000

export function CommentsPage() {
  usePageTitle(useWords().comments)
  const { filters } = useFilters()
  const wish = useCommentsWish()
  const { report, comments, more, error, ...result } = useCommentPages(
    {
      ...commentsQuery({ ...filters, ...wish }),
      placeholderData: keepPreviousData,
      refetchInterval: fiveMinutes,
    },
    some,
  )
  const offices = useQuery(officesQuery).data?.offices
  return (
    <Comments
      // That the next page did not come is said where it was asked for.
      fetched={{ ...result, data: report, error: more.error ? null : error }}
      comments={comments}
      more={more}
      wish={wish}
      offices={offices}
    />
  )
}

type Props = {
  readonly fetched: Fetched<CommentsReport>
  /** Those that are shown. */
  readonly comments: CommentsReport['comments']
  readonly more?: More
  readonly wish: CommentsWish
  readonly offices: OfficesReport['offices'] | undefined
}

export function Comments({ fetched, comments, more, wish, offices }: Props) {
  const words = useWords()
  const page = useCommentsPageWords()
  return (
    <ReportPage
      fetched={fetched}
      question={page.question}
      skeleton={<CommentsSkeleton />}
      emptyText={page.emptyText}
      tools={<CommentsTools wish={wish} />}
      explain={(problem) => explainWish(problem, words, page)}
    >
      {(report) => (
        <CommentsView
          report={report}
          comments={comments}
          wish={wish}
          offices={offices}
          {...(more && { more })}
          busy={fetched.isPlaceholderData}
        />
      )}
    </ReportPage>
  )
}
