import { useMemo } from 'react'
import type { TrainingReport } from '../../schema/contracts/training.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { type NamedOffice, scopeName } from '../report/office-name.ts'
import { PrintFooter } from '../report/PrintFooter.tsx'
import { PublicationNote } from '../report/PublicationNote.tsx'
import { ReportHeading } from '../report/ReportHeading.tsx'
import { trainingAnswer } from './answer.ts'
import { OtherTopics } from './OtherTopics.tsx'
import type { SessionDraft } from './session-draft.ts'
import { TargetChoice } from './TargetChoice.tsx'
import { TopicsCard } from './TopicsCard.tsx'
import styles from './training.module.css'
import { useTrainingWords } from './training-words.ts'

type Props = {
  readonly report: TrainingReport
  readonly offices: readonly NamedOffice[]
  /** Missing where the viewer records no sessions. */
  readonly onPlan?: ((draft: SessionDraft) => void) | undefined
  readonly onTarget: (target: string) => void
}

export function TrainingView({ report, offices, onPlan, onTarget }: Props) {
  const words = useWords()
  const say = useTrainingWords()
  const language = useLanguage()
  const answer = useMemo(() => trainingAnswer(report, language), [report, language])
  const ranked = report.topics.filter(({ standing }) => ['first', 'close', 'later'].includes(standing))
  const others = report.topics.filter((topic) => !ranked.includes(topic))
  return (
    <>
      <ReportHeading question={say.question} scope={report.scope} answer={answer}>
        <TargetChoice target={report.target} onTarget={onTarget} />
      </ReportHeading>
      <div className={styles.columns}>
        {ranked.length > 0 && (
          <TopicsCard report={report} topics={ranked} offices={offices} onPlan={onPlan} />
        )}
        <OtherTopics report={report} topics={others} />
      </div>
      <PublicationNote scope={report.scope} />
      <PrintFooter scope={report.scope} about={scopeName(report.scope, words, offices)} />
    </>
  )
}
