import { useQuery } from '@tanstack/react-query'
import type { CompetenciesReport, OfficesReport, ScopeSummary } from '../../schema/contracts/reports.ts'
import { competenciesQuery, officesQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import type { Fetched } from '../report/fetched.ts'
import { ReportPage } from '../report/ReportPage.tsx'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { CompetenciesSkeleton } from './CompetenciesSkeleton.tsx'
import { CompetenciesView } from './CompetenciesView.tsx'
import type { WeeksOf } from './CompetencyDetail.tsx'
import { FetchedWeeks } from './CompetencyWeeks.tsx'
import { usePageWords } from './usePageWords.ts'

export function CompetenciesPage() {
  usePageTitle(useWords().competencies)
  const { filters } = useFilters()
  const offices = useQuery(officesQuery).data?.offices
  return (
    <Competencies
      fetched={useQuery(competenciesQuery(filters))}
      offices={offices}
      weeksOf={(scope) => (result) => <FetchedWeeks scope={scope} result={result} />}
    />
  )
}

type Props = {
  readonly fetched: Fetched<CompetenciesReport>
  readonly offices: OfficesReport['offices'] | undefined
  readonly weeksOf?: (scope: ScopeSummary) => WeeksOf
}

export function Competencies({ fetched, offices, weeksOf }: Props) {
  const { question, emptyText } = usePageWords()
  return (
    <ReportPage
      fetched={fetched}
      question={question}
      skeleton={<CompetenciesSkeleton />}
      emptyText={emptyText}
    >
      {(report) => <CompetenciesView report={report} offices={offices} weeksOf={weeksOf?.(report.scope)} />}
    </ReportPage>
  )
}
