import { Skeleton } from '@mantine/core'
import styles from './agents.module.css'

const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

export function AgentsSkeleton() {
  return (
    <div className={`card ${styles.skeleton}`} aria-hidden="true">
      <Skeleton height={18} width="30%" radius="sm" />
      <Skeleton height={12} width="60%" radius="sm" />
      {rows.map((row) => (
        <Skeleton key={row} height={38} radius="sm" />
      ))}
    </div>
  )
}
