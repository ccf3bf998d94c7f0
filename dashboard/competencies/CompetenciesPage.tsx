import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CompetenciesReport, OfficesReport, ScopeSummary } from '../../schema/contracts/reports.ts'
import { competenciesQuery, driversQuery, officesQuery } from '../api/queries.ts'
import { Drivers } from '../drivers/Drivers.tsx'
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
      drivers={<Drivers fetched={useQuery(driversQuery(filters))} />}
      weeksOf={(scope) => (result) => <FetchedWeeks scope={scope} result={result} />}
    />
  )
}

type Props = {
  readonly fetched: Fetched<CompetenciesReport>
  readonly offices: OfficesReport['offices'] | undefined
  /** What moves satisfaction, which comes by itself. */
  readonly drivers?: ReactNode
  readonly weeksOf?: (scope: ScopeSummary) => WeeksOf
}

export function Competencies({ fetched, offices, drivers, weeksOf }: Props) {
  const { question, emptyText } = usePageWords()
  return (
    <ReportPage
      fetched={fetched}
      question={question}
      skeleton={<CompetenciesSkeleton />}
      emptyText={emptyText}
    >
      {(report) => (
        <CompetenciesView
          report={report}
          offices={offices}
          drivers={drivers}
          weeksOf={weeksOf?.(report.scope)}
        />
      )}
    </ReportPage>
  )
}
