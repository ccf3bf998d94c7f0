import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TrainingSession } from '../../schema/contracts/training.ts'
import access from '../access/access.module.css'
import { ProblemNote } from '../access/ProblemNote.tsx'
import { TextField } from '../access/TextField.tsx'
import { useSend } from '../access/useSend.ts'
import { send } from '../api/request.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { useLedgerAgain } from './training-queries.ts'
import { useTrainingWords } from './training-words.ts'

type Props = { readonly session: TrainingSession; readonly what: string; readonly onClose: () => void }

/** Before what can't be undone: why. */
export function CancelDialog({ session, what, onClose }: Props) {
  const say = useTrainingWords()
  const listAgain = useLedgerAgain()
  const [reason, setReason] = useState('')
  const { form, errors, problem, busy, submit } = useSend<TrainingSession, 'reason'>({
    check: () => ({ reason: reason.trim() === '' && say.reasonMissing }),
    send: () =>
      send<TrainingSession>('POST', `/api/v1/training/${session.id}/cancel`, { reason: reason.trim() }),
    refusal: ({ code }) => (code === 'invalid' ? { reason: say.reasonMissing } : undefined),
    done: async () => {
      await listAgain()
      onClose()
    },
  })
  return (
    <Dialog label={say.cancelTitle} narrow onClose={onClose}>
      <h2 className={access.title}>{say.cancelTitle}</h2>
      <p className={access.text}>{say.cancelText(what)}</p>
      <form ref={form} className={access.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={say.reason}
          autoFocus
          autoComplete="off"
          maxLength={200}
          value={reason}
          error={errors.reason}
          onValue={setReason}
        />
        <ProblemNote problem={problem} />
        <div className={access.buttons}>
          <Button type="submit" variant="filled" size="md" aria-busy={busy}>
            {say.cancelTitle}
          </Button>
          <Button size="md" onClick={onClose}>
            {say.keep}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
