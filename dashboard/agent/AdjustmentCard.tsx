import { nameWithin } from '../agents/agent-measures.ts'
import styles from '../agents/agents.module.css'
import { useAgentsWords } from '../agents/agents-words.ts'
import { count } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { useAgentWords } from './agent-words.ts'
import type { AgentMeasure } from './CompetencyTable.tsx'

/** How this person's numbers were shrunken. */
export function AdjustmentCard({ measures }: { measures: readonly AgentMeasure[] }) {
  const { adjustTitle, adjustPooledAll } = useAgentsWords()
  const say = useAgentWords()
  const language = useLanguage()
  const fitted = measures.filter(({ prior }) => prior.fitted)
  const pooled = measures.filter(({ prior }) => !prior.fitted)
  const most = Math.max(0, ...fitted.map(({ prior }) => prior.agents))
  return (
    <section className={`card ${styles.noteCard}`}>
      <h2 className="card-title">{adjustTitle}</h2>
      {fitted.length > 0 && <p>{say.adjusted(count(most, language))}</p>}
      {pooled.length > 0 && (
        <p>
          {fitted.length === 0
            ? adjustPooledAll
            : say.adjustedPooled(pooled.map(({ measure }) => nameWithin(measure, language)).join(', '))}
        </p>
      )}
      {fitted.length > 0 && <p>{say.within}</p>}
      <p>{say.noKind}</p>
    </section>
  )
}
