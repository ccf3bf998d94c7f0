import { Button } from '@mantine/core'
import { Dialog } from '../shell/Dialog.tsx'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { ProblemNote } from './ProblemNote.tsx'
import { useSend } from './useSend.ts'

type Props = {
  readonly title: string
  readonly text: string
  readonly action: string
  readonly send: () => Promise<undefined>
  /** Before the dialog goes. */
  readonly done: () => unknown
  readonly onClose: () => void
}

/** Before what can't be undone. */
export function ConfirmDialog({ title, text, action, send, done, onClose }: Props) {
  const say = useAccessWords()
  const { problem, busy, submit } = useSend<undefined>({
    send,
    done: async () => {
      await done()
      onClose()
    },
  })
  return (
    <Dialog label={title} narrow onClose={onClose}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      <div className={styles.form}>
        <ProblemNote problem={problem} />
        <div className={styles.buttons}>
          <Button variant="filled" size="md" aria-busy={busy} onClick={() => void submit()}>
            {action}
          </Button>
          <Button size="md" data-autofocus onClick={onClose}>
            {say.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
