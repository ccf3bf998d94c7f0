import { useAgentsWords } from '../agents/agents-words.ts'
import type { KnownAgentEstimate } from '../agents/describe-cell.ts'
import { isReliable, type Measured } from '../agents/reading.ts'
import { reliabilityFigure } from '../agents/reliability-figure.ts'
import { useLanguage } from '../language/context.ts'
import { useAgentWords } from './agent-words.ts'
import styles from './competencies.module.css'

type Props = { readonly measured: Measured; readonly estimate: KnownAgentEstimate }

/** How sure the number is about the person; too little is said as such, with what it still takes. */
export function ReliabilityLine({ measured, estimate }: Props) {
  const say = useAgentWords()
  const { needs } = useAgentsWords()
  const language = useLanguage()
  const reliable = isReliable(estimate, measured.prior)
  return (
    <small className={styles.reliability}>
      {say.reliable(reliabilityFigure(estimate.reliability, language))}
      {!reliable && (
        <>
          {' · '}
          <b>{say.notReliable}</b>
          {measured.prior.fitted && `: ${needs(Math.max(1, estimate.moreForReliable))}`}
        </>
      )}
    </small>
  )
}
