import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useLocation } from '@tanstack/react-router'
import type { AgentsReport, OfficesReport } from '../../schema/contracts/reports.ts'
import { agentsQuery, officesQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { FetchedFunnel } from '../funnel/Funnel.tsx'
import { useWords } from '../language/context.ts'
import type { Fetched } from '../report/fetched.ts'
import { ReportPage } from '../report/ReportPage.tsx'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { AgentsSkeleton } from './AgentsSkeleton.tsx'
import { AgentsView, type FunnelOf } from './AgentsView.tsx'
import { useAgentsWords } from './agents-words.ts'
import { publishesOneWeek } from './one-week.ts'

const root = getRouteApi('__root__')

export function AgentsPage() {
  usePageTitle(useWords().agents)
  const { filters } = useFilters()
  const from = useLocation({ select: ({ state }) => state.agent })
  return (
    <Agents
      fetched={useQuery(agentsQuery(filters))}
      catalogue={useQuery(officesQuery).data}
      from={from}
      funnel={(chosen) => <FetchedFunnel filters={filters} {...chosen} />}
    />
  )
}

type Props = {
  readonly fetched: Fetched<AgentsReport>
  readonly catalogue: Pick<OfficesReport, 'offices' | 'weeks'> | undefined
  /** The agent from whose page one comes back. */
  readonly from?: string | undefined
  readonly funnel?: FunnelOf
}

export function Agents({ fetched, catalogue, from, funnel }: Props) {
  const { question, emptyText } = useAgentsWords()
  const { change } = useFilters()
  const { measure, view } = root.useSearch()
  return (
    <ReportPage fetched={fetched} question={question} skeleton={<AgentsSkeleton />} emptyText={emptyText}>
      {(report) => (
        <AgentsView
          report={report}
          offices={catalogue?.offices ?? []}
          oneWeek={publishesOneWeek(report.scope, catalogue?.weeks)}
          measure={measure}
          from={from}
          onMeasure={(chosen) => change({ measure: chosen })}
          view={view === 'embudo' ? 'embudo' : 'mapa'}
          onView={(chosen) => change({ view: chosen === 'mapa' ? undefined : chosen })}
          funnel={funnel}
        />
      )}
    </ReportPage>
  )
}
