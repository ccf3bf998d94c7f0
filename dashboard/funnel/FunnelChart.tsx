import { useMemo } from 'react'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  DefaultZIndexes,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  useChartHeight,
  useChartWidth,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'
import type { FunnelAgent } from '../../schema/contracts/funnel.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { placeLabels } from '../charts/place-labels.ts'
import { type Plane, placeIn, plane, ticksOf } from '../charts/plane.ts'
import { percent } from '../format/numbers.ts'
import styles from './funnel.module.css'
import { circles, diamonds, type KnownFunnel, limitRows, pointOf, sizeTicks } from './funnel-plot.ts'
import { funnelWords } from './funnel-words.ts'

type Props = {
  readonly funnel: KnownFunnel
  readonly agents: readonly FunnelAgent[]
  readonly axes: Plane
  readonly active: number | undefined
  readonly language: Language
}

const axisText = { fontSize: 12, fill: 'var(--in-text-2)' }
const limit = {
  type: 'linear',
  stroke: 'var(--in-text-2)',
  dot: false,
  activeDot: false,
  isAnimationActive: false,
} as const

/** Agents' shares against their number of answers, between limits that close in. */
export default function FunnelChart({ funnel, agents, axes, active, language }: Props) {
  const rows = useMemo(() => limitRows(funnel), [funnel])
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={rows}
        accessibilityLayer={false}
        margin={{ top: plane.top, right: plane.right, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--in-grid)" />
        <XAxis
          type="number"
          dataKey="n"
          domain={[axes.x.min, axes.x.max]}
          ticks={sizeTicks(axes.x.max)}
          allowDataOverflow
          tickLine={false}
          axisLine={{ stroke: 'var(--in-control)' }}
          tick={axisText}
          tickMargin={8}
          height={plane.bottom}
        />
        <YAxis
          domain={[axes.y.min, axes.y.max]}
          ticks={ticksOf(axes.y)}
          allowDataOverflow
          tickFormatter={(value: number) => `${value}%`}
          width={plane.left}
          tickLine={false}
          axisLine={false}
          tick={axisText}
        />
        <Area
          dataKey="inner"
          type="linear"
          stroke="none"
          fill="var(--in-sunken)"
          fillOpacity={1}
          isAnimationActive={false}
          activeDot={false}
        />
        <Line dataKey="low95" strokeDasharray="3 3" {...limit} />
        <Line dataKey="high95" strokeDasharray="3 3" {...limit} />
        <Line dataKey="low998" strokeDasharray="7 4" {...limit} />
        <Line dataKey="high998" strokeDasharray="7 4" {...limit} />
        <ReferenceLine y={funnel.target * 100} stroke="var(--in-text)" strokeWidth={1.5} />
        <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
          <Points funnel={funnel} agents={agents} axes={axes} active={active} language={language} />
        </ZIndexLayer>
      </ComposedChart>
    </ResponsiveContainer>
  )
}

/** More names than these would cover one another. */
const mostNames = 12

function Points({ funnel, agents, axes, active, language }: Props) {
  const [width, height] = [useChartWidth(), useChartHeight()]
  const drawn = useMemo(() => {
    if (!width || !height) return undefined
    const places = agents.map((agent) => ({ agent, at: placeIn(axes, pointOf(agent), { width, height }) }))
    const of = (outside: FunnelAgent['outside']) =>
      places.filter(({ agent }) => agent.outside === outside).map(({ at }) => at)
    const marked = places.filter(({ agent }) => agent.outside)
    const room = {
      left: plane.left,
      right: width - plane.right,
      top: plane.top,
      bottom: height - plane.bottom,
    }
    return {
      places,
      inside: circles(of(undefined), agents.length > 200 ? 2.5 : 4),
      below: diamonds(of('below'), 6),
      above: diamonds(of('above'), 6),
      names: placeLabels(
        marked.length > mostNames ? [] : marked.map(({ agent: { agent }, at }) => ({ text: agent, at })),
        room,
      ),
      target: placeIn(axes, { x: axes.x.max, y: funnel.target * 100 }, { width, height }),
    }
  }, [agents, axes, funnel, width, height])
  if (!drawn) return null
  const chosen = active === undefined ? undefined : drawn.places[active]?.at
  return (
    <g className={styles.points}>
      <path d={drawn.inside} className={styles.insidePoint} />
      <path d={drawn.below} className={styles.belowPoint} />
      <path d={drawn.above} className={styles.abovePoint} />
      <text x={drawn.target.x - 4} y={drawn.target.y - 6} textAnchor="end">
        {funnelWords[language].target(percent(funnel.target, language))}
      </text>
      {drawn.names.map(({ text, x, y, anchor }) => (
        <text key={text} x={x} y={y} textAnchor={anchor} className={styles.name}>
          {text}
        </text>
      ))}
      {chosen && <circle cx={chosen.x} cy={chosen.y} r={8} className={styles.chosen} />}
    </g>
  )
}
