import { useStaffSession } from '../access/session.ts'
import { useWords } from '../language/context.ts'
import { Brand } from './Brand.tsx'
import { Identity } from './Identity.tsx'
import { MoreSheet } from './MoreSheet.tsx'
import styles from './navigation.module.css'
import { PageLinks } from './PageLinks.tsx'
import { alertsPage, mostTabs, pages, pagesFor, settingsPages } from './pages.ts'

/** At the side: with names from 1101 px, an icon rail down to 761. */
export function SideNavigation() {
  const words = useWords()
  const session = useStaffSession()
  if (!session) return null
  const { role } = session.member
  return (
    <nav className={`${styles.nav} no-print`} aria-label={words.mainNav}>
      <Brand />
      <PageLinks list={pagesFor([...pages, alertsPage], role)} className={styles.navLink} iconSize={20} />
      <div className={styles.foot}>
        <PageLinks list={pagesFor(settingsPages, role)} className={styles.navLink} iconSize={20} />
        <Identity session={session} />
      </div>
    </nav>
  )
}

/** At the bottom of a phone. */
export function TabNavigation() {
  const words = useWords()
  const session = useStaffSession()
  if (!session) return null
  return (
    <nav className={`${styles.tabs} no-print`} aria-label={words.mainNav}>
      <PageLinks
        list={pagesFor(pages, session.member.role).slice(0, mostTabs)}
        className={styles.tab}
        iconSize={22}
      />
      <MoreSheet session={session} />
    </nav>
  )
}
