import type { ReactNode } from 'react'
import styles from './charts.module.css'

/** A table wider than a phone is scrolled by itself, with the arrows too, so that the page is not. */
export function ScrolledTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.scrolled} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
