import { useQuery } from '@tanstack/react-query'
import { receivedTodayQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { ago } from '../format/ago.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { ReceivedTile } from './ReceivedTile.tsx'

export function ReceivedToday() {
  const words = useWords()
  const language = useLanguage()
  const { office } = useFilters().filters
  const { data, isError, dataUpdatedAt, errorUpdatedAt } = useQuery(receivedTodayQuery(office))
  const trouble = !isError
    ? undefined
    : data
      ? words.receivedLost(ago(dataUpdatedAt, errorUpdatedAt, language))
      : words.receivedNever
  return <ReceivedTile received={data?.received} office={office} trouble={trouble} />
}
