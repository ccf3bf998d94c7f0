import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import type { AgentsReport, OfficesReport } from '../../schema/contracts/reports.ts'
import { useFunnelWords } from '../funnel/funnel-words.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { scopeName } from '../report/office-name.ts'
import { PrintFooter } from '../report/PrintFooter.tsx'
import { PublicationNote } from '../report/PublicationNote.tsx'
import { ReportHeading } from '../report/ReportHeading.tsx'
import { inReadingOrder, roleOf } from './agent-measures.ts'
import styles from './agents.module.css'
import { useAgentsWords } from './agents-words.ts'
import { agentsAnswer } from './answer.ts'
import { MapCard } from './MapCard.tsx'
import { AdjustmentCard, LeftOutCard, UseCard } from './NoteCards.tsx'
import { summaryOf } from './summary.ts'

export type FunnelOf = (chosen: {
  readonly measure: string | undefined
  /** What agents are compared by. */
  readonly measures: readonly string[]
  readonly onMeasure: (measure: string) => void
}) => ReactNode
export type View = 'mapa' | 'embudo'

type Props = {
  readonly report: AgentsReport
  readonly offices: OfficesReport['offices']
  /** Only one week of the window has been published. */
  readonly oneWeek?: boolean
  readonly measure: string | undefined
  /** The agent from whose page one comes back. */
  readonly from?: string | undefined
  readonly onMeasure: (measure: string) => void
  readonly view?: View
  readonly onView?: (view: View) => void
  readonly funnel?: FunnelOf | undefined
}

export function AgentsView({
  report,
  offices,
  oneWeek = false,
  measure,
  from,
  onMeasure,
  view = 'mapa',
  onView = () => {},
  funnel,
}: Props) {
  const words = useWords()
  const say = useAgentsWords()
  const plot = useFunnelWords()
  const language = useLanguage()
  const { scope } = report
  const summary = useMemo(() => summaryOf(report), [report])
  const answer = useMemo(() => agentsAnswer(report, language, oneWeek), [report, language, oneWeek])
  const measures = inReadingOrder(report.measures)
    .map((index) => report.measures[index]?.measure ?? '')
    .filter((code) => roleOf(code) !== 'note')
  const referenceName = scopeName(scope, words, offices)
  return (
    <>
      <ReportHeading question={say.question} scope={scope} answer={answer} />
      {report.agents.length > 0 && funnel && (
        <SegmentedControl
          className={styles.view}
          aria-label={plot.view}
          value={view}
          onChange={onView}
          data={[
            { value: 'mapa', label: plot.map },
            { value: 'embudo', label: plot.funnel },
          ]}
        />
      )}
      {report.agents.length > 0 && funnel && view === 'embudo' && funnel({ measure, measures, onMeasure })}
      {report.agents.length > 0 && (!funnel || view === 'mapa') && (
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
