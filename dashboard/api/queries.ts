import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { OfficesReport, OverviewReport, ReceivedToday } from '../../schema/contracts/reports.ts'
import { type Filters, queryOf } from '../filters/filters.ts'
import { request } from './request.ts'

const minute = 60_000

export const overviewQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['overview', filters],
    queryFn: ({ signal }) => request<OverviewReport>(`/api/v1/reports/overview${queryOf(filters)}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 5 * minute,
  })

export const officesQuery = queryOptions({
  queryKey: ['offices'],
  queryFn: ({ signal }) => request<OfficesReport>('/api/v1/offices', signal),
})

export const receivedTodayQuery = (office: string | undefined) =>
  queryOptions({
    queryKey: ['received-today', office],
    queryFn: ({ signal }) =>
      request<ReceivedToday>(`/api/v1/reports/received-today${queryOf(office ? { office } : {})}`, signal),
    refetchInterval: 3000,
    staleTime: 0,
    retry: false,
  })
