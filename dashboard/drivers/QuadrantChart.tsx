import {
  CartesianGrid,
  DefaultZIndexes,
  ErrorBar,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  useChartHeight,
  useChartWidth,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'
import type { Language } from '../../schema/instrument/text.ts'
import { type Label, placeLabels } from '../charts/place-labels.ts'
import { type Plane, placeIn, plane, ticksOf } from '../charts/plane.ts'
import styles from './drivers.module.css'
import { driversWords } from './drivers-words.ts'
import type { Placing } from './quadrant.ts'
import { type QuadrantPoint, quadrantPoints } from './quadrant-points.ts'
import { shortName } from './short-names.ts'

type Props = {
  readonly placing: Placing
  readonly axes: Plane
  readonly active: number | undefined
  readonly language: Language
}

type DotProps = { readonly cx?: number; readonly cy?: number; readonly payload?: QuadrantPoint }

const axisText = { fontSize: 12, fill: 'var(--in-text-2)' }
const whiskers = {
  isAnimationActive: false,
  width: 0,
  stroke: 'var(--in-primary)',
  strokeWidth: 2,
  opacity: 0.4,
} as const

/** Importance over performance, both with their intervals, against the averages of both. */
export default function QuadrantChart({ placing, axes, active, language }: Props) {
  const points = quadrantPoints(placing)
  const chosen = active === undefined ? undefined : points[active]
  const [x, y] = [placing.lines.performance * 100, placing.lines.importance * 100]

  const dot = ({ cx, cy, payload }: DotProps) => (
    <circle
      cx={cx}
      cy={cy}
      r={payload?.competency === chosen?.competency ? 8 : 6}
      fill="var(--in-primary)"
      stroke="var(--in-surface)"
      strokeWidth={2}
    />
  )

  return (
    <ResponsiveContainer width="100%" height="100%">
      <ScatterChart
        accessibilityLayer={false}
        margin={{ top: plane.top, right: plane.right, bottom: 0, left: 0 }}
      >
        <CartesianGrid stroke="var(--in-grid)" />
        <ReferenceArea
          x1={axes.x.min}
          x2={x}
          y1={y}
          y2={axes.y.max}
          fill="var(--in-attn-soft)"
          fillOpacity={1}
          stroke="none"
        />
        <XAxis
          type="number"
          dataKey="x"
          domain={[axes.x.min, axes.x.max]}
          ticks={ticksOf(axes.x)}
          tickFormatter={(value: number) => `${value}%`}
          tickLine={false}
          axisLine={{ stroke: 'var(--in-control)' }}
          tick={axisText}
          tickMargin={8}
          height={plane.bottom}
        />
        <YAxis
          type="number"
          dataKey="y"
          domain={[axes.y.min, axes.y.max]}
          ticks={ticksOf(axes.y)}
          tickFormatter={(value: number) => `${value}%`}
          width={plane.left}
          tickLine={false}
          axisLine={false}
          tick={axisText}
        />
        <ReferenceLine x={x} stroke="var(--in-control)" />
        <ReferenceLine y={y} stroke="var(--in-control)" />
        <Scatter data={points} isAnimationActive={false} shape={dot}>
          <ErrorBar dataKey="acrossX" direction="x" {...whiskers} />
          <ErrorBar dataKey="acrossY" direction="y" {...whiskers} />
        </Scatter>
        <ZIndexLayer zIndex={DefaultZIndexes.label}>
          <Names points={points} axes={axes} language={language} />
        </ZIndexLayer>
      </ScatterChart>
    </ResponsiveContainer>
  )
}

type NamesProps = {
  readonly points: readonly QuadrantPoint[]
  readonly axes: Plane
  readonly language: Language
}

/** The names of the quadrants in the corners, and of the competencies beside their points. */
function Names({ points, axes, language }: NamesProps) {
  const [width, height] = [useChartWidth(), useChartHeight()]
  if (!width || !height) return null
  const say = driversWords[language].quadrants
  const room = {
    left: plane.left + 2,
    right: width - plane.right,
    top: plane.top + 16,
    bottom: height - plane.bottom - 16,
  }
  const labels = points.map(
    (point): Label => ({
      text: shortName(point.competency, language),
      at: placeIn(axes, point, { width, height }),
    }),
  )
  const [left, right] = [plane.left + 6, width - plane.right - 4]
  const [top, bottom] = [plane.top + 14, height - plane.bottom - 7]
  return (
    <g className={styles.names}>
      <text x={left} y={top} className={styles.train}>
        {say.train}
      </text>
      <text x={right} y={top} textAnchor="end">
        {say.care}
      </text>
      <text x={left} y={bottom}>
        {say.later}
      </text>
      <text x={right} y={bottom} textAnchor="end">
        {say.keep}
      </text>
      {placeLabels(labels, room).map(({ text, x, y, anchor }) => (
        <text key={text} x={x} y={y} textAnchor={anchor} className={styles.name}>
          {text}
        </text>
      ))}
    </g>
  )
}
