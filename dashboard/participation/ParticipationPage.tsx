import { useQuery } from '@tanstack/react-query'
import type { ParticipationReport } from '../../schema/contracts/participation.ts'
import { participationQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import type { Fetched } from '../report/fetched.ts'
import { ReportPage } from '../report/ReportPage.tsx'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { ParticipationSkeleton } from './ParticipationSkeleton.tsx'
import { ParticipationView } from './ParticipationView.tsx'
import { useParticipationWords } from './participation-words.ts'

export function ParticipationPage() {
  usePageTitle(useParticipationWords().title)
  const { filters } = useFilters()
  return <Participation fetched={useQuery(participationQuery(filters))} />
}

export function Participation({ fetched }: { fetched: Fetched<ParticipationReport> }) {
  const { question, emptyText } = useParticipationWords()
  return (
    <ReportPage
      fetched={fetched}
      question={question}
      skeleton={<ParticipationSkeleton />}
      emptyText={emptyText}
    >
      {(report) => <ParticipationView report={report} />}
    </ReportPage>
  )
}
