import type { ReactNode } from 'react'
import type { Estimate } from '../../schema/contracts/reports.ts'
import type { Axis } from '../charts/axis.ts'
import { AxisEnds, IntervalBar } from '../charts/IntervalBar.tsx'
import { answers, percentFigure, percentRange } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { EffectiveN } from '../report/EffectiveN.tsx'
import { WithheldBox } from '../states/WithheldBox.tsx'
import styles from './tile.module.css'

type Props = {
  readonly label: string
  readonly estimate: Estimate
  readonly axis: Axis
  /** How far the number speaks for those who did not answer, and which of its answers need a look. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** A share, never without its interval and how many answered. */
export function EstimateTile({ label, estimate, axis, beside, children }: Props) {
  const words = useWords()
  const language = useLanguage()
  return (
    <section className={`card ${styles.tile}`}>
      <h2 className={styles.tileLabel}>{label}</h2>
      {estimate.kind === 'withheld' ? (
        <WithheldBox needs={estimate.needs} />
      ) : (
        <>
          <p className={styles.tileValue}>
            {percentFigure(estimate.share, language)}
            <small>%</small>
          </p>
          <div className={styles.tileInterval}>
            <IntervalBar estimate={estimate} axis={axis} />
            <AxisEnds axis={axis} />
          </div>
          <p>
            {words.interval}:{' '}
            <span className={styles.together}>{percentRange(estimate.low, estimate.high, language)}</span>
          </p>
          <p>
            {answers(estimate.n, language)} <EffectiveN of={estimate} />
          </p>
          <p className={styles.tileMeans}>{children}</p>
          {beside && <div className={styles.tileBeside}>{beside}</div>}
        </>
      )}
    </section>
  )
}
