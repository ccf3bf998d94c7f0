import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../language/context.ts'
import heading from './heading.module.css'

type Props = {
  readonly question: string
  /** What is said while it comes, where it is no results. */
  readonly loading?: string
  readonly children: ReactNode
}

/** The page's own shape, so that nothing moves when the numbers come. */
export function ReportSkeleton({ question, loading, children }: Props) {
  const words = useWords()
  return (
    <div aria-busy="true">
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <p className={heading.question}>{question}</p>
          <h1 className="visually-hidden">{question}</h1>
          <div className={heading.skeletonAnswer} aria-hidden="true">
            <Skeleton height={26} radius="sm" />
            <Skeleton height={26} radius="sm" width="72%" />
          </div>
          <p className={`${heading.evidence} ${heading.skeletonEvidence}`} role="status">
            {loading ?? words.loading}
          </p>
        </div>
      </div>
      {children}
    </div>
  )
}
