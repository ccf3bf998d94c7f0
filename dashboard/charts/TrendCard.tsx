import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { dateRange } from '../format/weeks.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { DataDisclosure } from './DataDisclosure.tsx'
import { TrendExplorer } from './TrendExplorer.tsx'
import { TrendTable } from './TrendTable.tsx'
import styles from './trend-card.module.css'
import { isKnown } from './trend-words.ts'

type Props = {
  readonly points: readonly TrendPoint[]
  /** What is shown of each week. */
  readonly measure: string
  /** Without decimals, as an agent's numbers are. */
  readonly whole?: boolean
  readonly className?: string | undefined
}

/** Satisfaction by week: a line where there are two or more, otherwise what it waits for. */
export function TrendCard({ points, measure, whole = false, className = '' }: Props) {
  const words = useWords()
  const language = useLanguage()
  const known = points.filter(isKnown).length
  const withheld = points.length - known
  const title = known === 0 ? words.trendNone : known === 1 ? words.trendOneWeek : words.trendTitle
  const [first, last] = [points[0]?.week, points.at(-1)?.week]
  const range = first && last && dateRange(first, last, language)
  return (
    <section className={`card ${styles.card} ${className}`}>
      <div className={styles.drawn}>
        <h2 className="card-title">{title}</h2>
        <p className="card-sub">
          {[measure, range, withheld > 0 && words.trendGaps(withheld)].filter(Boolean).join(' · ')}
        </p>
        {known > 0 ? (
          <>
            <TrendExplorer points={points} whole={whole} />
            <ul className={styles.legend}>
              <li>
                <i className={styles.keyLine} aria-hidden="true" />
                {words.legendShare}
              </li>
              <li>
                <i className={styles.keyBand} aria-hidden="true" />
                {words.legendBand}
              </li>
              {withheld > 0 && (
                <li>
                  <i className={`withheld ${styles.keyWithheld}`} aria-hidden="true" />
                  {words.legendWithheld}
                </li>
              )}
            </ul>
            {known > 1 && <p className={styles.caution}>{words.trendCaution}</p>}
          </>
        ) : (
          <div className={`withheld ${styles.noTrend}`}>
            <p>{words.withheldWhy}</p>
          </div>
        )}
      </div>
      {points.length > 0 && (
        <DataDisclosure>
          <TrendTable points={points} caption={title} whole={whole} />
        </DataDisclosure>
      )}
    </section>
  )
}
