import type { TrainingReport, TrainingTopic } from '../../schema/contracts/training.ts'
import { competencyName } from '../competencies/competency-words.ts'
import { answers, percent, percentRange } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { listed } from './answer.ts'
import styles from './training.module.css'
import { useTrainingWords } from './training-words.ts'

type Props = { readonly report: TrainingReport; readonly topics: readonly TrainingTopic[] }

/** What is not under the target, or can't be told to be; and what citizens don't score. */
export function OtherTopics({ report, topics }: Props) {
  const say = useTrainingWords()
  const language = useLanguage()
  return (
    <section className="card">
      <h2 className="card-title">{topics.length < report.topics.length ? say.othersTitle : say.allTitle}</h2>
      <ul className={styles.others}>
        {topics.map((topic) => (
          <OtherTopic key={topic.competency} topic={topic} />
        ))}
      </ul>
      <p className={styles.supervised}>
        {say.supervised(
          listed(
            report.supervised.map((code) => competencyName(code, language)),
            language,
          ),
        )}
      </p>
    </section>
  )
}

function OtherTopic({ topic: { competency, standing, estimate } }: { topic: TrainingTopic }) {
  const say = useTrainingWords()
  const words = useWords()
  const language = useLanguage()
  return (
    <li>
      <h3 className={styles.otherName}>{competencyName(competency, language)}</h3>
      {estimate.kind === 'known' ? (
        <p>
          {percent(estimate.share, language)}{' '}
          <span className={styles.small}>
            ({percentRange(estimate.low, estimate.high, language)}), {answers(estimate.n, language)}
          </span>
        </p>
      ) : (
        <p className={`withheld ${styles.wait}`}>{words.needs(estimate.needs)}</p>
      )}
      {standing in say.standings && (
        <p className={standing === 'met' ? styles.met : styles.small}>
          {standing === 'met' && <span aria-hidden="true">✓ </span>}
          {say.standings[standing as keyof typeof say.standings]}
        </p>
      )}
    </li>
  )
}
