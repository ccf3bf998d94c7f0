import { type ReactNode, useId, useState } from 'react'
import { useWords } from '../language/context.ts'
import styles from './charts.module.css'

type Props = {
  readonly children: ReactNode
  /** The button's words, where what it opens isn't a chart's table. */
  readonly show?: string
  readonly hide?: string
}

/** A chart's numbers as a table: opened by the reader, and always open on paper. */
export function DataDisclosure({ children, show, hide }: Props) {
  const words = useWords()
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.disclosure}>
      <button
        type="button"
        className={`${styles.disclose} no-print`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? (hide ?? words.hideTable) : (show ?? words.showTable)}
      </button>
      <div id={id} className="disclosed" hidden={!open}>
        {children}
      </div>
    </div>
  )
}
