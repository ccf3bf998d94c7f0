import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { OverviewReport } from '../../schema/contracts/reports.ts'
import { OpenAlerts } from '../alerts/AlertsCard.tsx'
import { overviewQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import type { Fetched } from '../report/fetched.ts'
import { ReportPage } from '../report/ReportPage.tsx'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { OverviewSkeleton } from './OverviewSkeleton.tsx'
import { OverviewView } from './OverviewView.tsx'
import { ReceivedToday } from './ReceivedToday.tsx'

export function OverviewPage() {
  usePageTitle(useWords().overview)
  const { filters } = useFilters()
  return (
    <Overview
      fetched={useQuery(overviewQuery(filters))}
      received={<ReceivedToday />}
      alerts={<OpenAlerts office={filters.office} />}
    />
  )
}

type Props = {
  readonly fetched: Fetched<OverviewReport>
  readonly received: ReactNode
  readonly alerts?: ReactNode
}

export function Overview({ fetched, received, alerts }: Props) {
  const { question, emptyText } = useWords()
  return (
    <ReportPage
      fetched={fetched}
      question={question}
      skeleton={<OverviewSkeleton />}
      emptyText={emptyText}
      emptyBeside={received}
    >
      {(report) => <OverviewView report={report} received={received} alerts={alerts} />}
    </ReportPage>
  )
}
