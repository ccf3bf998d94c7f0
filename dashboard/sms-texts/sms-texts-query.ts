import { queryOptions } from '@tanstack/react-query'
import type { SmsTextsReport } from '../../schema/contracts/sms-texts.ts'
import { request } from '../api/request.ts'

export const smsTextsQuery = queryOptions({
  queryKey: ['sms-texts'],
  queryFn: ({ signal }) => request<SmsTextsReport>('/api/v1/sms/texts', signal),
})
