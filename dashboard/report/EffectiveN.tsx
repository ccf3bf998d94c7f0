import type { Estimate, KnownEstimate } from '../../schema/contracts/reports.ts'
import { count } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { Icon } from '../shell/Icon.tsx'
import { useMarkedWords } from './marked-words.ts'
import styles from './report.module.css'

/** As how many evenly heard answers a number's are; nothing where all are. */
export function EffectiveN({ of: { effective } }: { of: KnownEstimate }) {
  const say = useMarkedWords()
  const language = useLanguage()
  if (effective === undefined) return null
  return <span className={styles.effective}>{say.effective(count(effective, language))}</span>
}

/** Says once why some of the numbers have an effective n. */
export function EffectiveNote({ estimates }: { estimates: readonly Estimate[] }) {
  const say = useMarkedWords()
  const any = estimates.some((estimate) => estimate.kind === 'known' && estimate.effective !== undefined)
  if (!any) return null
  return (
    <p className={styles.publication}>
      <Icon name="info" size={16} />
      <span>{say.effectiveWhy}</span>
    </p>
  )
}
