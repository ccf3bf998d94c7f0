import { Skeleton } from '@mantine/core'
import styles from './training.module.css'

const topics = [1, 2, 3] as const

export function TrainingSkeleton() {
  return (
    <div className={`card ${styles.skeleton}`} aria-hidden="true">
      <Skeleton height={18} width="30%" radius="sm" />
      {topics.map((topic) => (
        <Skeleton key={topic} height={150} radius="sm" />
      ))}
    </div>
  )
}
