import { Link } from '@tanstack/react-router'
import { useWords } from '../language/context.ts'
import styles from './office-link.module.css'

/** An office's name in a table: leads to the same report of it alone. */
export function OfficeLink({ office, name }: { office: string; name: string }) {
  const words = useWords()
  return (
    <Link
      to="."
      search={(previous) => ({ ...previous, office })}
      resetScroll={false}
      className={styles.link}
      title={words.onlyOffice(name)}
    >
      {name}
    </Link>
  )
}
