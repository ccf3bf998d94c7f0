import { Skeleton } from '@mantine/core'
import { competencyCodes } from '../../schema/instrument/competencies.ts'
import { useWords } from '../language/context.ts'
import heading from '../overview/heading.module.css'
import styles from './competencies.module.css'
import { usePageWords } from './usePageWords.ts'

/** The page's own shape, so that nothing moves when the numbers come. */
export function CompetenciesSkeleton() {
  const words = useWords()
  const page = usePageWords()
  return (
    <div aria-busy="true">
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <p className={heading.question}>{page.question}</p>
          <h1 className="visually-hidden">{page.question}</h1>
          <div className={heading.skeletonAnswer} aria-hidden="true">
            <Skeleton height={26} radius="sm" />
            <Skeleton height={26} radius="sm" width="72%" />
          </div>
          <p className={`${heading.evidence} ${heading.skeletonEvidence}`} role="status">
            {words.loading}
          </p>
        </div>
      </div>
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
    </div>
  )
}
