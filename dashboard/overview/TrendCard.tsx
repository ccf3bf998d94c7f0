import type { TrendPoint } from '../../schema/contracts/reports.ts'
import { DataDisclosure } from '../charts/DataDisclosure.tsx'
import { TrendExplorer } from '../charts/TrendExplorer.tsx'
import { TrendTable } from '../charts/TrendTable.tsx'
import { isKnown } from '../charts/trend-words.ts'
import { dateRange } from '../format/weeks.ts'
import { useLanguage, useWords } from '../language/context.ts'
import styles from './overview.module.css'

export function TrendCard({ points }: { points: readonly TrendPoint[] }) {
  const words = useWords()
  const language = useLanguage()
  const known = points.filter(isKnown).length
  const withheld = points.length - known
  const title = known === 0 ? words.trendNone : known === 1 ? words.trendOneWeek : words.trendTitle
  const [first, last] = [points[0]?.week, points.at(-1)?.week]
  const range = first && last && dateRange(first, last, language)
  return (
    <section className={`card ${styles.trend}`}>
      <h2 className="card-title">{title}</h2>
      <p className="card-sub">
        {words.trendMeasure}
        {range && ` · ${range}`}
        {withheld > 0 && ` · ${words.trendGaps(withheld)}`}
      </p>
      {known > 0 ? (
        <>
          <TrendExplorer points={points} />
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
      {points.length > 0 && (
        <DataDisclosure>
          <TrendTable points={points} caption={title} />
        </DataDisclosure>
      )}
    </section>
  )
}
