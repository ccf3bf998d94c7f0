import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import type { TrainingEffect, TrainingLedger, TrainingReport } from '../../schema/contracts/training.ts'
import { request } from '../api/request.ts'
import { type Filters, queryOf } from '../filters/filters.ts'

const minute = 60_000

export type TrainingAsked = Filters & { readonly target?: string | undefined }

/** Agents' answers of every kind: a kind can't go with it. */
export const trainingReportQuery = ({ kind: _, target, ...filters }: TrainingAsked) =>
  queryOptions({
    queryKey: ['training-report', filters, target],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams(queryOf(filters).slice(1))
      if (target) query.set('target', target)
      return request<TrainingReport>(`/api/v1/reports/training?${query}`, signal)
    },
    placeholderData: keepPreviousData,
    refetchInterval: 5 * minute,
  })

export const ledgerQuery = (office: string | undefined) =>
  queryOptions({
    queryKey: ['training', office],
    queryFn: ({ signal }) =>
      request<TrainingLedger>(`/api/v1/training${queryOf(office ? { office } : {})}`, signal),
    placeholderData: keepPreviousData,
  })

export const effectQuery = (id: string) =>
  queryOptions({
    queryKey: ['training-effect', id],
    queryFn: ({ signal }) =>
      request<TrainingEffect>(`/api/v1/training/${encodeURIComponent(id)}/effect`, signal),
  })

/** After the ledger has changed: who is trained, and what is compared with what. */
export function useLedgerAgain() {
  const client = useQueryClient()
  return () =>
    Promise.all(
      ['training', 'training-report', 'training-effect'].map((name) =>
        client.invalidateQueries({ queryKey: [name] }),
      ),
    )
}
