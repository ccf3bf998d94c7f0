import { Skeleton } from '@mantine/core'
import { useWords } from '../language/context.ts'
import heading from '../overview/heading.module.css'
import styles from './agents.module.css'

const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** The pages' own shape, so that nothing moves when the numbers come. */
export function AgentsSkeleton({ question }: { question: string }) {
  const words = useWords()
  return (
    <div aria-busy="true">
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <p className={heading.question}>{question}</p>
          <h1 className="visually-hidden">{question}</h1>
          <div className={heading.skeletonAnswer} aria-hidden="true">
            <Skeleton height={26} radius="sm" />
            <Skeleton height={26} radius="sm" width="60%" />
          </div>
          <p className={heading.evidence} role="status">
            {words.loading}
          </p>
        </div>
      </div>
      <div className={`card ${styles.skeleton}`} aria-hidden="true">
        <Skeleton height={18} width="30%" radius="sm" />
        <Skeleton height={12} width="60%" radius="sm" />
        {rows.map((row) => (
          <Skeleton key={row} height={38} radius="sm" />
        ))}
      </div>
    </div>
  )
}
