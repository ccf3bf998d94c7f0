import { useQuery } from '@tanstack/react-query'
import { competenciesQuery, officesQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { ProblemPanel } from '../states/ProblemPanel.tsx'
import { StaleNotice } from '../states/StaleNotice.tsx'
import { CompetenciesEmpty } from './CompetenciesEmpty.tsx'
import { CompetenciesSkeleton } from './CompetenciesSkeleton.tsx'
import { CompetenciesView } from './CompetenciesView.tsx'

export function CompetenciesPage() {
  usePageTitle(useWords().competencies)
  const { filters } = useFilters()
  const { data, error, isPlaceholderData, isFetching, dataUpdatedAt, refetch } = useQuery(
    competenciesQuery(filters),
  )
  const offices = useQuery(officesQuery).data?.offices
  const retry = () => void refetch()

  if (!data) {
    return error ? (
      <ProblemPanel error={error} retrying={isFetching} onRetry={retry} />
    ) : (
      <CompetenciesSkeleton />
    )
  }
  return (
    <>
      {error && <StaleNotice error={error} updatedAt={dataUpdatedAt} retrying={isFetching} onRetry={retry} />}
      {data.scope.publishedThrough ? (
        <CompetenciesView report={data} offices={offices} busy={isPlaceholderData} />
      ) : (
        <CompetenciesEmpty checking={isFetching} onCheck={retry} />
      )}
    </>
  )
}
