import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../shell/Icon.tsx'
import styles from './states.module.css'

type Props = {
  readonly icon: IconName
  readonly tone?: 'plain' | 'critical'
  readonly title: string
  readonly text: string
  readonly note?: string | undefined
  readonly action: { readonly label: string; readonly run: () => void; readonly busy?: boolean } | undefined
  readonly children?: ReactNode
}

/** Instead of a page's content: what happened, and the one thing to do. */
export function StatePanel({ icon, tone = 'plain', title, text, note, action, children }: Props) {
  return (
    <section className={`card ${styles.panel}`}>
      <span className={`${styles.panelIcon} ${tone === 'critical' ? styles.critical : ''}`}>
        <Icon name={icon} size={22} />
      </span>
      <h1 className={styles.panelTitle}>{title}</h1>
      <p className={styles.panelText}>{text}</p>
      {note && <p className={styles.panelNote}>{note}</p>}
      {action && (
        <Button
          className={styles.panelAction}
          variant="filled"
          size="md"
          aria-busy={action.busy ?? false}
          onClick={action.run}
        >
          {action.label}
        </Button>
      )}
      {children}
    </section>
  )
}
