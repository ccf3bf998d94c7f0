import { useQuery } from '@tanstack/react-query'
import { officesQuery, ticketKeysQuery } from '../api/queries.ts'
import { useWords } from '../language/context.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { PageSkeleton } from '../states/PageSkeleton.tsx'
import { ProblemPanel } from '../states/ProblemPanel.tsx'
import { StaleNotice } from '../states/StaleNotice.tsx'
import { KeysView } from './KeysView.tsx'
import { useKeysWords } from './keys-words.ts'

export function KeysPage() {
  const words = useWords()
  const say = useKeysWords()
  const offices = useQuery(officesQuery).data?.offices ?? []
  const { data, error, isFetching, dataUpdatedAt, refetch } = useQuery(ticketKeysQuery)
  const retry = () => void refetch()
  usePageTitle(words.keys)
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
      <KeysView report={data} offices={offices} />
    </>
  )
}
