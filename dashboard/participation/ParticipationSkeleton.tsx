import { Skeleton } from '@mantine/core'
import styles from './participation.module.css'

const rows = Array.from({ length: 6 }, (_, index) => `row-${index}`)

/** The page's own shape, so that nothing moves when the numbers come. */
export function ParticipationSkeleton() {
  return (
    <div className={styles.grid} aria-hidden="true">
      {[styles.offices, styles.channels].map((card) => (
        <div key={card} className={`card ${card}`}>
          <Skeleton height={18} width="30%" radius="sm" />
          {rows.map((row) => (
            <Skeleton key={row} className={styles.skeletonRow} height={16} radius="sm" />
          ))}
        </div>
      ))}
    </div>
  )
}
