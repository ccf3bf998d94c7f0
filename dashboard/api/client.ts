import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { notTheSession, sessionQuery } from './queries.ts'
import { RequestError } from './request.ts'

const worthRepeating = (error: Error) =>
  !(error instanceof RequestError) || error.status === 0 || error.status >= 500

/** Answers after which what is known of the session may be wrong: it ended, or the role is another. */
const ofTheSession = ['unauthenticated', 'forbidden', 'second-factor-due', 'demonstration-accounts']

export function createClient(): QueryClient {
  const lookAgain = (error: Error) => {
    if (!(error instanceof RequestError) || !ofTheSession.includes(error.code)) return
    if (client.getQueryData(sessionQuery.queryKey)?.kind === 'nobody') return
    void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => notTheSession(query) && lookAgain(error),
    }),
    mutationCache: new MutationCache({ onError: lookAgain }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (failures, error) => failures < 2 && worthRepeating(error),
        retryDelay: 700,
        // otherwise a phone without signal would look as if it were loading for ever
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
