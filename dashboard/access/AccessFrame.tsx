import type { ReactNode } from 'react'
import { Brand } from '../shell/Brand.tsx'
import { LanguageSwitch, SchemeSwitch } from '../shell/Switches.tsx'
import styles from './access.module.css'

type Props = {
  readonly entity?: string | undefined
  /** What stands inside is a card already. */
  readonly bare?: boolean
  readonly children: ReactNode
}

/** What stands around a page before somebody is in. */
export function AccessFrame({ entity, bare = false, children }: Props) {
  return (
    <div className={styles.frame}>
      <header className={`${styles.frameHead} no-print`}>
        <Brand />
        <div className={styles.switches}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </header>
      <main className={styles.frameMain}>
        {bare ? (
          children
        ) : (
          <div className={`card ${styles.box}`}>
            {entity && <p className={styles.entity}>{entity}</p>}
            {children}
          </div>
        )}
      </main>
    </div>
  )
}
