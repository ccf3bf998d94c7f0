import type { ReactNode } from 'react'
import { useWords } from '../language/context.ts'
import { StatePanel } from '../states/StatePanel.tsx'
import heading from './heading.module.css'
import styles from './overview.module.css'

type Props = { readonly received: ReactNode; readonly checking: boolean; readonly onCheck: () => void }

/** Before the first publication. */
export function OverviewEmpty({ received, checking, onCheck }: Props) {
  const words = useWords()
  return (
    <>
      <p className={heading.question}>{words.question}</p>
      <div className={styles.empty}>
        <StatePanel
          icon="seedling"
          title={words.emptyTitle}
          text={words.emptyText}
          note={words.publication}
          action={{ label: words.emptyAction, run: onCheck, busy: checking }}
        />
        {received}
      </div>
    </>
  )
}
