import type { OverviewReport } from '../../schema/contracts/reports.ts'
import { TenPeople } from '../charts/TenPeople.tsx'
import { dateRange } from '../format/weeks.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { answerOf } from './answer.ts'
import styles from './heading.module.css'

export function AnswerHeading({ report }: { report: OverviewReport }) {
  const words = useWords()
  const language = useLanguage()
  const { from, to } = report.scope
  const { sentence, evidence, tenths } = answerOf(report, language)
  return (
    <div className={styles.heading}>
      <div className={styles.headingText}>
        <p className={styles.question}>
          {words.question} <span className={styles.asked}>{dateRange(from, to, language)}</span>
        </p>
        <h1 className={styles.answer}>{sentence}</h1>
        <p className={styles.evidence}>{evidence}</p>
      </div>
      {tenths !== undefined && <TenPeople tenths={tenths} />}
    </div>
  )
}
