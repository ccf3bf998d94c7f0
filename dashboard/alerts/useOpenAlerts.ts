import { useQuery } from '@tanstack/react-query'
import { useStaffSession } from '../access/session.ts'
import { alertsQuery } from '../api/queries.ts'

/** How many alerts nobody has looked into; 0 while that is not known. */
export function useOpenAlerts(): number {
  const session = useStaffSession()
  const { data } = useQuery({ ...alertsQuery({}), enabled: session !== undefined })
  return data?.open ?? 0
}
