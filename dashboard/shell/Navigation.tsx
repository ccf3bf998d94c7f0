import { Link } from '@tanstack/react-router'
import { useWords } from '../language/context.ts'
import { Brand } from './Brand.tsx'
import { Icon } from './Icon.tsx'
import styles from './navigation.module.css'
import { pages } from './pages.ts'

function PageLinks({ className, iconSize }: { className: string | undefined; iconSize: number }) {
  const words = useWords()
  return pages.map((page) => {
    const { to, icon, label } = page
    const short = 'short' in page && page.short(words)
    return (
      <Link
        key={to}
        to={to}
        search
        className={className}
        activeOptions={{ exact: to === '/', includeSearch: false }}
        title={label(words)}
        {...(short && { 'aria-label': label(words) })}
      >
        <Icon name={icon} size={iconSize} />
        <span className={short ? styles.whole : undefined}>{label(words)}</span>
        {short && <span className={styles.short}>{short}</span>}
      </Link>
    )
  })
}

/** At the side: with names from 1101 px, an icon rail down to 761. */
export function SideNavigation({ entity }: { entity: string | undefined }) {
  const words = useWords()
  return (
    <nav className={`${styles.nav} no-print`} aria-label={words.mainNav}>
      <Brand />
      <PageLinks className={styles.navLink} iconSize={20} />
      {entity && <p className={styles.who}>{entity}</p>}
    </nav>
  )
}

/** At the bottom of a phone. */
export function TabNavigation() {
  const words = useWords()
  return (
    <nav className={`${styles.tabs} no-print`} aria-label={words.mainNav}>
      <PageLinks className={styles.tab} iconSize={22} />
    </nav>
  )
}
