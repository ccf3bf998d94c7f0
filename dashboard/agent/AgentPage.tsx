import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMay } from '../access/session.ts'
import { AgentsEmpty } from '../agents/AgentsEmpty.tsx'
import { AgentsProblem } from '../agents/AgentsProblem.tsx'
import { AgentsSkeleton } from '../agents/AgentsSkeleton.tsx'
import { agentName } from '../agents/agent-name.ts'
import { agentQuery, officesQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useLanguage } from '../language/context.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { StaleNotice } from '../states/StaleNotice.tsx'
import { AgentComments } from './AgentComments.tsx'
import { AgentView } from './AgentView.tsx'
import { useAgentWords } from './agent-words.ts'

export function AgentPage() {
  const { code = '' } = useParams({ strict: false })
  const { question } = useAgentWords()
  const language = useLanguage()
  const { filters } = useFilters()
  const readsComments = useMay('comments')
  const { data, error, isPlaceholderData, isFetching, dataUpdatedAt, refetch } = useQuery(
    agentQuery(code, filters),
  )
  const offices = useQuery(officesQuery).data?.offices ?? []
  const retry = () => void refetch()
  usePageTitle(agentName(code, language))

  if (!data) {
    return error ? (
      <AgentsProblem error={error} retrying={isFetching} onRetry={retry} code={code} />
    ) : (
      <AgentsSkeleton question={question} />
    )
  }
  return (
    <>
      {error && <StaleNotice error={error} updatedAt={dataUpdatedAt} retrying={isFetching} onRetry={retry} />}
      {data.scope.publishedThrough ? (
        <AgentView
          key={code}
          report={data}
          offices={offices}
          comments={readsComments && <AgentComments scope={data.scope} />}
          busy={isPlaceholderData}
        />
      ) : (
        <AgentsEmpty question={question} checking={isFetching} onCheck={retry} />
      )}
    </>
  )
}
