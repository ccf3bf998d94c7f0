import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { createContext, useContext } from 'react'
import { notTheSession, sessionQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { forgetTyped } from './just-typed.ts'

/** Forgets whose page it was: the gate gives it to all that stands behind it. */
export const ForgetContext = createContext<() => void>(() => {})

type Ended = 'here' | 'everywhere'

/** Ends the session here or everywhere, and keeps nothing of it on this page. */
export function useSignOut() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const forget = useContext(ForgetContext)
  return useMutation({
    mutationFn: (ended: Ended) =>
      send('DELETE', ended === 'everywhere' ? '/api/v1/account/sessions' : '/api/v1/session'),
    onSuccess: async () => {
      forgetTyped()
      forget()
      await client.refetchQueries({ queryKey: sessionQuery.queryKey })
      await navigate({ to: '/' })
      client.removeQueries({ predicate: notTheSession })
    },
  })
}
