import { Skeleton } from '@mantine/core'
import { ReportSkeleton } from '../report/ReportSkeleton.tsx'
import styles from './states.module.css'

const rows = [1, 2, 3, 4] as const

/** A list's own shape, so that little moves when it comes. */
export function PageSkeleton({ question, loading }: { question: string; loading: string }) {
  return (
    <ReportSkeleton question={question} loading={loading}>
      <div className={`card ${styles.skeletonList}`} aria-hidden="true">
        {rows.map((row) => (
          <Skeleton key={row} height={48} radius="sm" />
        ))}
      </div>
    </ReportSkeleton>
  )
}
