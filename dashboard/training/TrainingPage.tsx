import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { TrainingReport } from '../../schema/contracts/training.ts'
import { useMay } from '../access/session.ts'
import { officesQuery } from '../api/queries.ts'
import type { RequestError } from '../api/request.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import type { Fetched } from '../report/fetched.ts'
import type { NamedOffice } from '../report/office-name.ts'
import { ReportPage } from '../report/ReportPage.tsx'
import { usePageTitle } from '../shell/usePageTitle.ts'
import type { Explained } from '../states/problem-words.ts'
import { Ledger } from './Ledger.tsx'
import { SessionDialog } from './SessionDialog.tsx'
import type { SessionDraft } from './session-draft.ts'
import { TrainingSkeleton } from './TrainingSkeleton.tsx'
import { TrainingView } from './TrainingView.tsx'
import { ledgerQuery, trainingReportQuery } from './training-queries.ts'
import { useTrainingWords } from './training-words.ts'

const root = getRouteApi('__root__')

export function TrainingPage() {
  usePageTitle(useWords().training)
  const { filters } = useFilters()
  const { target } = root.useSearch()
  const offices = useQuery(officesQuery).data?.offices ?? []
  const ledger = useQuery(ledgerQuery(filters.office))
  const mayManage = useMay('manage-training')
  const [drafted, setDrafted] = useState<SessionDraft>()
  return (
    <>
      <Training
        fetched={useQuery(trainingReportQuery({ ...filters, target }))}
        offices={offices}
        onPlan={mayManage ? setDrafted : undefined}
        ledger={<Ledger fetched={ledger} onDraft={mayManage ? setDrafted : undefined} />}
      />
      {drafted && ledger.data && (
        <SessionDialog
          draft={drafted}
          agents={ledger.data.agents}
          offices={offices}
          onClose={() => setDrafted(undefined)}
        />
      )}
    </>
  )
}

type Props = {
  readonly fetched: Fetched<TrainingReport>
  readonly offices: readonly NamedOffice[]
  readonly onPlan?: ((draft: SessionDraft) => void) | undefined
  readonly ledger: ReactNode
}

export function Training({ fetched, offices, onPlan, ledger }: Props) {
  const say = useTrainingWords()
  const { change } = useFilters()
  const badTarget = (problem: RequestError): Explained | undefined =>
    problem.code === 'invalid' && problem.fields.includes('target')
      ? {
          icon: 'filter',
          title: say.badTargetTitle,
          text: say.badTargetText,
          remedy: { label: say.clearTarget, clear: ['target'] },
        }
      : undefined
  return (
    <>
      <ReportPage
        fetched={fetched}
        question={say.question}
        skeleton={<TrainingSkeleton />}
        emptyText={say.emptyText}
        explain={badTarget}
      >
        {(report) => (
          <TrainingView
            report={report}
            offices={offices}
            onPlan={onPlan}
            onTarget={(target) => change({ target })}
          />
        )}
      </ReportPage>
      {ledger}
    </>
  )
}
