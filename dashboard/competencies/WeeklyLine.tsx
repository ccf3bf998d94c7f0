import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { isKnown } from '../charts/trend-words.ts'
import { usePageWords } from './usePageWords.ts'
import styles from './weekly.module.css'
import { frame, runsOf, type WeekPlace, type WeekScale } from './weekly-line.ts'

const at = ({ x, y }: { x: number; y: number }) => `${x.toFixed(1)} ${y.toFixed(1)}`
const line = (run: readonly WeekPlace[]) => `M${run.map(at).join('L')}`
const band = (run: readonly WeekPlace[]) =>
  `M${run.map(({ x, high }) => at({ x, y: high })).join('L')}L${run
    .map(({ x, low }) => at({ x, y: low }))
    .reverse()
    .join('L')}Z`

/** How a competency went from week to week, at a glance: the numbers are a click away. */
export function WeeklyLine({ points, scale }: { points: readonly TrendPoint[]; scale: WeekScale }) {
  const words = usePageWords()
  const known = points.filter(isKnown).length
  const runs = runsOf(points, scale)
  const last = runs.at(-1)?.at(-1)
  return (
    <svg
      className={styles.weekly}
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={`${words.perWeek}: ${words.weeklyLine(known, points.length - known)}`}
    >
      <line
        x1={frame.margin}
        x2={frame.width - frame.margin}
        y1={frame.height - 1}
        y2={frame.height - 1}
        className={styles.foot}
      />
      {runs.map((run) => {
        const [first] = run
        if (!first) return null
        return run.length === 1 ? (
          <g key={first.x}>
            <line x1={first.x} x2={first.x} y1={first.low} y2={first.high} className={styles.whisker} />
            <circle cx={first.x} cy={first.y} r="1.75" className={styles.dot} />
          </g>
        ) : (
          <g key={first.x}>
            <path d={band(run)} className={styles.band} />
            <path d={line(run)} className={styles.line} />
          </g>
        )
      })}
      {last && <circle cx={last.x} cy={last.y} r="2.75" className={styles.dot} />}
    </svg>
  )
}
