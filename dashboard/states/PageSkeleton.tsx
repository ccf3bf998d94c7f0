import { Skeleton } from '@mantine/core'
import heading from '../report/heading.module.css'
import styles from './states.module.css'

const rows = [1, 2, 3, 4] as const

/** A list's own shape, so that little moves when it comes. */
export function PageSkeleton({ question, loading }: { question: string; loading: string }) {
  return (
    <div aria-busy="true">
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <p className={heading.question}>{question}</p>
          <h1 className="visually-hidden">{question}</h1>
          <div className={heading.skeletonAnswer} aria-hidden="true">
            <Skeleton height={28} radius="sm" width="60%" />
          </div>
          <p className={heading.evidence} role="status">
            {loading}
          </p>
        </div>
      </div>
      <div className={`card ${styles.skeletonList}`} aria-hidden="true">
        {rows.map((row) => (
          <Skeleton key={row} height={48} radius="sm" />
        ))}
      </div>
    </div>
  )
}
