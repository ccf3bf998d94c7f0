import { Link } from '@tanstack/react-router'
import { AlertBadge } from '../alerts/AlertBadge.tsx'
import { useWords } from '../language/context.ts'
import { Icon } from './Icon.tsx'
import styles from './navigation.module.css'
import type { alertsPage, pages, settingsPages } from './pages.ts'

type Listed = (typeof pages)[number] | (typeof settingsPages)[number] | typeof alertsPage

export function PageLinks({
  list,
  className,
  iconSize,
}: {
  list: readonly Listed[]
  className: string | undefined
  iconSize: number
}) {
  const words = useWords()
  return list.map((page) => {
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
        {to === '/alertas' && <AlertBadge />}
      </Link>
    )
  })
}
