import { Link } from '@tanstack/react-router'
import { useWords } from '../language/context.ts'
import { Icon } from './Icon.tsx'
import type { pages, settingsPages } from './pages.ts'

type Listed = (typeof pages)[number] | (typeof settingsPages)[number]

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
  return list.map(({ to, icon, label }) => (
    <Link
      key={to}
      to={to}
      search
      className={className}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      title={label(words)}
    >
      <Icon name={icon} size={iconSize} />
      <span>{label(words)}</span>
    </Link>
  ))
}
