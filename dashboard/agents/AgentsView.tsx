import { useMemo } from 'react'
import type { AgentsReport, OfficesReport } from '../../schema/contracts/reports.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { scopeName } from '../report/office-name.ts'
import { PrintFooter } from '../report/PrintFooter.tsx'
import { PublicationNote } from '../report/PublicationNote.tsx'
import { ReportHeading } from '../report/ReportHeading.tsx'
import styles from './agents.module.css'
import { useAgentsWords } from './agents-words.ts'
import { agentsAnswer } from './answer.ts'
import { MapCard } from './MapCard.tsx'
import { AdjustmentCard, LeftOutCard, UseCard } from './NoteCards.tsx'
import { summaryOf } from './summary.ts'

type Props = {
  readonly report: AgentsReport
  readonly offices: OfficesReport['offices']
  /** Only one week of the window has been published. */
  readonly oneWeek?: boolean
  readonly measure: string | undefined
  /** The agent from whose page one comes back. */
  readonly from?: string | undefined
  readonly onMeasure: (measure: string) => void
}

export function AgentsView({ report, offices, oneWeek = false, measure, from, onMeasure }: Props) {
  const words = useWords()
  const say = useAgentsWords()
  const language = useLanguage()
  const { scope } = report
  const summary = useMemo(() => summaryOf(report), [report])
  const answer = useMemo(() => agentsAnswer(report, language, oneWeek), [report, language, oneWeek])
  const referenceName = scopeName(scope, words, offices)
  return (
    <>
      <ReportHeading question={say.question} scope={scope} answer={answer} />
      {report.agents.length > 0 && (
        <MapCard
          report={report}
          summary={summary}
          referenceName={referenceName}
          measure={measure}
          from={from}
          onMeasure={onMeasure}
        />
      )}
      <PublicationNote scope={scope} />
      <div className={styles.notes}>
        <UseCard summary={summary} />
        <AdjustmentCard measures={report.measures} />
        <LeftOutCard />
      </div>
      <PrintFooter scope={scope} about={referenceName} />
    </>
  )
}
