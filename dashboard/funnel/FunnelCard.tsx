import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, useMemo } from 'react'
import type { FunnelAgent, FunnelReport } from '../../schema/contracts/funnel.ts'
import { nameOf } from '../agents/agent-measures.ts'
import { agentName, byCode } from '../agents/agent-name.ts'
import { useAgentsWords } from '../agents/agents-words.ts'
import { DataDisclosure } from '../charts/DataDisclosure.tsx'
import { PointExplorer } from '../charts/PointExplorer.tsx'
import { nearestPoint } from '../charts/plane.ts'
import { wholePercent, wholeRange } from '../charts/whole-percent.ts'
import { answers, count, percent } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { FunnelTable } from './FunnelTable.tsx'
import styles from './funnel.module.css'
import { funnelAxes, type KnownFunnel, pointOf } from './funnel-plot.ts'
import { useFunnelWords } from './funnel-words.ts'

const FunnelChart = lazy(() => import('./FunnelChart.tsx'))

type Props = {
  readonly report: FunnelReport
  /** What can be compared. */
  readonly measures: readonly string[]
  readonly onMeasure: (measure: string) => void
}

/** Who answers differently from the others, by more than chance explains; in the order of codes. */
export function FunnelCard({ report, measures, onMeasure }: Props) {
  const say = useFunnelWords()
  const language = useLanguage()
  const { funnel, measure, withheld } = report
  const agents = useMemo(() => [...report.agents].sort(byCode), [report])
  const outside = agents.filter((agent) => agent.outside)
  const number = (value: number) => count(value, language)
  const title =
    funnel.kind === 'withheld'
      ? say.fewTitle
      : outside.length === 0
        ? say.allInside(number(agents.length))
        : say.inside(number(agents.length - outside.length), number(agents.length))
  return (
    <section className={`card ${styles.card}`}>
      <p className={styles.overline}>{say.overline}</p>
      <h2 className="card-title">{title}</h2>
      <p className="card-sub">{say.sub}</p>
      <NativeSelect
        className={styles.select}
        label={say.measure}
        value={measure}
        data={measures.map((code) => ({ value: code, label: nameOf(code, language) }))}
        onChange={(event) => onMeasure(event.currentTarget.value)}
      />
      {funnel.kind === 'known' ? (
        <>
          <Outside agents={outside} expected={funnel.expectedFalse} />
          <Drawn funnel={funnel} agents={agents} measure={measure} />
          {funnel.phi > 1 && <p className={styles.note}>{say.spread}</p>}
        </>
      ) : (
        <p className={`withheld ${styles.box}`}>{say.few(funnel.needs)}</p>
      )}
      <p className={styles.note}>{say.verdict}</p>
      {withheld > 0 && <p className={styles.note}>{say.withheld(number(withheld))}</p>}
      {agents.length > 0 && (
        <DataDisclosure>
          <FunnelTable agents={agents} caption={`${say.overline}. ${nameOf(measure, language)}`} />
        </DataDisclosure>
      )}
    </section>
  )
}

function Drawn({
  funnel,
  agents,
  measure,
}: {
  funnel: KnownFunnel
  agents: readonly FunnelAgent[]
  measure: string
}) {
  const say = useFunnelWords()
  const language = useLanguage()
  const axes = useMemo(() => funnelAxes(funnel, agents), [funnel, agents])
  const points = useMemo(() => agents.map(pointOf), [agents])
  const describe = ({ agent, share, low, high, n, outside }: FunnelAgent) =>
    say.point(
      agentName(agent, language),
      wholePercent(share),
      wholeRange(low, high, language),
      answers(n, language),
      say.places[outside ?? 'inside'],
    )
  const summary = say.summary(nameOf(measure, language), percent(funnel.target, language), agents.length)
  return (
    <>
      <PointExplorer
        kind="scatter"
        points={agents.length}
        say={(index) => describe(agents[index] as FunnelAgent)}
        summary={summary}
        keys={say.keys}
        idle={say.idle}
        nearest={(place) => nearestPoint(axes, points, place)}
        className={styles.plot}
      >
        {(active) => (
          <FunnelChart funnel={funnel} agents={agents} axes={axes} active={active} language={language} />
        )}
      </PointExplorer>
      <p className={styles.axis}>{say.axis}</p>
      <ul className={styles.legend}>
        <li>
          <Mark className={styles.insidePoint} d="M3 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0" /> {say.legendInside}
        </li>
        <li>
          <Mark className={styles.belowPoint} d="M7 1l6 6-6 6-6-6z" /> {say.places.below}
        </li>
        <li>
          <Mark className={styles.abovePoint} d="M7 1l6 6-6 6-6-6z" /> {say.places.above}
        </li>
        <li>
          <Mark className={styles.line95} d="M0 7H14" /> {say.legendLimit95}
        </li>
        <li>
          <Mark className={styles.line998} d="M0 7H14" /> {say.legendLimit998}
        </li>
      </ul>
    </>
  )
}

const Mark = ({ d, className }: { d: string; className: string | undefined }) => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path d={d} className={className} />
  </svg>
)

/** Codes named in the text; the others are in the table. */
const mostCodes = 12

function Outside({ agents, expected }: { agents: readonly FunnelAgent[]; expected: number }) {
  const say = useFunnelWords()
  const words = useAgentsWords()
  if (agents.length === 0) return <p className={styles.outside}>{say.noneMarked}</p>
  const most = expected < 1 ? words.fewerThanOne : words.atMost(Math.ceil(expected))
  return (
    <div className={styles.outside}>
      {(['below', 'above'] as const).map((side) => (
        <p key={side}>
          <b>{say[side]}:</b> <Codes agents={agents.filter(({ outside }) => outside === side)} />
        </p>
      ))}
      <p>{say.expected(agents.length, most)}</p>
    </div>
  )
}

function Codes({ agents }: { agents: readonly FunnelAgent[] }) {
  const say = useFunnelWords()
  if (agents.length === 0) return <>{say.nobody}</>
  const named = agents.slice(0, mostCodes)
  return (
    <>
      {named.map(({ agent }, index) => (
        <span key={agent}>
          {index > 0 && ', '}
          <Link to="/asesores/$code" params={{ code: agent }} search>
            {agent}
          </Link>
        </span>
      ))}
      {agents.length > named.length && ` ${say.more(agents.length - named.length)}`}
    </>
  )
}
