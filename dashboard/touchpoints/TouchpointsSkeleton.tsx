import { Skeleton } from '@mantine/core'
import styles from './touchpoints.module.css'

const rows = Array.from({ length: 8 }, (_, index) => `row-${index}`)

/** The page's own shape, so that nothing moves when the points come. */
export function TouchpointsSkeleton() {
  return (
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
  )
}
