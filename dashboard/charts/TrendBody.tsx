import type { ReactNode } from 'react'
import type { ControlChart } from '../../schema/contracts/control-chart.ts'
import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { useControlWords } from './control-words.ts'
import { DataDisclosure } from './DataDisclosure.tsx'
import { ScrolledTable } from './ScrolledTable.tsx'
import { SignalKey } from './SignalMark.tsx'
import { remarksOf, signalsOf } from './signal-sentences.ts'
import { lastLimits } from './special-weeks.ts'
import { drawnLimit, type Statistic, valueText } from './statistic.ts'
import { TrendExplorer } from './TrendExplorer.tsx'
import { TrendTable } from './TrendTable.tsx'
import styles from './trend-card.module.css'
import { isKnown } from './trend-words.ts'

type Props = {
  readonly points: readonly TrendPoint[]
  readonly chart: ControlChart
  readonly statistic: Statistic
  readonly whole?: boolean
  /** Of the table. */
  readonly caption: string
  /** What the share is of. */
  readonly legend: string
  /** The chart's name, where it isn't of satisfaction. */
  readonly measure?: string
  readonly children?: ReactNode
}

/** The chart, its legend, each of its signals in a sentence, and its numbers as a table. */
export function TrendBody(props: Props) {
  const { points, chart, statistic, whole = false, caption, legend, measure, children } = props
  const words = useWords()
  const known = points.filter(isKnown).length
  if (points.length === 0) return null
  const named = measure === undefined ? {} : { measure }
  return (
    <>
      <div className={styles.drawn}>
        {known > 0 ? (
          <>
            <TrendExplorer points={points} chart={chart} statistic={statistic} whole={whole} {...named} />
            <Legend {...props} />
            <Signals points={points} chart={chart} />
            {children}
          </>
        ) : (
          <div className={`withheld ${styles.noTrend}`}>
            <p>{words.withheldWhy}</p>
          </div>
        )}
      </div>
      <DataDisclosure>
        <ScrolledTable label={caption}>
          <TrendTable
            points={points}
            caption={caption}
            share={legend}
            chart={chart}
            statistic={statistic}
            whole={whole}
          />
        </ScrolledTable>
      </DataDisclosure>
    </>
  )
}

function Legend({ points, chart, statistic, whole = false, legend }: Props) {
  const words = useWords()
  const say = useControlWords()
  const language = useLanguage()
  const limits = lastLimits(chart)
  const centre = limits && drawnLimit(limits.centre, statistic)
  const isBanded =
    statistic === 'share' &&
    chart.phases.some((phase) => phase.limits.kind !== 'known') &&
    points.some(isKnown)
  return (
    <ul className={styles.legend}>
      <li>
        <i className={styles.keyLine} aria-hidden="true" />
        {statistic === 'share' ? legend : say.meanColumn}
      </li>
      {centre !== undefined && (
        <li>
          <i className={styles.keyCentre} aria-hidden="true" />
          {say.centre(valueText(centre, { language, statistic, whole }))}
        </li>
      )}
      {limits && (
        <li>
          <i className={styles.keyLimits} aria-hidden="true" />
          {say.band}
        </li>
      )}
      {isBanded && (
        <li>
          <i className={styles.keyBand} aria-hidden="true" />
          {words.legendBand}
        </li>
      )}
      {points.some((point) => !isKnown(point)) && (
        <li>
          <i className={`withheld ${styles.keyWithheld}`} aria-hidden="true" />
          {words.legendWithheld}
        </li>
      )}
    </ul>
  )
}

/** Each special cause in a sentence, under the mark that its weeks carry. */
function Signals({ points, chart }: Pick<Props, 'points' | 'chart'>) {
  const words = useWords()
  const say = useControlWords()
  const language = useLanguage()
  const signals = signalsOf(chart, points, language)
  const remarks = remarksOf(chart, language)
  const isFrozen = chart.phases.some(({ base }) => base?.frozen)
  const isLine = points.filter(isKnown).length > 1
  const hasLimits = chart.phases.some(({ limits }) => limits.kind === 'known')
  return (
    <>
      {signals.length > 0 && (
        <ul className={styles.signals}>
          {signals.map(({ mark, sentence }) => (
            <li key={sentence}>
              <SignalKey {...mark} />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
      {[...remarks, signals.length > 0 ? say.chance(isFrozen) : isLine && !hasLimits && words.trendCaution]
        .filter((text) => text !== false)
        .map((text) => (
          <p key={text} className={styles.caution}>
            {text}
          </p>
        ))}
    </>
  )
}
