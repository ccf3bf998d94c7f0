import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { touchpointsQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { ProblemPanel } from '../states/ProblemPanel.tsx'
import { StaleNotice } from '../states/StaleNotice.tsx'
import { NewPointDialog } from './NewPointDialog.tsx'
import { TouchpointsEmpty } from './TouchpointsEmpty.tsx'
import { TouchpointsSkeleton } from './TouchpointsSkeleton.tsx'
import { TouchpointsView } from './TouchpointsView.tsx'

export function TouchpointsPage() {
  usePageTitle(useWords().touchpoints)
  const { filters } = useFilters()
  const { data, error, isPlaceholderData, isFetching, dataUpdatedAt, refetch } = useQuery(
    touchpointsQuery(filters),
  )
  const retry = () => void refetch()
  // Here, so that it outlives the page without points, which the first one ends.
  const [making, setMaking] = useState(false)
  const make = () => setMaking(true)

  if (!data) {
    return error ? (
      <ProblemPanel error={error} retrying={isFetching} onRetry={retry} />
    ) : (
      <TouchpointsSkeleton />
    )
  }
  return (
    <>
      {error && <StaleNotice error={error} updatedAt={dataUpdatedAt} retrying={isFetching} onRetry={retry} />}
      {data.touchpoints.length > 0 ? (
        <TouchpointsView
          report={data}
          origin={window.location.origin}
          onNew={make}
          busy={isPlaceholderData}
        />
      ) : (
        <TouchpointsEmpty anyOffice={data.offices.length > 0} onNew={make} />
      )}
      {making && <NewPointDialog offices={data.offices} onClose={() => setMaking(false)} />}
    </>
  )
}
