import { Skeleton } from '@mantine/core'
import report from '../report/report.module.css'
import styles from './overview.module.css'
import tile from './tile.module.css'

const answered = ['satisfaction', 'expectations', 'outcome'] as const
const tiles = [...answered, 'received'] as const

export function OverviewSkeleton() {
  return (
    <>
      <div className={styles.grid} aria-hidden="true">
        {tiles.map((name) => (
          <div key={name} className={`card ${tile.tile} ${tile.skeletonTile}`}>
            <Skeleton height={14} width="45%" radius="sm" />
            <Skeleton height={36} width="60%" radius="sm" />
            <Skeleton height={10} radius="sm" />
            <Skeleton height={12} width="85%" radius="sm" />
          </div>
        ))}
      </div>
      <div className={report.publication} aria-hidden="true">
        <Skeleton height={12} width={320} maw="100%" radius="sm" />
      </div>
      <div className={styles.grid} aria-hidden="true">
        <div className={`card ${styles.trend} ${styles.skeletonCard}`}>
          <Skeleton height={18} width="40%" radius="sm" />
          <Skeleton height={12} width="65%" radius="sm" />
          <Skeleton height={400} radius="sm" />
        </div>
        <div className={`card ${styles.distributions} ${styles.skeletonCard}`}>
          <Skeleton height={18} width="55%" radius="sm" />
          {answered.map((question) => (
            <div key={question} className={styles.skeletonBlock}>
              <Skeleton height={14} width="40%" radius="sm" />
              <Skeleton height={24} radius="sm" />
              <Skeleton height={12} width="75%" radius="sm" />
              <Skeleton height={12} width="60%" radius="sm" />
              <Skeleton height={12} width="70%" radius="sm" />
            </div>
          ))}
        </div>
      </div>
    </>
  )
}
