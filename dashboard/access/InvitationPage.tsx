import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { OpenInvitation } from '../../schema/contracts/access.ts'
import { RequestError, send } from '../api/request.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { ProblemPanel } from '../states/ProblemPanel.tsx'
import { AccessFrame } from './AccessFrame.tsx'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { DoorNotice } from './DoorNotice.tsx'
import { InvitationForm } from './InvitationForm.tsx'
import { useLinkToken } from './useLinkToken.ts'

export function InvitationPage() {
  const say = useAccessWords()
  const navigate = useNavigate()
  const token = useLinkToken()
  usePageTitle(say.inviteTitle)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => send<OpenInvitation>('POST', '/api/v1/invitations/look', { token }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const toSignIn = { label: say.goToSignIn, run: () => void navigate({ to: '/', search: true }) }

  if (token === '') {
    return <DoorNotice title={say.inviteMissingTitle} text={say.inviteMissingText} action={toSignIn} />
  }
  if (error instanceof RequestError && ['invitation-unknown', 'invalid'].includes(error.code)) {
    return <DoorNotice title={say.inviteUnknownTitle} text={say.inviteUnknownText} action={toSignIn} />
  }
  if (error) {
    return (
      <AccessFrame bare>
        <ProblemPanel error={error} retrying={isFetching} onRetry={() => void refetch()} />
      </AccessFrame>
    )
  }
  if (!data) {
    return (
      <AccessFrame>
        <p className={styles.text} role="status" aria-busy="true">
          {say.loading}
        </p>
      </AccessFrame>
    )
  }
  return (
    <AccessFrame entity={data.entity}>
      <InvitationForm key={token} token={token} invitation={data} />
    </AccessFrame>
  )
}
