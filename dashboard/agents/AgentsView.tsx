import { useMemo } from 'react'
import type { AgentsReport, OfficesReport } from '../../schema/contracts/reports.ts'
import { dateRange } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import heading from '../overview/heading.module.css'
import { PublicationNote } from '../overview/PublicationNote.tsx'
import { AgentsPrintFooter } from './AgentsPrintFooter.tsx'
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
  readonly onMeasure: (measure: string) => void
  readonly busy?: boolean
}

export function AgentsView({ report, offices, oneWeek = false, measure, onMeasure, busy = false }: Props) {
  const words = useAgentsWords()
  const language = useLanguage()
  const { scope } = report
  const summary = useMemo(() => summaryOf(report), [report])
  const { sentence, evidence } = useMemo(
    () => agentsAnswer(report, language, oneWeek),
    [report, language, oneWeek],
  )
  const referenceName = scope.office
    ? (offices.find(({ office }) => office === scope.office)?.name ?? scope.office)
    : words.allOffices
  return (
    <div className={busy ? styles.busy : undefined} aria-busy={busy}>
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <p className={heading.question}>
            {words.question}{' '}
            <span className={heading.asked}>{dateRange(scope.from, scope.to, language)}</span>
          </p>
          <h1 className={heading.answer}>{sentence}</h1>
          <p className={heading.evidence}>{evidence}</p>
        </div>
      </div>
      {report.agents.length > 0 && (
        <MapCard
          report={report}
          summary={summary}
          referenceName={referenceName}
          measure={measure}
          onMeasure={onMeasure}
        />
      )}
      <PublicationNote scope={scope} />
      <div className={styles.notes}>
        <UseCard summary={summary} />
        <AdjustmentCard measures={report.measures} />
        <LeftOutCard />
      </div>
      <AgentsPrintFooter scope={scope} about={referenceName} />
    </div>
  )
}
