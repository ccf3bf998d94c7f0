import { CartesianGrid, ErrorBar, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { TrainedGroup } from '../../schema/contracts/training.ts'
import { effectRows, effectTicks } from './effect-rows.ts'

type Props = {
  readonly trained: TrainedGroup
  readonly comparison: TrainedGroup
  readonly before: string
  readonly after: string
}

type DotProps = { readonly cx?: number; readonly cy?: number; readonly index?: number }

const axisText = { fontSize: 12, fill: 'var(--in-text-2)' }

/** Two groups before and after: solid with circles, dashed with squares, each with its interval. */
export default function EffectChart({ trained, comparison, before, after }: Props) {
  const ticks = effectTicks(trained, comparison)
  const [bottom, top] = [ticks[0] ?? 0, ticks.at(-1) ?? 100]
  const circle = ({ cx, cy, index = -1 }: DotProps) => (
    <circle key={index} cx={cx} cy={cy} r={5} fill="var(--in-primary)" />
  )
  const square = ({ cx = 0, cy = 0, index = -1 }: DotProps) => (
    <rect
      key={index}
      x={cx - 4.5}
      y={cy - 4.5}
      width={9}
      height={9}
      fill="var(--in-surface)"
      stroke="var(--in-text-2)"
      strokeWidth={1.75}
    />
  )
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart accessibilityLayer={false} margin={{ top: 10, right: 12, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--in-grid)" />
        <XAxis
          dataKey="at"
          type="number"
          domain={[-0.35, 1.35]}
          ticks={[0, 1]}
          tickFormatter={(at: number) => (at === 0 ? before : after)}
          tickLine={false}
          axisLine={{ stroke: 'var(--in-control)' }}
          tick={axisText}
          tickMargin={8}
          height={30}
          allowDuplicatedCategory={false}
        />
        <YAxis
          domain={[bottom, top]}
          ticks={ticks}
          tickFormatter={(value: number) => `${value}%`}
          width={44}
          tickLine={false}
          axisLine={false}
          tick={axisText}
        />
        <Line
          data={effectRows(comparison, 0.035)}
          dataKey="share"
          type="linear"
          stroke="var(--in-text-2)"
          strokeWidth={2}
          strokeDasharray="6 4"
          isAnimationActive={false}
          dot={square}
          activeDot={false}
        >
          <ErrorBar
            dataKey="whisker"
            width={8}
            stroke="var(--in-text-2)"
            strokeWidth={1.5}
            isAnimationActive={false}
          />
        </Line>
        <Line
          data={effectRows(trained, -0.035)}
          dataKey="share"
          type="linear"
          stroke="var(--in-primary)"
          strokeWidth={2}
          isAnimationActive={false}
          dot={circle}
          activeDot={false}
        >
          <ErrorBar
            dataKey="whisker"
            width={8}
            stroke="var(--in-primary)"
            strokeWidth={1.5}
            isAnimationActive={false}
          />
        </Line>
      </LineChart>
    </ResponsiveContainer>
  )
}
