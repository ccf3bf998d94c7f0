import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { overviewQuery } from '../api/queries.ts'
import { useFilters } from '../filters/useFilters.ts'
import { Frame } from './Frame.tsx'

export function Shell() {
  const { filters } = useFilters()
  const scope = useQuery(overviewQuery(filters)).data?.scope
  return (
    <Frame scope={scope}>
      <Outlet />
    </Frame>
  )
}
