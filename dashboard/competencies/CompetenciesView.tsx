import type { ReactNode } from 'react'
import type { CompetenciesReport, OfficesReport } from '../../schema/contracts/reports.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { scopeName } from '../report/office-name.ts'
import { PrintFooter } from '../report/PrintFooter.tsx'
import { PublicationNote } from '../report/PublicationNote.tsx'
import { ReportHeading } from '../report/ReportHeading.tsx'
import { answerOf } from './answer.ts'
import { CompetenciesCard } from './CompetenciesCard.tsx'
import type { WeeksOf } from './CompetencyDetail.tsx'
import styles from './competencies.module.css'
import { ExpectationsCard } from './ExpectationsCard.tsx'
import { HowToRead } from './HowToRead.tsx'
import { usePageWords } from './usePageWords.ts'

type Props = {
  readonly report: CompetenciesReport
  /** For their names, where they are known by now. */
  readonly offices?: OfficesReport['offices'] | undefined
  readonly drivers?: ReactNode
  readonly weeksOf?: WeeksOf | undefined
}

export function CompetenciesView({ report, offices, drivers, weeksOf }: Props) {
  const words = useWords()
  const page = usePageWords()
  const language = useLanguage()
  const { scope, competencies, expectations } = report
  return (
    <>
      <ReportHeading question={page.question} scope={scope} answer={answerOf(report, language)} />
      <PublicationNote scope={scope} />
      <div className={styles.grid}>
        <CompetenciesCard results={competencies} agent={scope.agent} weeksOf={weeksOf} />
        <div className={styles.aside}>
          {!scope.agent && drivers}
          <ExpectationsCard estimate={expectations} />
          <HowToRead />
        </div>
      </div>
      <PrintFooter scope={scope} about={scopeName(scope, words, offices)} />
    </>
  )
}
