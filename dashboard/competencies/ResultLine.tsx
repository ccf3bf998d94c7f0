import type { ReactNode } from 'react'
import type { Estimate } from '../../schema/contracts/reports.ts'
import type { Axis } from '../charts/axis.ts'
import { DistributionStrip, type Part, partsInWords } from '../charts/DistributionBar.tsx'
import { IntervalBar } from '../charts/IntervalBar.tsx'
import { answers, count, percent, percentRange } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import styles from './competencies.module.css'
import { usePageWords } from './usePageWords.ts'

type Props = {
  readonly name: ReactNode
  readonly estimate: Estimate
  readonly parts: readonly Part[]
  readonly axis: Axis
  readonly line?: ReactNode
}

/** A competency's numbers, or a question's, in the columns that both share. */
export function ResultLine({ name, estimate, parts, axis, line }: Props) {
  const words = useWords()
  const page = usePageWords()
  const language = useLanguage()
  if (estimate.kind === 'withheld') {
    return (
      <div className={styles.line}>
        <div className={styles.name}>{name}</div>
        <p className={`withheld ${styles.wait}`}>{words.needsShort(estimate.needs)}</p>
      </div>
    )
  }
  const { share, low, high, n } = estimate
  return (
    <div className={styles.line}>
      <div className={styles.name}>{name}</div>
      <div className={styles.answered}>
        <DistributionStrip parts={parts} label={page.distribution(partsInWords(parts, language))} />
      </div>
      <p className={styles.share}>{percent(share, language)}</p>
      <div className={styles.interval}>
        <IntervalBar estimate={estimate} axis={axis} label="" />
        <p className={styles.range}>
          <span className="visually-hidden">{words.range}: </span>
          {percentRange(low, high, language)}
          <span className={styles.countBelow}> · {answers(n, language)}</span>
        </p>
      </div>
      <p className={styles.count}>
        {count(n, language)}
        <span className="visually-hidden"> {answers(n, language).replace(/^\S+ /, '')}</span>
      </p>
      <div className={styles.weeks}>{line}</div>
    </div>
  )
}
