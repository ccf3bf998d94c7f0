import type { ReactNode } from 'react'
import type { ScopeSummary } from '../../schema/contracts/reports.ts'
import { dateRange } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import styles from './heading.module.css'

type Props = {
  readonly question: string
  readonly scope: ScopeSummary
  readonly answer: { readonly sentence: string; readonly evidence: string }
  /** Whom the question is about. */
  readonly about?: ReactNode
  /** The answer as a picture. */
  readonly children?: ReactNode
}

/** The one question of the page, and its answer. */
export function ReportHeading({ question, scope: { from, to }, answer, about, children }: Props) {
  const language = useLanguage()
  return (
    <div className={styles.heading}>
      <div className={styles.headingText}>
        <p className={styles.question}>
          {question} {about} <span className={styles.asked}>{dateRange(from, to, language)}</span>
        </p>
        <h1 className={styles.answer}>{answer.sentence}</h1>
        <p className={styles.evidence}>{answer.evidence}</p>
      </div>
      {children}
    </div>
  )
}
