import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AgentReport, OfficesReport, ScopeSummary } from '../../schema/contracts/reports.ts'
import { useMay } from '../access/session.ts'
import { AgentsSkeleton } from '../agents/AgentsSkeleton.tsx'
import { agentName } from '../agents/agent-name.ts'
import { useAgentsWords } from '../agents/agents-words.ts'
import { agentQuery, officesQuery } from '../api/queries.ts'
import type { RequestError } from '../api/request.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useLanguage } from '../language/context.ts'
import type { Fetched } from '../report/fetched.ts'
import { ReportPage } from '../report/ReportPage.tsx'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { AgentComments } from './AgentComments.tsx'
import { AgentView } from './AgentView.tsx'
import { useAgentWords } from './agent-words.ts'

export function AgentPage() {
  const { code = '' } = useParams({ strict: false })
  usePageTitle(agentName(code, useLanguage()))
  const { filters } = useFilters()
  const readsComments = useMay('comments')
  return (
    <Agent
      code={code}
      fetched={useQuery(agentQuery(code, filters))}
      offices={useQuery(officesQuery).data?.offices}
      comments={(scope) => readsComments && <AgentComments scope={scope} />}
    />
  )
}

type Props = {
  readonly code: string
  readonly fetched: Fetched<AgentReport>
  readonly offices: OfficesReport['offices'] | undefined
  readonly comments: (scope: ScopeSummary) => ReactNode
}

export function Agent({ code, fetched, offices, comments }: Props) {
  const say = useAgentWords()
  const { emptyText } = useAgentsWords()
  return (
    <ReportPage
      fetched={fetched}
      question={say.question}
      skeleton={<AgentsSkeleton />}
      emptyText={emptyText}
      explain={(problem) =>
        isUnknown(problem)
          ? {
              icon: 'info',
              title: say.unknownTitle(code),
              text: say.unknownText,
              remedy: { label: say.unknownAction, to: '/asesores' },
            }
          : undefined
      }
    >
      {(report) => (
        <AgentView key={code} report={report} offices={offices ?? []} comments={comments(report.scope)} />
      )}
    </ReportPage>
  )
}

/** Not in the catalogue, or a code such as there is none. */
const isUnknown = ({ code, fields }: RequestError) =>
  code === 'agent-unknown' || (code === 'invalid' && fields.some((field) => field.split('.').at(-1) === 'id'))
