import type { CompetencyResult } from '../../schema/contracts/reports.ts'
import styles from './competencies.module.css'
import { usePageWords } from './usePageWords.ts'

/** Who tells: citizens are a full circle, supervisors a hollow diamond. */
export function SourceMark({ source }: { source: CompetencyResult['mainSource'] }) {
  const words = usePageWords()
  const citizen = source === 'citizen'
  return (
    <svg
      className={styles.source}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      role="img"
      aria-label={citizen ? words.citizensSource : words.supervisorSource}
    >
      {citizen ? (
        <circle cx="7" cy="7" r="5" className={styles.citizenMark} />
      ) : (
        <path d="M7 1.5 12.5 7 7 12.5 1.5 7z" className={styles.supervisorMark} />
      )}
    </svg>
  )
}
