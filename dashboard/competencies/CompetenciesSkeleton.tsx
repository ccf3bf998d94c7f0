import { Skeleton } from '@mantine/core'
import { competencyCodes } from '../../schema/instrument/competencies.ts'
import styles from './competencies.module.css'

export function CompetenciesSkeleton() {
  return (
    <>
      <div className={styles.skeletonNote} aria-hidden="true">
        <Skeleton height={12} width={320} maw="100%" radius="sm" />
      </div>
      <div className={styles.grid} aria-hidden="true">
        <div className={`card ${styles.list}`}>
          <Skeleton height={18} width="35%" radius="sm" />
          {competencyCodes.map((code) => (
            <div key={code} className={styles.skeletonLine}>
              <Skeleton height={14} width="32%" radius="sm" />
              <Skeleton height={18} width="60%" radius="sm" />
            </div>
          ))}
        </div>
        <div className={styles.aside}>
          <div className={`card ${styles.side} ${styles.skeletonSide}`}>
            <Skeleton height={18} width="70%" radius="sm" />
            <Skeleton height={24} radius="sm" />
            <Skeleton height={12} width="80%" radius="sm" />
            <Skeleton height={12} width="75%" radius="sm" />
          </div>
          <div className={`card ${styles.side} ${styles.skeletonSide}`}>
            <Skeleton height={18} width="40%" radius="sm" />
            <Skeleton height={12} width="80%" radius="sm" />
            <Skeleton height={12} width="70%" radius="sm" />
          </div>
        </div>
      </div>
    </>
  )
}
