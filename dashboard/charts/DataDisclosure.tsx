import { type ReactNode, useId, useState } from 'react'
import { useWords } from '../language/context.ts'
import styles from './charts.module.css'

/** A chart's numbers as a table: opened by the reader, and always open on paper. */
export function DataDisclosure({ children }: { children: ReactNode }) {
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
        {open ? words.hideTable : words.showTable}
      </button>
      <div id={id} className="disclosed" hidden={!open}>
        {children}
      </div>
    </div>
  )
}
