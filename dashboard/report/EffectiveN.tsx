import type { KnownEstimate } from '../../schema/contracts/reports.ts'
import { count } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { useMarkedWords } from './marked-words.ts'
import styles from './report.module.css'

/** As how many evenly heard answers a number's are; nothing where all are. */
export function EffectiveN({ of: { effective } }: { of: KnownEstimate }) {
  const say = useMarkedWords()
  const language = useLanguage()
  if (effective === undefined) return null
  return <span className={styles.effective}>{say.effective(count(effective, language))}</span>
}
