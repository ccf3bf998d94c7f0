import type { ReactNode } from 'react'
import { AlertNews } from '../alerts/AlertBadge.tsx'
import { useWords } from '../language/context.ts'
import { Header } from './Header.tsx'
import { SideNavigation, TabNavigation } from './Navigation.tsx'
import styles from './shell.module.css'
import { useArrivalFocus } from './useArrivalFocus.ts'

/** What surrounds every page. */
export function Frame({ children }: { children: ReactNode }) {
  const words = useWords()
  const main = useArrivalFocus()
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#contenido">
        {words.skip}
      </a>
      <AlertNews />
      <SideNavigation />
      <div className={styles.page}>
        <Header />
        <main ref={main} id="contenido" className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <TabNavigation />
    </div>
  )
}
