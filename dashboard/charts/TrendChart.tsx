import {
  Area,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import type { ControlChart } from '../../schema/contracts/control-chart.ts'
import type { TrendPoint } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { mondayDate } from '../format/weeks.ts'
import { ControlLimits } from './ControlLimits.tsx'
import { NewLimits } from './NewLimits.tsx'
import { plot } from './plot-place.ts'
import { SignalMark } from './SignalMark.tsx'
import { markOf } from './special-weeks.ts'
import type { Statistic } from './statistic.ts'
import { trendRows, valueTicks } from './trend-rows.ts'

type Props = {
  readonly points: readonly TrendPoint[]
  readonly chart?: ControlChart | undefined
  readonly statistic: Statistic
  readonly active: number | undefined
  readonly language: Language
}

type DotProps = {
  readonly cx?: number
  readonly cy?: number
  readonly index?: number
  readonly value?: unknown
}

const axisText = { fontSize: 12, fill: 'var(--in-text-2)' }

/**
 * A measure by week, between the limits of its control chart, with its special weeks marked; while there are no limits,
 * a share with its interval as a band. A withheld week is a gap, hatched at its foot.
 */
export default function TrendChart({ points, chart, statistic, active, language }: Props) {
  const rows = trendRows({ points, chart, statistic })
  const ticks = valueTicks({ points, chart, statistic })
  const [bottom, top] = [ticks[0] ?? 0, ticks.at(-1) ?? 100]
  const last = points.length - 1

  const dot = ({ cx, cy, index = -1, value }: DotProps) => {
    if (cx === undefined || cy === undefined || value === null) return <g key={index} />
    const week = points[index]?.week ?? ''
    const mark = chart && markOf(chart, week)
    const isActive = index === active
    return (
      <g key={index} data-week={week}>
        {mark ? (
          <SignalMark {...mark} x={cx} y={cy} size={isActive ? 1.35 : 1} />
        ) : (
          <circle
            cx={cx}
            cy={cy}
            r={isActive ? 6 : 3.5}
            fill="var(--in-primary)"
            stroke="var(--in-surface)"
            strokeWidth={isActive ? 2 : 0}
          />
        )}
      </g>
    )
  }

  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={rows}
        accessibilityLayer={false}
        margin={{ top: plot.top, right: plot.right, bottom: 0, left: 0 }}
      >
        <defs>
          <pattern
            id="trend-withheld"
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V7" stroke="var(--in-border)" strokeWidth="5" />
          </pattern>
        </defs>
        <CartesianGrid vertical={false} stroke="var(--in-grid)" />
        {rows.map(({ index, value }) =>
          value === null ? (
            <ReferenceArea
              key={index}
              x1={Math.max(index - 0.5, -plot.edge)}
              x2={Math.min(index + 0.5, last + plot.edge)}
              y1={bottom}
              y2={bottom + (top - bottom) * 0.07}
              fill="url(#trend-withheld)"
              fillOpacity={1}
              stroke="none"
            />
          ) : null,
        )}
        <XAxis
          dataKey="index"
          type="number"
          domain={[-plot.edge, last + plot.edge]}
          ticks={rows.map(({ index }) => index)}
          tickFormatter={(index: number) => mondayDate(points[index]?.week ?? '', language)}
          interval="equidistantPreserveStart"
          minTickGap={24}
          tickLine={false}
          axisLine={{ stroke: 'var(--in-control)' }}
          tick={axisText}
          tickMargin={8}
          height={30}
        />
        <YAxis
          domain={[bottom, top]}
          ticks={ticks}
          tickFormatter={(value: number) => (statistic === 'share' ? `${value}%` : `${value}`)}
          width={plot.left}
          tickLine={false}
          axisLine={false}
          tick={axisText}
        />
        {chart && <ControlLimits chart={chart} points={points} statistic={statistic} />}
        {chart && <NewLimits chart={chart} points={points} />}
        {active !== undefined && <ReferenceLine x={active} stroke="var(--in-text-2)" strokeDasharray="3 3" />}
        <Area
          dataKey="band"
          type="linear"
          stroke="none"
          fill="var(--in-primary)"
          fillOpacity={0.16}
          isAnimationActive={false}
          connectNulls={false}
          dot={false}
          activeDot={false}
        />
        <Line
          dataKey="value"
          type="linear"
          stroke="var(--in-primary)"
          strokeWidth={2}
          isAnimationActive={false}
          connectNulls={false}
          dot={dot}
          activeDot={false}
        >
          <ErrorBar
            dataKey="whisker"
            isAnimationActive={false}
            width={8}
            stroke="var(--in-primary)"
            strokeWidth={1.5}
            opacity={0.6}
          />
        </Line>
      </ComposedChart>
    </ResponsiveContainer>
  )
}
