import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { longestAlertNote } from '../../schema/alert-rules.ts'
import type { Alert } from '../../schema/contracts/alerts.ts'
import access from '../access/access.module.css'
import { ProblemNote } from '../access/ProblemNote.tsx'
import { useSend } from '../access/useSend.ts'
import { send } from '../api/request.ts'
import { useLanguage } from '../language/context.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { DialogClose } from '../shell/DialogClose.tsx'
import { AlertPlace } from './AlertPlace.tsx'
import { alertTitle } from './alert-title.ts'
import styles from './alerts.module.css'
import { useAlertsWords } from './alerts-words.ts'

type Props = {
  readonly alert: Alert
  /** Before the dialog goes. */
  readonly onDone: () => unknown
  readonly onClose: () => void
}

/** What was found, by whoever looked. */
export function ReviewDialog({ alert, onDone, onClose }: Props) {
  const say = useAlertsWords()
  const language = useLanguage()
  const id = useId()
  const [note, setNote] = useState('')
  const { form, errors, problem, busy, submit } = useSend<Alert, 'note'>({
    check: () => ({
      note:
        (note.trim() === '' && say.noteMissing) ||
        (note.trim().length > longestAlertNote && say.noteTooLong(longestAlertNote)),
    }),
    send: () => send<Alert>('POST', `/api/v1/alerts/${encodeURIComponent(alert.id)}/acknowledge`, { note }),
    refusal: ({ code }) => {
      if (code === 'alert-acknowledged') return { note: say.noteTaken }
      if (code === 'alert-unknown') return { note: say.noteGone }
      return code === 'invalid' ? { note: say.noteAsked } : undefined
    },
    done: async () => {
      await onDone()
      onClose()
    },
  })
  return (
    <Dialog label={say.reviewTitle} onClose={onClose}>
      <DialogClose onClose={onClose} />
      <h2 className={access.title}>{say.reviewTitle}</h2>
      <p className={access.text}>
        <b>{alertTitle(alert, language)}</b>
        <br />
        <AlertPlace alert={alert} officeToo />
      </p>
      <p className={access.text}>{say.reviewText}</p>
      <form ref={form} className={access.form} onSubmit={(event) => void submit(event)} noValidate>
        <div>
          <label className={styles.noteLabel} htmlFor={id}>
            {say.note}
          </label>
          <textarea
            id={id}
            className={styles.noteField}
            rows={4}
            value={note}
            aria-invalid={Boolean(errors.note)}
            aria-describedby={errors.note ? `${id}-error` : undefined}
            data-autofocus
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {errors.note && (
            <p className={styles.noteError} id={`${id}-error`}>
              {errors.note}
            </p>
          )}
        </div>
        <ProblemNote problem={problem} />
        <div>
          <Button type="submit" variant="filled" size="md" aria-busy={busy}>
            {say.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
