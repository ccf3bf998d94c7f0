import { QueryClient } from '@tanstack/react-query'
import { RequestError } from './request.ts'

const worthRepeating = (error: Error) =>
  !(error instanceof RequestError) || error.status === 0 || error.status >= 500

export const createClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (failures, error) => failures < 2 && worthRepeating(error),
        retryDelay: 700,
        // otherwise a phone without signal would look as if it were loading for ever
        networkMode: 'always',
      },
    },
  })
