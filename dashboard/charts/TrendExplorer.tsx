import { type KeyboardEvent, lazy, type PointerEvent, Suspense, useState } from 'react'
import type { ControlChart } from '../../schema/contracts/control-chart.ts'
import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { useLanguage, useWords } from '../language/context.ts'
import styles from './charts.module.css'
import { describeControl, describeWeek } from './describe-control.ts'
import { weekAt } from './plot-place.ts'
import { markOf } from './special-weeks.ts'
import type { Statistic } from './statistic.ts'
import { isKnown } from './trend-words.ts'

const TrendChart = lazy(() => import('./TrendChart.tsx'))

const lineAlone: ControlChart = { phases: [], specialCauses: [] }

const steps: Record<string, (active: number | undefined, last: number) => number | undefined> = {
  ArrowRight: (active, last) => (active === undefined ? 0 : Math.min(active + 1, last)),
  ArrowLeft: (active, last) => (active === undefined ? last : Math.max(active - 1, 0)),
  Home: () => 0,
  End: (_, last) => last,
  Escape: () => undefined,
}

type Props = {
  readonly points: readonly TrendPoint[]
  /** Limits and special weeks; without it, the line alone. */
  readonly chart?: ControlChart | undefined
  readonly statistic?: Statistic
  readonly measure?: string
  /** Without decimals, as an agent's numbers are. */
  readonly whole?: boolean
}

/** One tab stop; the arrows go from week to week, and each is said aloud. */
export function TrendExplorer({
  points,
  chart = lineAlone,
  statistic = 'share',
  measure,
  whole = false,
}: Props) {
  const words = useWords()
  const language = useLanguage()
  const [active, setActive] = useState<number>()
  const point = active === undefined ? undefined : points[active]
  const [focused, setFocused] = useState(false)
  const latest = points.findLast(isKnown)
  const telling = { language, statistic, whole }
  const describe = (each: TrendPoint) => describeWeek(each, telling, markOf(chart, each.week))
  const said = point && describe(point)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    setActive(step(active, points.length - 1))
  }

  const onPointer = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    setActive(weekAt(event.clientX - left, width, points.length))
  }

  return (
    <>
      <p className={styles.readout} aria-hidden="true">
        {said ?? (focused ? words.chartKeys : latest && describe(latest))}
      </p>
      <p className="visually-hidden" aria-live="polite" data-testid="trend-said">
        {said}
      </p>
      <div
        className={styles.plot}
        role="application"
        aria-roledescription={words.chartKind}
        aria-label={`${describeControl(points, chart, telling, measure)} ${words.chartKeys}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is gone through with the arrows
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          setActive(undefined)
        }}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => setActive(undefined)}
      >
        <Suspense fallback={<span className={styles.plotWaiting}>{words.loadingChart}</span>}>
          {/* inert: where Recharts draws through portals, Chrome takes its groups for tab stops */}
          <div className={styles.plotArea} inert>
            <TrendChart
              points={points}
              chart={chart}
              statistic={statistic}
              active={active}
              language={language}
            />
          </div>
        </Suspense>
      </div>
    </>
  )
}
