import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { SessionReport, StaffReport, TicketKeysReport } from '../../schema/contracts/access.ts'
import type { AlertsReport } from '../../schema/contracts/alerts.ts'
import type { DriversReport } from '../../schema/contracts/drivers.ts'
import type { FunnelReport } from '../../schema/contracts/funnel.ts'
import type { ParticipationReport } from '../../schema/contracts/participation.ts'
import type {
  AgentReport,
  AgentsReport,
  CommentsReport,
  CompetenciesReport,
  OfficesReport,
  OverviewReport,
  ReceivedToday,
  ScopeSummary,
  TeamsReport,
  TrendReport,
} from '../../schema/contracts/reports.ts'
import type { SmsReport, Suppressions } from '../../schema/contracts/sms.ts'
import type { OfficePlaces, TouchpointsReport } from '../../schema/contracts/touchpoints.ts'
import { type Filters, queryOf } from '../filters/filters.ts'
import { request } from './request.ts'

const minute = 60_000

/** Who is signed in. Asked again whenever somebody comes back to the page: it may have changed in another tab. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<SessionReport>('/api/v1/session', signal),
  staleTime: 0,
})

/** All that was fetched for whoever is signed in. */
export const notTheSession = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
  queryKey[0] !== sessionQuery.queryKey[0]

export const overviewQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['overview', filters],
    queryFn: ({ signal }) => request<OverviewReport>(`/api/v1/reports/overview${queryOf(filters)}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 5 * minute,
  })

export const competenciesQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['competencies', filters],
    queryFn: ({ signal }) =>
      request<CompetenciesReport>(`/api/v1/reports/competencies${queryOf(filters)}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 5 * minute,
  })

export const driversQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['drivers', filters],
    queryFn: ({ signal }) => request<DriversReport>(`/api/v1/reports/drivers${queryOf(filters)}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 5 * minute,
  })

/** One measure by week, with its control chart, in the weeks and of the answers of the report beside it. */
export const trendQuery = ({ from, to, office, agent, kind }: ScopeSummary, measure: string) =>
  queryOptions({
    queryKey: ['trend', measure, from, to, office, agent, kind],
    queryFn: ({ signal }) => {
      const asked = {
        measure,
        from,
        to,
        ...(office && { office }),
        ...(agent && { agent }),
        ...(kind && { kind }),
      }
      return request<TrendReport>(`/api/v1/reports/trend?${new URLSearchParams(asked)}`, signal)
    },
  })

export const funnelQuery = (filters: Filters, measure: string | undefined) =>
  queryOptions({
    queryKey: ['funnel', filters, measure],
    queryFn: ({ signal }) => {
      const query = queryOf(filters)
      const asked = measure && new URLSearchParams({ measure })
      return request<FunnelReport>(
        `/api/v1/reports/funnel${query}${asked ? `${query ? '&' : '?'}${asked}` : ''}`,
        signal,
      )
    },
    placeholderData: keepPreviousData,
    refetchInterval: 5 * minute,
  })

export const agentsQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['agents', filters],
    queryFn: ({ signal }) => request<AgentsReport>(`/api/v1/reports/agents${queryOf(filters)}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 5 * minute,
  })

/** An agent's answers of every kind: the path names the agent, and a kind can't go with it. */
export const agentQuery = (code: string, { kind: _, ...filters }: Filters) =>
  queryOptions({
    queryKey: ['agent', code, filters],
    queryFn: ({ signal }) =>
      request<AgentReport>(`/api/v1/reports/agents/${encodeURIComponent(code)}${queryOf(filters)}`, signal),
    placeholderData: (previous) => (previous?.agent === code ? previous : undefined),
    refetchInterval: 5 * minute,
  })

export type CommentsAsked = Filters & {
  readonly agent?: string | undefined
  readonly search?: string | undefined
  readonly favorable?: string | undefined
}

export const commentsQuery = (asked: CommentsAsked) =>
  infiniteQueryOptions({
    queryKey: ['comments', asked],
    queryFn: ({ signal, pageParam }) => {
      const named = Object.entries(asked).filter(([, value]) => value)
      const query = new URLSearchParams([...named, ['page', String(pageParam)]])
      return request<CommentsReport>(`/api/v1/reports/comments?${query}`, signal)
    },
    initialPageParam: 1,
    getNextPageParam: ({ pages }, _, page) => (page < pages ? page + 1 : undefined),
  })

/** What people wrote about an agent, in the weeks and office of the agent's report. */
export const agentCommentsQuery = ({ agent, from, to, office }: ScopeSummary) =>
  commentsQuery({ agent, from, to, ...(office && { office }) })

/** How codes are used is counted for all ways of answering: a kind can't go with it. */
export const touchpointsQuery = ({ kind: _, ...filters }: Filters) =>
  queryOptions({
    queryKey: ['touchpoints', filters],
    queryFn: ({ signal }) =>
      request<TouchpointsReport>(`/api/v1/reports/touchpoints${queryOf(filters)}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 5 * minute,
  })

/** People are counted for all ways of answering, side by side. */
export const participationQuery = ({ kind: _, ...filters }: Filters) =>
  queryOptions({
    queryKey: ['participation', filters],
    queryFn: ({ signal }) =>
      request<ParticipationReport>(`/api/v1/reports/participation${queryOf(filters)}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 5 * minute,
  })

export const smsQuery = ({ kind: _, ...filters }: Filters) =>
  queryOptions({
    queryKey: ['sms', filters],
    queryFn: ({ signal }) => request<SmsReport>(`/api/v1/reports/sms${queryOf(filters)}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: minute,
  })

export const suppressionsQuery = (page: number) =>
  queryOptions({
    queryKey: ['sms', 'suppressions', page],
    queryFn: ({ signal }) => request<Suppressions>(`/api/v1/sms/suppressions?page=${page}`, signal),
    placeholderData: keepPreviousData,
  })

export type AlertsAsked = {
  readonly state?: 'open' | 'acknowledged'
  readonly office?: string | undefined
  readonly page?: number
}

export const alertsQuery = ({ state = 'open', office, page = 1 }: AlertsAsked) =>
  queryOptions({
    queryKey: ['alerts', { state, office, page }],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ state, page: String(page), ...(office && { office }) })
      return request<AlertsReport>(`/api/v1/alerts?${query}`, signal)
    },
    placeholderData: keepPreviousData,
    refetchInterval: 5 * minute,
  })

export const placesQuery = (office: string) =>
  queryOptions({
    queryKey: ['places', office],
    queryFn: ({ signal }) =>
      request<OfficePlaces>(`/api/v1/offices/${encodeURIComponent(office)}/places`, signal),
    enabled: office !== '',
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

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: ({ signal }) => request<TeamsReport>('/api/v1/teams', signal),
})

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }) => request<StaffReport>('/api/v1/staff', signal),
})

export const ticketKeysQuery = queryOptions({
  queryKey: ['ticket-keys'],
  queryFn: ({ signal }) => request<TicketKeysReport>('/api/v1/ticket-keys', signal),
})
