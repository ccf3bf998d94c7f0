import { trainingContent } from '../../schema/instrument/training-content.ts'
import { useLanguage } from '../language/context.ts'
import styles from './training.module.css'
import { useTrainingWords } from './training-words.ts'

/** What a session on the competency may practise. */
export function TopicContent({ competency }: { competency: string }) {
  const say = useTrainingWords()
  const language = useLanguage()
  if (!isKnown(competency)) return null
  const { behaviours, exercise } = trainingContent[competency]
  return (
    <div className={styles.content}>
      <h4>{say.behaviours}</h4>
      <ul>
        {behaviours.map((behaviour) => (
          <li key={behaviour.es}>{behaviour[language]}</li>
        ))}
      </ul>
      <h4>{say.exercise}</h4>
      <p>{exercise[language]}</p>
      <p className={styles.small}>{say.source}</p>
    </div>
  )
}

const isKnown = (code: string): code is keyof typeof trainingContent => Object.hasOwn(trainingContent, code)
