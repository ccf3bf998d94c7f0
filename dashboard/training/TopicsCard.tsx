import type { TrainingReport, TrainingTopic } from '../../schema/contracts/training.ts'
import { sharedAxis } from '../charts/axis.ts'
import { dateRange } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import type { NamedOffice } from '../report/office-name.ts'
import type { SessionDraft } from './session-draft.ts'
import { TopicEntry } from './TopicEntry.tsx'
import styles from './training.module.css'
import { useTrainingWords } from './training-words.ts'

type Props = {
  readonly report: TrainingReport
  readonly topics: readonly TrainingTopic[]
  readonly offices: readonly NamedOffice[]
  readonly onPlan?: ((draft: SessionDraft) => void) | undefined
}

/** What is under the target, in the order in which to train it, with each term of that order. */
export function TopicsCard({ report, topics, offices, onPlan }: Props) {
  const say = useTrainingWords()
  const language = useLanguage()
  const axis = sharedAxis(topics.map(({ estimate }) => estimate))
  const { scope } = report
  return (
    <section className="card">
      <h2 className="card-title">{say.topicsTitle}</h2>
      <p className="card-sub">{say.topicsSub(dateRange(scope.from, scope.to, language))}</p>
      <ol>
        {topics.map((topic, index) => (
          <TopicEntry
            key={topic.competency}
            place={index + 1}
            topic={topic}
            report={report}
            axis={axis}
            offices={offices}
            onPlan={onPlan}
          />
        ))}
      </ol>
      <p className={styles.use}>{say.use}</p>
    </section>
  )
}
