import { Skeleton } from '@mantine/core'
import styles from './comments.module.css'

const comments = ['58%', '82%', '40%', '70%', '52%', '76%', '64%', '48%'] as const

/** The page's own shape, so that nothing moves when the comments come. */
export function CommentsSkeleton() {
  return (
    <>
      <div className={styles.skeletonTools} aria-hidden="true">
        <Skeleton height={44} radius="md" maw={560} />
        <Skeleton height={40} radius="md" width={320} maw="100%" />
      </div>
      <div className={styles.grid} aria-hidden="true">
        <div className={`card ${styles.list} ${styles.skeletonList}`}>
          <Skeleton height={18} width="30%" radius="sm" />
          {comments.map((width) => (
            <div key={width} className={styles.skeletonComment}>
              <Skeleton height={14} width={width} radius="sm" />
              <Skeleton height={12} width="24%" radius="sm" />
            </div>
          ))}
        </div>
        <div className={`card ${styles.side} ${styles.skeletonList}`}>
          <Skeleton height={18} width="50%" radius="sm" />
          <Skeleton height={12} radius="sm" />
          <Skeleton height={12} width="80%" radius="sm" />
        </div>
      </div>
    </>
  )
}
