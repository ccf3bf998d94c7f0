import { useQuery } from '@tanstack/react-query'
import { useMember } from '../access/session.ts'
import { usePlaces } from '../access/usePlaces.ts'
import { staffQuery } from '../api/queries.ts'
import { useWords } from '../language/context.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { PageSkeleton } from '../states/PageSkeleton.tsx'
import { ProblemPanel } from '../states/ProblemPanel.tsx'
import { StaleNotice } from '../states/StaleNotice.tsx'
import { UsersView } from './UsersView.tsx'
import { useUsersWords } from './users-words.ts'

export function UsersPage() {
  const { users } = useWords()
  const say = useUsersWords()
  const member = useMember()
  const places = usePlaces()
  const { data, error, isFetching, dataUpdatedAt, refetch } = useQuery(staffQuery)
  const retry = () => void refetch()
  usePageTitle(users)
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
      <UsersView report={data} viewer={member} places={places} />
    </>
  )
}
