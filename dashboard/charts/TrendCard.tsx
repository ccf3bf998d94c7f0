import { type ReactNode, useState } from 'react'
import type { ControlledTrend } from '../../schema/contracts/reports.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { StatisticSwitch } from './StatisticSwitch.tsx'
import { findingOf } from './signal-sentences.ts'
import type { Statistic } from './statistic.ts'
import { TrendBody } from './TrendBody.tsx'
import styles from './trend-card.module.css'
import { trendSub } from './trend-sub.ts'
import { isKnown } from './trend-words.ts'

type Props = {
  readonly control: ControlledTrend
  /** What is shown of each week. */
  readonly measure: string
  /** Without decimals, as an agent's numbers are. */
  readonly whole?: boolean
  readonly className?: string | undefined
  /** Where limits were set anew, and what may be done about it. */
  readonly children?: ReactNode
}

/** Satisfaction by week: what its control chart says, drawn and in words; or what it still waits for. */
export function TrendCard({ control, measure, whole = false, className = '', children }: Props) {
  const words = useWords()
  const language = useLanguage()
  const [statistic, setStatistic] = useState<Statistic>('share')
  const { points } = control
  const chart = control[statistic]
  const known = points.filter(isKnown).length
  const title =
    known === 0
      ? words.trendNone
      : known === 1
        ? words.trendOneWeek
        : (findingOf(chart, points, language) ?? words.trendTitle)
  const sub = trendSub(points, chart, { statistic, measure, language })
  return (
    <section className={`card ${styles.card} ${className}`}>
      <div className={styles.head}>
        <div>
          <h2 className="card-title">{title}</h2>
          <p className="card-sub">{sub}</p>
        </div>
        {known > 1 && <StatisticSwitch statistic={statistic} onStatistic={setStatistic} />}
      </div>
      <TrendBody
        points={points}
        chart={chart}
        statistic={statistic}
        whole={whole}
        caption={title}
        legend={words.legendShare}
      >
        {children}
      </TrendBody>
    </section>
  )
}
