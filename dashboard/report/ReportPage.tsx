import type { ReactNode } from 'react'
import type { ScopeSummary } from '../../schema/contracts/reports.ts'
import type { RequestError } from '../api/request.ts'
import { ProblemPanel } from '../states/ProblemPanel.tsx'
import type { Explained } from '../states/problem-words.ts'
import { StaleNotice } from '../states/StaleNotice.tsx'
import type { Fetched } from './fetched.ts'
import { NothingPublished } from './NothingPublished.tsx'
import { ReportSkeleton } from './ReportSkeleton.tsx'
import styles from './report.module.css'

type Props<Report> = {
  readonly fetched: Fetched<Report>
  readonly question: string
  /** What stands under the heading, in the page's own shape, while the numbers come. */
  readonly skeleton: ReactNode
  /** Before the first publication: what is missing, and what can be shown all the same. */
  readonly emptyText?: string
  readonly emptyBeside?: ReactNode
  /** Of a page that does not wait for publications: what stands in place of a report with nothing in it. */
  readonly nothing?: (report: Report) => ReactNode
  /** What the page is steered with, beyond the filters: it stays where a problem stands in place of the numbers. */
  readonly tools?: ReactNode
  /** Where the page knows better than others what a problem means. */
  readonly explain?: (problem: RequestError) => Explained | undefined
  readonly children: (report: Report) => ReactNode
}

/** Every state of a page that shows a report: coming, failed, empty, there, and there but old. */
export function ReportPage<Report extends { readonly scope: ScopeSummary }>(props: Props<Report>) {
  const {
    fetched,
    question,
    skeleton,
    emptyText = '',
    emptyBeside,
    nothing,
    tools,
    explain,
    children,
  } = props
  const { data, error, isPlaceholderData: busy, isFetching, dataUpdatedAt } = fetched
  const retry = () => void fetched.refetch()

  if (!data) {
    return error ? (
      <>
        {tools}
        <ProblemPanel error={error} retrying={isFetching} onRetry={retry} explain={explain} />
      </>
    ) : (
      <ReportSkeleton question={question}>{skeleton}</ReportSkeleton>
    )
  }
  const unpublished = !data.scope.publishedThrough && (
    <NothingPublished
      question={question}
      text={emptyText}
      beside={emptyBeside}
      checking={isFetching}
      onCheck={retry}
    />
  )
  const instead = nothing ? nothing(data) : unpublished || undefined
  return (
    <>
      {error && <StaleNotice error={error} updatedAt={dataUpdatedAt} retrying={isFetching} onRetry={retry} />}
      {instead ?? (
        <div className={busy ? styles.busy : undefined} aria-busy={busy}>
          {children(data)}
        </div>
      )}
    </>
  )
}
