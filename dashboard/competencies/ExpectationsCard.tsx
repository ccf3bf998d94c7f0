import type { Estimate } from '../../schema/contracts/reports.ts'
import { sharedAxis } from '../charts/axis.ts'
import { DistributionBar } from '../charts/DistributionBar.tsx'
import { AxisEnds, IntervalBar } from '../charts/IntervalBar.tsx'
import { answers, percent, percentRange } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { expectationParts } from '../overview/distributions.ts'
import { WithheldBox } from '../states/WithheldBox.tsx'
import styles from './competencies.module.css'
import { usePageWords } from './usePageWords.ts'

/** Worse, the same or better than expected: beside the competencies, never one of them. */
export function ExpectationsCard({ estimate }: { estimate: Estimate }) {
  const words = useWords()
  const page = usePageWords()
  const language = useLanguage()
  const axis = sharedAxis([estimate])
  return (
    <section className={`card ${styles.side}`}>
      <h2 className="card-title">{page.expectationsTitle}</h2>
      {estimate.kind === 'known' ? (
        <>
          <p className="card-sub">{page.expectationsSub}</p>
          <div className={styles.expected}>
            <DistributionBar parts={expectationParts(estimate, language)} />
          </div>
          <p className={styles.expectedShare}>
            <b>{percent(estimate.share, language)}</b> {words.expectationsMeans}
          </p>
          <IntervalBar estimate={estimate} axis={axis} label="" />
          <AxisEnds axis={axis} />
          <p className={styles.expectedRange}>
            {words.interval}: {percentRange(estimate.low, estimate.high, language)} ·{' '}
            {answers(estimate.n, language)}
          </p>
        </>
      ) : estimate.notForAgents ? (
        <p className="card-sub">{page.expectationsNotTheirs}</p>
      ) : (
        <WithheldBox needs={estimate.needs} />
      )}
    </section>
  )
}
