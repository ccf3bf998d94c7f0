import { useQuery } from '@tanstack/react-query'
import { overviewQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { ProblemPanel } from '../states/ProblemPanel.tsx'
import { StaleNotice } from '../states/StaleNotice.tsx'
import { OverviewEmpty } from './OverviewEmpty.tsx'
import { OverviewSkeleton } from './OverviewSkeleton.tsx'
import { OverviewView } from './OverviewView.tsx'
import { ReceivedToday } from './ReceivedToday.tsx'

export function OverviewPage() {
  usePageTitle(useWords().overview)
  const { filters } = useFilters()
  const { data, error, isPlaceholderData, isFetching, dataUpdatedAt, refetch } = useQuery(
    overviewQuery(filters),
  )
  const retry = () => void refetch()

  if (!data) {
    return error ? <ProblemPanel error={error} retrying={isFetching} onRetry={retry} /> : <OverviewSkeleton />
  }
  const stale = error && (
    <StaleNotice error={error} updatedAt={dataUpdatedAt} retrying={isFetching} onRetry={retry} />
  )
  if (!data.scope.publishedThrough) {
    return (
      <>
        {stale}
        <OverviewEmpty received={<ReceivedToday />} checking={isFetching} onCheck={retry} />
      </>
    )
  }
  return (
    <>
      {stale}
      <OverviewView report={data} received={<ReceivedToday />} busy={isPlaceholderData} />
    </>
  )
}
