import { useXAxisScale, useYAxisScale } from 'recharts'
import type { ControlChart, Phase } from '../../schema/contracts/control-chart.ts'
import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { plot } from './plot-place.ts'
import { drawnLimit, type Statistic } from './statistic.ts'

type Props = {
  readonly chart: ControlChart
  readonly points: readonly TrendPoint[]
  readonly statistic: Statistic
}
type Known = Phase['limits'] & { readonly kind: 'known' }
type Step = { readonly from: number; readonly to: number; readonly low: number; readonly high: number }

/** Centre and limits of each phase: steps as wide as their weeks, and a gap where a week is withheld. */
export function ControlLimits({ chart, points, statistic }: Props) {
  const [across, down] = [useXAxisScale(), useYAxisScale()]
  if (!across || !down) return null
  const last = points.length - 1
  const x = (index: number) => Number(across(Math.min(last + plot.edge, Math.max(-plot.edge, index))))
  const y = (value: number) => Number(down(drawnLimit(value, statistic)))
  const indexOf = (week: string) => points.findIndex((point) => point.week === week)

  const runs = ({ weeks }: Known): Step[][] => {
    const found: Step[][] = []
    let before: number | undefined
    for (const { week, low, high } of weeks) {
      const index = indexOf(week)
      const step = { from: x(index - 0.5), to: x(index + 0.5), low: y(low), high: y(high) }
      if (index - 1 === before) found.at(-1)?.push(step)
      else found.push([step])
      before = index
    }
    return found
  }
  const edge = (run: readonly Step[], of: 'low' | 'high') =>
    run.map((step) => `${step.from} ${step[of]}L${step.to} ${step[of]}`).join('L')
  const back = (run: readonly Step[]) =>
    [...run]
      .reverse()
      .map(({ from, to, low }) => `${to} ${low}L${from} ${low}`)
      .join('L')

  return (
    <g className="control-limits">
      {chart.phases.map(({ from, to, limits }) =>
        limits.kind === 'known' ? (
          <g key={from}>
            {runs(limits).map((run) => (
              <g key={run[0]?.from}>
                <path d={`M${edge(run, 'high')}L${back(run)}Z`} fill="var(--in-sunken)" />
                <path
                  d={`M${edge(run, 'high')}M${edge(run, 'low')}`}
                  fill="none"
                  stroke="var(--in-control)"
                  strokeDasharray="5 4"
                />
              </g>
            ))}
            <line
              x1={x(indexOf(from) - 0.5)}
              x2={x(indexOf(to) + 0.5)}
              y1={y(limits.centre)}
              y2={y(limits.centre)}
              stroke="var(--in-text-2)"
              strokeWidth={1.5}
            />
          </g>
        ) : null,
      )}
    </g>
  )
}
