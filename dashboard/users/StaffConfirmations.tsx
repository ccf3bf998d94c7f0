import { useQueryClient } from '@tanstack/react-query'
import type { Invitation, StaffMember } from '../../schema/contracts/access.ts'
import { ConfirmDialog } from '../access/ConfirmDialog.tsx'
import { staffQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { useUsersWords } from './users-words.ts'

type OfMember = { readonly member: StaffMember; readonly onClose: () => void }

const pathOf = ({ id }: StaffMember) => `/api/v1/staff/${encodeURIComponent(id)}`

function useListAgain() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: staffQuery.queryKey })
}

export function RemoveDialog({ member, onClose }: OfMember) {
  const say = useUsersWords()
  const listAgain = useListAgain()
  return (
    <ConfirmDialog
      title={say.removeOf(member.name)}
      text={say.removeText(member.name)}
      action={say.remove}
      send={() => send('DELETE', pathOf(member))}
      done={listAgain}
      onClose={onClose}
    />
  )
}

export function TakeOffDialog({ member, onClose }: OfMember) {
  const say = useUsersWords()
  const listAgain = useListAgain()
  return (
    <ConfirmDialog
      title={say.takeOffOf(member.name)}
      text={say.takeOffText(member.name)}
      action={say.takeOff}
      send={() => send('DELETE', `${pathOf(member)}/second-factor`)}
      done={listAgain}
      onClose={onClose}
    />
  )
}

export function WithdrawDialog({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const say = useUsersWords()
  const listAgain = useListAgain()
  const email = invitation.email ?? ''
  return (
    <ConfirmDialog
      title={say.withdrawOf(email)}
      text={say.withdrawText(email)}
      action={say.withdraw}
      send={() => send('DELETE', `/api/v1/invitations/${encodeURIComponent(invitation.id)}`)}
      done={listAgain}
      onClose={onClose}
    />
  )
}
