import type { ReactNode } from 'react'
import type { ResponseRate } from '../../schema/contracts/response-rate.ts'
import type { Axis } from '../charts/axis.ts'
import { IntervalBar } from '../charts/IntervalBar.tsx'
import { answers, count, percent, percentRange } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import styles from './participation.module.css'
import { useParticipationWords } from './participation-words.ts'

type Props = {
  readonly rate: ResponseRate
  readonly axis: Axis
  /** Responses: on a phone there is no column for them. */
  readonly received: number
  readonly children?: ReactNode
}

/** A rate and its interval, or why there is none. */
export function RateCells({ rate, axis, received, children }: Props) {
  const say = useParticipationWords()
  const language = useLanguage()
  if (rate.kind === 'unknown') {
    return (
      <td colSpan={2} className={styles.unknown}>
        <span className={styles.narrow}>{answers(received, language)}</span>
        {rate.why === 'no-totals' ? say.unknown : say.tooMany}
      </td>
    )
  }
  return (
    <>
      <td className="figure">
        <b>{percent(rate.share, language)}</b>
        <span className={styles.below}>{percentRange(rate.low, rate.high, language)}</span>
        <span className={`${styles.below} ${styles.narrow}`}>
          {say.of(count(rate.answered, language), count(rate.of, language))}
        </span>
        {children}
      </td>
      <td className={styles.barCell}>
        <IntervalBar estimate={rate} axis={axis} />
      </td>
    </>
  )
}

/** From nothing to the next ten above what any rate may be. */
export const rateAxis = (rates: readonly ResponseRate[]): Axis => ({
  min: 0,
  max: Math.min(
    1,
    Math.ceil(Math.max(0.1, ...rates.map((rate) => (rate.kind === 'known' ? rate.high : 0))) * 10) / 10,
  ),
})
