import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CompetencyResult, ControlledTrend, ScopeSummary } from '../../schema/contracts/reports.ts'
import { trendQuery } from '../api/queries.ts'
import { StatisticSwitch } from '../charts/StatisticSwitch.tsx'
import type { Statistic } from '../charts/statistic.ts'
import { TrendBody } from '../charts/TrendBody.tsx'
import { trendSub } from '../charts/trend-sub.ts'
import { isKnown } from '../charts/trend-words.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { LimitsTools } from '../limits/LimitsTools.tsx'
import styles from './competencies.module.css'
import { competencyName } from './competency-words.ts'
import { usePageWords } from './usePageWords.ts'

const lineAlone = { phases: [], specialCauses: [] }

/** The control chart is asked for when a competency is opened; until it comes, or if it doesn't, the line alone. */
export function FetchedWeeks({ result, scope }: { result: CompetencyResult; scope: ScopeSummary }) {
  const { data, isError, refetch } = useQuery(trendQuery(scope, result.competency))
  return (
    <CompetencyWeeks
      result={result}
      control={data?.control}
      onRetry={isError ? () => void refetch() : undefined}
    />
  )
}

type Props = {
  readonly result: CompetencyResult
  readonly control?: ControlledTrend | undefined
  /** The control chart did not come. */
  readonly onRetry?: (() => void) | undefined
}

export function CompetencyWeeks({ result: { competency, trend }, control, onRetry }: Props) {
  const words = useWords()
  const page = usePageWords()
  const language = useLanguage()
  const [statistic, setStatistic] = useState<Statistic>('share')
  const points = control?.points ?? trend
  const known = points.filter(isKnown).length
  const name = competencyName(competency, language)
  const title = known === 0 ? page.weeksNone : known === 1 ? page.weeksOne : page.weeksTitle(name)
  if (points.length === 0) return null
  const chart = control?.[statistic] ?? lineAlone
  const sub = trendSub(points, chart, { statistic, measure: page.weeksSub, language })
  return (
    <section className={styles.trend}>
      <h5 className={styles.detailTitle}>{title}</h5>
      <p className="card-sub">{known === 0 ? page.weeksNoneWhy : sub}</p>
      {control && known > 1 && <StatisticSwitch statistic={statistic} onStatistic={setStatistic} />}
      <TrendBody
        points={points}
        chart={chart}
        statistic={statistic}
        caption={page.weeksTitle(name)}
        legend={`% ${page.favorable.toLowerCase()}`}
        measure={name}
      >
        {onRetry && (
          <p className={styles.remark}>
            {page.weeksFailed}{' '}
            <button type="button" className={styles.retry} onClick={onRetry}>
              {words.retry}
            </button>
          </p>
        )}
        {control && <LimitsTools control={control} measure={competency} />}
      </TrendBody>
    </section>
  )
}
