import type { CompetenciesReport, OfficesReport } from '../../schema/contracts/reports.ts'
import { dateRange } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import heading from '../overview/heading.module.css'
import { PrintFooter } from '../overview/PrintFooter.tsx'
import { PublicationNote } from '../overview/PublicationNote.tsx'
import { answerOf } from './answer.ts'
import { CompetenciesCard } from './CompetenciesCard.tsx'
import styles from './competencies.module.css'
import { ExpectationsCard } from './ExpectationsCard.tsx'
import { HowToRead } from './HowToRead.tsx'
import { usePageWords } from './usePageWords.ts'

type Props = {
  readonly report: CompetenciesReport
  /** For their names, where they are known by now. */
  readonly offices?: OfficesReport['offices'] | undefined
  readonly busy?: boolean
}

export function CompetenciesView({ report, offices, busy = false }: Props) {
  const page = usePageWords()
  const language = useLanguage()
  const { scope, competencies, expectations } = report
  const { sentence, evidence } = answerOf(report, language)
  return (
    <div className={busy ? styles.busy : undefined} aria-busy={busy}>
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <p className={heading.question}>
            {page.question} <span className={heading.asked}>{dateRange(scope.from, scope.to, language)}</span>
          </p>
          <h1 className={heading.answer}>{sentence}</h1>
          <p className={heading.evidence}>{evidence}</p>
        </div>
      </div>
      <PublicationNote scope={scope} />
      <div className={styles.grid}>
        <CompetenciesCard results={competencies} agent={scope.agent} />
        <div className={styles.aside}>
          <ExpectationsCard estimate={expectations} />
          <HowToRead />
        </div>
      </div>
      <PrintFooter report={{ scope, offices }} />
    </div>
  )
}
