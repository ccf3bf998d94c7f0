import { Skeleton } from '@mantine/core'
import styles from './sms.module.css'

const rows = Array.from({ length: 7 }, (_, index) => `row-${index}`)

/** The page's own shape, so that nothing moves when the numbers come. */
export function SmsSkeleton() {
  return (
    <div className={styles.grid} aria-hidden="true">
      {[styles.funnelCard, styles.channel].map((card) => (
        <div key={card} className={`card ${card}`}>
          <Skeleton height={18} width="30%" radius="sm" />
          {rows.map((row) => (
            <Skeleton key={row} mt={18} height={20} radius="sm" />
          ))}
        </div>
      ))}
    </div>
  )
}
