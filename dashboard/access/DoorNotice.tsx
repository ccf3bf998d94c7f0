import { Button } from '@mantine/core'
import { AccessFrame } from './AccessFrame.tsx'
import styles from './access.module.css'

type Props = {
  readonly title: string
  readonly text: string
  readonly note?: string
  readonly action: { readonly label: string; readonly run: () => void }
}

/** Where a link does not lead on: what happened, and the one thing to do. */
export function DoorNotice({ title, text, note, action }: Props) {
  return (
    <AccessFrame>
      <div role="status">
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {note && <p className={styles.text}>{note}</p>}
      </div>
      <div className={styles.form}>
        <Button variant="filled" size="md" fullWidth onClick={action.run}>
          {action.label}
        </Button>
      </div>
    </AccessFrame>
  )
}
