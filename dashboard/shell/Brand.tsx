import { Link } from '@tanstack/react-router'
import { useWords } from '../language/context.ts'
import styles from './navigation.module.css'

export function Brand({ markOnly = false }: { markOnly?: boolean }) {
  const words = useWords()
  return (
    <Link to="/" search className={styles.brand} aria-label={words.home}>
      <span className={styles.mark} aria-hidden="true">
        <svg
          width="18"
          height="18"
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <circle cx="12.5" cy="4" r=".9" fill="currentColor" />
          <path d="M12.5 10c0 4.2-5 4-5 8a4.6 4.6 0 0 0 9.2.4" />
        </svg>
      </span>
      {!markOnly && <span className={styles.brandName}>Indaga</span>}
    </Link>
  )
}
