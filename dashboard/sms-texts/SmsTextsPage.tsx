import { useQuery } from '@tanstack/react-query'
import type { SmsTextsReport } from '../../schema/contracts/sms-texts.ts'
import type { Fetched } from '../report/fetched.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { PageSkeleton } from '../states/PageSkeleton.tsx'
import { ProblemPanel } from '../states/ProblemPanel.tsx'
import { StaleNotice } from '../states/StaleNotice.tsx'
import { SmsTextsView } from './SmsTextsView.tsx'
import { smsTextsQuery } from './sms-texts-query.ts'
import { useSmsTextsWords } from './sms-texts-words.ts'

export function SmsTextsPage() {
  usePageTitle(useSmsTextsWords().title)
  return <SmsTexts fetched={useQuery(smsTextsQuery)} />
}

export function SmsTexts({ fetched }: { fetched: Fetched<SmsTextsReport> }) {
  const say = useSmsTextsWords()
  const { data, error, isFetching, dataUpdatedAt } = fetched
  const retry = () => void fetched.refetch()
  if (!data) {
    return error ? (
      <ProblemPanel error={error} retrying={isFetching} onRetry={retry} />
    ) : (
      <PageSkeleton question={say.question} loading={say.loading} />
    )
  }
  return (
    <>
      {error && <StaleNotice error={error} updatedAt={dataUpdatedAt} retrying={isFetching} onRetry={retry} />}
      <SmsTextsView report={data} />
    </>
  )
}
