import type { ReactNode } from 'react'
import { useWords } from '../language/context.ts'
import { Header } from './Header.tsx'
import { SideNavigation, TabNavigation } from './Navigation.tsx'
import styles from './shell.module.css'

/** What surrounds every page. */
export function Frame({ children }: { children: ReactNode }) {
  const words = useWords()
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#contenido">
        {words.skip}
      </a>
      <SideNavigation />
      <div className={styles.page}>
        <Header />
        <main id="contenido" className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <TabNavigation />
    </div>
  )
}
