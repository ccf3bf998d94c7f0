import { useQuery } from '@tanstack/react-query'
import { officesQuery, teamsQuery } from '../api/queries.ts'
import type { Places } from './role-words.ts'

/** The offices and teams that who is signed in sees. */
export function usePlaces(): Places {
  const offices = useQuery(officesQuery).data?.offices ?? []
  const teams = useQuery(teamsQuery).data?.teams ?? []
  return { offices, teams }
}
