import { useQueryClient } from '@tanstack/react-query'
import type { TicketKey } from '../../schema/contracts/access.ts'
import { ConfirmDialog } from '../access/ConfirmDialog.tsx'
import { ticketKeysQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { useKeysWords } from './keys-words.ts'

type Props = { readonly ticketKey: TicketKey; readonly officeName: string; readonly onClose: () => void }

export function RevokeDialog({ ticketKey, officeName, onClose }: Props) {
  const say = useKeysWords()
  const client = useQueryClient()
  return (
    <ConfirmDialog
      title={say.revokeOf(ticketKey.name)}
      text={say.revokeText(officeName)}
      action={say.revoke}
      send={() => send('DELETE', `/api/v1/ticket-keys/${encodeURIComponent(ticketKey.id)}`)}
      done={() => client.invalidateQueries({ queryKey: ticketKeysQuery.queryKey })}
      onClose={onClose}
    />
  )
}
