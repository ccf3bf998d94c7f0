import { lazy } from 'react'
import type { ControlChart } from '../../schema/contracts/control-chart.ts'
import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { describeControl, describeWeek } from './describe-control.ts'
import { PointExplorer } from './PointExplorer.tsx'
import { weekAt } from './plot-place.ts'
import { markOf } from './special-weeks.ts'
import type { Statistic } from './statistic.ts'
import { isKnown } from './trend-words.ts'

const TrendChart = lazy(() => import('./TrendChart.tsx'))

const lineAlone: ControlChart = { phases: [], specialCauses: [] }

type Props = {
  readonly points: readonly TrendPoint[]
  /** Limits and special weeks; without it, the line alone. */
  readonly chart?: ControlChart | undefined
  readonly statistic?: Statistic
  readonly measure?: string
  /** Without decimals, as an agent's numbers are. */
  readonly whole?: boolean
}

/** The weeks as a line, gone through one by one. */
export function TrendExplorer({
  points,
  chart = lineAlone,
  statistic = 'share',
  measure,
  whole = false,
}: Props) {
  const words = useWords()
  const language = useLanguage()
  const telling = { language, statistic, whole }
  const describe = (each: TrendPoint) => describeWeek(each, telling, markOf(chart, each.week))
  const latest = points.findLast(isKnown)
  return (
    <PointExplorer
      kind="line"
      points={points.length}
      say={(index) => describe(points[index] as TrendPoint)}
      summary={describeControl(points, chart, telling, measure)}
      keys={words.chartKeys}
      idle={latest && describe(latest)}
      nearest={({ x, width }) => weekAt(x, width, points.length)}
    >
      {(active) => (
        <TrendChart points={points} chart={chart} statistic={statistic} active={active} language={language} />
      )}
    </PointExplorer>
  )
}
