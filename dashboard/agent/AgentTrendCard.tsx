import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { DataDisclosure } from '../charts/DataDisclosure.tsx'
import { TrendExplorer } from '../charts/TrendExplorer.tsx'
import { TrendTable } from '../charts/TrendTable.tsx'
import { isKnown } from '../charts/trend-words.ts'
import { useWords } from '../language/context.ts'
import overview from '../overview/overview.module.css'
import styles from './agent.module.css'
import { useAgentWords } from './agent-words.ts'

/** One person's weeks: a line where there are two or more, otherwise what it waits for. */
export function AgentTrendCard({ points }: { points: readonly TrendPoint[] }) {
  const words = useWords()
  const { trendSub } = useAgentWords()
  const known = points.filter(isKnown).length
  const withheld = points.length - known
  const title = known === 0 ? words.trendNone : known === 1 ? words.trendOneWeek : words.trendTitle
  return (
    <section className={`card ${styles.trend}`}>
      <h2 className="card-title">{title}</h2>
      <p className="card-sub">
        {trendSub}
        {withheld > 0 && ` · ${words.trendGaps(withheld)}`}
      </p>
      {known > 0 ? (
        <>
          <TrendExplorer points={points} whole />
          {known > 1 && <p className={overview.caution}>{words.trendCaution}</p>}
        </>
      ) : (
        <div className={`withheld ${overview.noTrend}`}>
          <p>{words.withheldWhy}</p>
        </div>
      )}
      {points.length > 0 && (
        <DataDisclosure>
          <TrendTable points={points} caption={title} whole />
        </DataDisclosure>
      )}
    </section>
  )
}
