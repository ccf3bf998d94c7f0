import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { CopyButton } from './CopyButton.tsx'

type Props = {
  readonly title: string
  readonly text: string
  readonly label: string
  readonly secret: string
  readonly note: string
  /** What else to know before it is gone. */
  readonly details?: ReactNode
  readonly onDone: () => void
  /** Beside the button that ends it. */
  readonly children?: ReactNode
}

/** Something that can't be read again. */
export function ShownOnce({ title, text, label, secret, note, details, onDone, children }: Props) {
  const say = useAccessWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <h2 ref={heading} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.text}>{text}</p>
      <div className={styles.form}>
        <div>
          <p className={styles.label}>{label}</p>
          <p className={styles.once}>
            <code>{secret}</code>
          </p>
          <div className={styles.buttons}>
            <CopyButton text={secret} />
          </div>
          <p className={styles.hint}>{note}</p>
        </div>
        {details}
        <div className={styles.buttons}>
          <Button variant="filled" size="md" onClick={onDone}>
            {say.done}
          </Button>
          {children}
        </div>
      </div>
    </>
  )
}
