import type { ReactNode } from 'react'
import { useWords } from '../language/context.ts'
import { StatePanel } from '../states/StatePanel.tsx'
import heading from './heading.module.css'
import styles from './report.module.css'

type Props = {
  readonly question: string
  readonly text: string
  readonly beside: ReactNode
  readonly checking: boolean
  readonly onCheck: () => void
}

/** Before the first publication. */
export function NothingPublished({ question, text, beside, checking, onCheck }: Props) {
  const words = useWords()
  const panel = (
    <StatePanel
      icon="seedling"
      title={words.emptyTitle}
      text={text}
      note={words.publication}
      action={{ label: words.emptyAction, run: onCheck, busy: checking }}
    />
  )
  return (
    <>
      <p className={heading.question}>{question}</p>
      {beside ? (
        <div className={styles.besides}>
          {panel}
          {beside}
        </div>
      ) : (
        panel
      )}
    </>
  )
}
