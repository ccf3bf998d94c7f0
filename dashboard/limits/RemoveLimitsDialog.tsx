import { useQueryClient } from '@tanstack/react-query'
import type { LimitBase } from '../../schema/contracts/control-chart.ts'
import { ConfirmDialog } from '../access/ConfirmDialog.tsx'
import { send } from '../api/request.ts'
import { chartsChanged } from './charts-changed.ts'
import { useLimitsWords } from './limits-words.ts'

type Props = { readonly base: LimitBase; readonly onClose: () => void }

export default function RemoveLimitsDialog({ base, onClose }: Props) {
  const say = useLimitsWords()
  const client = useQueryClient()
  return (
    <ConfirmDialog
      title={say.removeTitle}
      text={say.removeText}
      action={say.removeAction}
      send={() => send<undefined>('DELETE', `/api/v1/limit-bases/${encodeURIComponent(base.id)}`)}
      done={() => chartsChanged(client)}
      onClose={onClose}
    />
  )
}
