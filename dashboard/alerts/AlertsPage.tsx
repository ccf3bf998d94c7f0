import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AlertsReport } from '../../schema/contracts/alerts.ts'
import { useMay } from '../access/session.ts'
import { type AlertsAsked, alertsQuery } from '../api/queries.ts'
import { useWords } from '../language/context.ts'
import type { Fetched } from '../report/fetched.ts'
import { ReportPage } from '../report/ReportPage.tsx'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { AlertsSkeleton } from './AlertsSkeleton.tsx'
import { AlertsView } from './AlertsView.tsx'
import { useAlertsWords } from './alerts-words.ts'

export function AlertsPage() {
  usePageTitle(useWords().alerts)
  const [asked, setAsked] = useState<AlertsAsked>({})
  const client = useQueryClient()
  const onReviewed = () => client.invalidateQueries({ queryKey: ['alerts'] })
  return (
    <Alerts fetched={useQuery(alertsQuery(asked))} asked={asked} onAsk={setAsked} onReviewed={onReviewed} />
  )
}

type Props = {
  readonly fetched: Fetched<AlertsReport>
  readonly asked: AlertsAsked
  readonly onAsk: (asked: AlertsAsked) => void
  readonly onReviewed: () => unknown
}

export function Alerts({ fetched, asked, onAsk, onReviewed }: Props) {
  const { question } = useAlertsWords()
  const mayReview = useMay('acknowledge-alerts')
  return (
    <ReportPage fetched={fetched} question={question} skeleton={<AlertsSkeleton />} nothing={() => undefined}>
      {(report) => (
        <AlertsView
          report={report}
          asked={asked}
          onAsk={onAsk}
          onReviewed={onReviewed}
          mayReview={mayReview}
        />
      )}
    </ReportPage>
  )
}
