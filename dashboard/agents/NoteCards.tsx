import type { AgentsReport } from '../../schema/contracts/reports.ts'
import { count } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { Icon } from '../shell/Icon.tsx'
import { nameOf } from './agent-measures.ts'
import styles from './agents.module.css'
import { useAgentsWords } from './agents-words.ts'
import type { Summary } from './summary.ts'

/** Principle and law of the page: what the numbers may be used for. */
export function UseCard({ summary }: { summary?: Summary }) {
  const words = useAgentsWords()
  const language = useLanguage()
  return (
    <section className={`card ${styles.noteCard}`}>
      <h2 className="card-title">
        <Icon name="lock" size={18} /> {words.permittedTitle}
      </h2>
      <p>{words.permittedText}</p>
      {summary && summary.known > 0 && (
        <p>{words.reliableCount(count(summary.reliable, language), count(summary.known, language))}</p>
      )}
    </section>
  )
}

export function AdjustmentCard({ measures }: { measures: AgentsReport['measures'] }) {
  const words = useAgentsWords()
  const language = useLanguage()
  const pooled = measures.filter(({ prior }) => !prior.fitted)
  return (
    <section className={`card ${styles.noteCard}`}>
      <h2 className="card-title">{words.adjustTitle}</h2>
      {pooled.length < measures.length && <p>{words.adjustFitted}</p>}
      {pooled.length > 0 && (
        <p>
          {pooled.length === measures.length
            ? words.adjustPooledAll
            : words.adjustPooled(pooled.map(({ measure }) => nameOf(measure, language)).join(', '))}
        </p>
      )}
    </section>
  )
}

export function LeftOutCard() {
  const words = useAgentsWords()
  return (
    <section className={`card ${styles.noteCard}`}>
      <h2 className="card-title">{words.leftOutTitle}</h2>
      <p>{words.leftOut}</p>
    </section>
  )
}
