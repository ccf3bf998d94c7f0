import { Skeleton } from '@mantine/core'
import styles from './alerts.module.css'

export function AlertsSkeleton() {
  return (
    <div className={`card ${styles.skeleton}`} aria-hidden="true">
      {[60, 72, 54].map((width) => (
        <div key={width}>
          <Skeleton height={16} width="18%" />
          <Skeleton height={20} mt={8} width={`${width}%`} />
          <Skeleton height={14} mt={8} width="84%" />
        </div>
      ))}
    </div>
  )
}
