import { usePlotArea, useXAxisScale } from 'recharts'
import type { ControlChart } from '../../schema/contracts/control-chart.ts'
import type { TrendPoint } from '../../schema/contracts/reports.ts'

type Props = { readonly chart: ControlChart; readonly points: readonly TrendPoint[] }

/** A letter of the font is about this wide, in pixels. */
const letter = 6.2
const shortened = (note: string, width: number) => {
  const letters = Math.floor(width / letter)
  return note.length <= letters ? note : `${note.slice(0, Math.max(0, letters - 1)).trimEnd()}…`
}

/** Where limits are set anew: a mark through the chart, with its note as far as there is room. */
export function NewLimits({ chart, points }: Props) {
  const across = useXAxisScale()
  const area = usePlotArea()
  if (!across || !area) return null
  return chart.phases.map(({ from, base }) => {
    const index = points.findIndex(({ week }) => week === from)
    const place = across(index - 0.5)
    if (!base || base.week !== from || place === undefined) return null
    const x = Math.max(area.x, place)
    const onLeft = x - area.x > area.width / 2
    const room = (onLeft ? x - area.x : area.x + area.width - x) - 8
    return (
      <g key={from}>
        <line
          x1={x}
          x2={x}
          y1={area.y}
          y2={area.y + area.height}
          stroke="var(--in-text-2)"
          strokeWidth={1.5}
          strokeDasharray="2 3"
        />
        <text
          x={onLeft ? x - 6 : x + 6}
          y={area.y + 11}
          textAnchor={onLeft ? 'end' : 'start'}
          fontSize={12}
          fill="var(--in-text-2)"
          stroke="var(--in-surface)"
          strokeWidth={4}
          paintOrder="stroke"
        >
          {shortened(base.note, room)}
        </text>
      </g>
    )
  })
}
