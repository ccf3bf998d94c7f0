import { Skeleton } from '@mantine/core'
import { useWords } from '../language/context.ts'
import heading from '../overview/heading.module.css'
import styles from './touchpoints.module.css'
import { useTouchpointsWords } from './touchpoints-words.ts'

const rows = Array.from({ length: 8 }, (_, index) => `row-${index}`)

/** The page's own shape, so that nothing moves when the points come. */
export function TouchpointsSkeleton() {
  const words = useWords()
  const { question } = useTouchpointsWords()
  return (
    <div aria-busy="true">
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <p className={heading.question}>{question}</p>
          <h1 className="visually-hidden">{question}</h1>
          <div className={heading.skeletonAnswer} aria-hidden="true">
            <Skeleton height={26} radius="sm" />
            <Skeleton height={26} radius="sm" width="55%" />
          </div>
          <p className={heading.evidence} role="status">
            {words.loading}
          </p>
        </div>
      </div>
      <div className={styles.grid} aria-hidden="true">
        <div className={`card ${styles.points}`}>
          <Skeleton height={18} width="30%" radius="sm" />
          {rows.map((row) => (
            <Skeleton key={row} className={styles.skeletonRow} height={16} radius="sm" />
          ))}
        </div>
        <div className={styles.aside}>
          <div className="card">
            <Skeleton height={18} width="40%" radius="sm" />
            <Skeleton className={styles.skeletonRow} height={320} radius="sm" />
          </div>
        </div>
      </div>
    </div>
  )
}
