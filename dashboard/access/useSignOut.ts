import { useMutation } from '@tanstack/react-query'
import { send } from '../api/request.ts'

type Ended = 'here' | 'everywhere'

/** Ends the session here or everywhere. The page is loaded anew, so that nothing of it stays in this one's memory. */
export const useSignOut = () =>
  useMutation({
    mutationFn: (ended: Ended) =>
      send('DELETE', ended === 'everywhere' ? '/api/v1/account/sessions' : '/api/v1/session'),
    onSuccess: () => location.assign('/panel/'),
  })
