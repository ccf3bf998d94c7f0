import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TouchpointsReport } from '../../schema/contracts/touchpoints.ts'
import { useMay } from '../access/session.ts'
import { touchpointsQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import type { Fetched } from '../report/fetched.ts'
import { ReportPage } from '../report/ReportPage.tsx'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { NewPointDialog } from './NewPointDialog.tsx'
import { TouchpointsEmpty } from './TouchpointsEmpty.tsx'
import { TouchpointsSkeleton } from './TouchpointsSkeleton.tsx'
import { TouchpointsView } from './TouchpointsView.tsx'
import { useTouchpointsWords } from './touchpoints-words.ts'

export function TouchpointsPage() {
  usePageTitle(useWords().touchpoints)
  const { filters } = useFilters()
  return <Touchpoints fetched={useQuery(touchpointsQuery(filters))} origin={window.location.origin} />
}

type Props = {
  readonly fetched: Fetched<TouchpointsReport>
  /** Where the surveys are, as in `https://encuesta.example.pe`. */
  readonly origin: string
}

export function Touchpoints({ fetched, origin }: Props) {
  const { question } = useTouchpointsWords()
  // Here, so that it outlives the page without points, which the first one ends.
  const [making, setMaking] = useState(false)
  const make = useMay('place-points') ? () => setMaking(true) : undefined
  return (
    <>
      <ReportPage
        fetched={fetched}
        question={question}
        skeleton={<TouchpointsSkeleton />}
        nothing={({ touchpoints, offices }) =>
          touchpoints.length === 0 ? (
            <TouchpointsEmpty anyOffice={offices.length > 0} onNew={make} />
          ) : undefined
        }
      >
        {(report) => <TouchpointsView report={report} origin={origin} onNew={make} />}
      </ReportPage>
      {making && fetched.data && (
        <NewPointDialog offices={fetched.data.offices} onClose={() => setMaking(false)} />
      )}
    </>
  )
}
