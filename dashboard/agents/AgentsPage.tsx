import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { agentsQuery, officesQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { StaleNotice } from '../states/StaleNotice.tsx'
import { AgentsEmpty } from './AgentsEmpty.tsx'
import { AgentsProblem } from './AgentsProblem.tsx'
import { AgentsSkeleton } from './AgentsSkeleton.tsx'
import { AgentsView } from './AgentsView.tsx'
import { useAgentsWords } from './agents-words.ts'
import { publishesOneWeek } from './one-week.ts'

const root = getRouteApi('__root__')

export function AgentsPage() {
  const { agents } = useWords()
  const { question } = useAgentsWords()
  const { filters, change } = useFilters()
  const { measure } = root.useSearch()
  const { data, error, isPlaceholderData, isFetching, dataUpdatedAt, refetch } = useQuery(
    agentsQuery(filters),
  )
  const catalogue = useQuery(officesQuery).data
  const retry = () => void refetch()
  usePageTitle(agents)

  if (!data) {
    return error ? (
      <AgentsProblem error={error} retrying={isFetching} onRetry={retry} />
    ) : (
      <AgentsSkeleton question={question} />
    )
  }
  return (
    <>
      {error && <StaleNotice error={error} updatedAt={dataUpdatedAt} retrying={isFetching} onRetry={retry} />}
      {data.scope.publishedThrough ? (
        <AgentsView
          report={data}
          offices={catalogue?.offices ?? []}
          oneWeek={publishesOneWeek(data.scope, catalogue?.weeks)}
          measure={measure}
          onMeasure={(chosen) => change({ measure: chosen })}
          busy={isPlaceholderData}
        />
      ) : (
        <AgentsEmpty question={question} checking={isFetching} onCheck={retry} />
      )}
    </>
  )
}
