import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Touchpoint } from '../../schema/contracts/touchpoints.ts'
import { send } from '../api/request.ts'
import styles from './dialogs.module.css'
import { SaveProblem } from './SaveProblem.tsx'
import { useTouchpointsWords } from './touchpoints-words.ts'

type Props = { readonly code: string; readonly onCancel: () => void; readonly onDone: () => void }

export function RevokeConfirm({ code, onCancel, onDone }: Props) {
  const words = useTouchpointsWords()
  const client = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => send<Touchpoint>('POST', `/api/v1/touchpoints/${code}/revoke`, {}),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['touchpoints'] })
      onDone()
    },
  })
  return (
    <div className={styles.form}>
      <p>{words.revokeText}</p>
      <SaveProblem error={revoke.error} />
      <div className={styles.actions}>
        <Button size="md" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button
          className={styles.danger}
          size="md"
          aria-busy={revoke.isPending}
          onClick={() => !revoke.isPending && revoke.mutate()}
        >
          {words.revokeAction}
        </Button>
      </div>
    </div>
  )
}
