import type { KnownEstimate } from '../../schema/contracts/reports.ts'
import { percent, percentRange } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { type Axis, placeOn } from './axis.ts'
import styles from './charts.module.css'

const margin = 3

type Props = {
  readonly estimate: Pick<KnownEstimate, 'share' | 'low' | 'high'>
  readonly axis: Axis
  /** A share to hold the interval against, as a dashed mark. */
  readonly reference?: number | undefined
  /** Said in place of share and interval; an empty one where the words stand beside the bar. */
  readonly label?: string
}

/** A share with its 95 % interval, as wide as its place: positions are percentages, so nothing is ever stretched. */
export function IntervalBar({ estimate, axis, reference, label }: Props) {
  const words = useWords()
  const language = useLanguage()
  const at = (share: number) => `${(margin + placeOn(axis, share) * (100 - 2 * margin)).toFixed(2)}%`
  const { share, low, high } = estimate
  const hidden = label === ''
  return (
    <svg
      className={styles.interval}
      width="100%"
      height="22"
      role={hidden ? undefined : 'img'}
      aria-hidden={hidden}
      aria-label={
        hidden
          ? undefined
          : (label ?? words.intervalText(percent(share, language), percentRange(low, high, language)))
      }
    >
      <line x1={`${margin}%`} x2={`${100 - margin}%`} y1="11" y2="11" className={styles.intervalTrack} />
      <line x1={at(low)} x2={at(high)} y1="11" y2="11" className={styles.intervalBand} />
      <line x1={at(low)} x2={at(low)} y1="5.5" y2="16.5" className={styles.intervalEnd} />
      <line x1={at(high)} x2={at(high)} y1="5.5" y2="16.5" className={styles.intervalEnd} />
      {reference !== undefined && (
        <line x1={at(reference)} x2={at(reference)} y1="1" y2="21" className={styles.intervalReference} />
      )}
      <circle cx={at(share)} cy="11" r="4.5" className={styles.intervalPoint} />
    </svg>
  )
}

/** The ends of the axis, in words. */
export function AxisEnds({ axis }: { axis: Axis }) {
  return (
    <p className={styles.axisEnds} aria-hidden="true">
      <span>{axis.min * 100}%</span>
      <span>{axis.max * 100}%</span>
    </p>
  )
}
