import type { TouchpointsReport, TouchpointUse } from '../../schema/contracts/touchpoints.ts'
import { standingOf } from '../../schema/touchpoint-standing.ts'
import { count } from '../format/numbers.ts'
import { dateRange } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import { officeName } from '../report/office-name.ts'
import { groupedCode, placeName } from './place.ts'
import { StandingTag } from './StandingTag.tsx'
import styles from './touchpoints.module.css'
import { useTouchpointsWords } from './touchpoints-words.ts'

type Props = { readonly report: TouchpointsReport; readonly onOpen: (code: string) => void }

export function PointsTable({ report, onOpen }: Props) {
  const words = useTouchpointsWords()
  const language = useLanguage()
  const { scope, offices, touchpoints } = report
  const byOffice = [...Map.groupBy(touchpoints, ({ office }) => office)]
  return (
    <section className={`card ${styles.points}`}>
      <h2 className="card-title">{words.pointsTitle}</h2>
      <p className="card-sub">
        {words.pointsSub} {dateRange(scope.from, scope.to, language)}
      </p>
      <table className={`data-table ${styles.table}`}>
        <caption className="visually-hidden">{words.pointsTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col" className={styles.wide}>
              {words.code}
            </th>
            <th scope="col" className="figure">
              {words.scans}
            </th>
            <th scope="col" className="figure">
              {words.answers}
            </th>
            <th scope="col" className={styles.wide}>
              {words.standing}
            </th>
          </tr>
        </thead>
        {byOffice.map(([office, points]) => (
          <tbody key={office}>
            {offices.length > 1 && (
              <tr>
                <th scope="rowgroup" colSpan={5} className={styles.group}>
                  {officeName(office, offices)} <span className={styles.code}>{office}</span>
                </th>
              </tr>
            )}
            {points.map((point) => (
              <PointRow key={point.code} point={point} to={scope.to} onOpen={onOpen} />
            ))}
          </tbody>
        ))}
      </table>
      <p className={styles.note}>{words.countsNote}</p>
    </section>
  )
}

type RowProps = { readonly point: TouchpointUse; readonly to: string; readonly onOpen: Props['onOpen'] }

function PointRow({ point, to, onOpen }: RowProps) {
  const words = useTouchpointsWords()
  const language = useLanguage()
  const place = placeName(point, language)
  const tag = <StandingTag standing={standingOf(point, to)} />
  return (
    <tr data-point={point.code} className={point.revoked ? styles.gone : undefined}>
      <th scope="row">
        <button
          type="button"
          className={styles.open}
          aria-label={words.open(`${place}, ${groupedCode(point.code)}`)}
          onClick={() => onOpen(point.code)}
        >
          {place}
        </button>
        <span className={styles.narrow}>
          <span className={styles.code}>{groupedCode(point.code)}</span>
          {tag}
        </span>
      </th>
      <td className={`${styles.wide} ${styles.code}`}>{groupedCode(point.code)}</td>
      <td className="figure">{count(point.scans, language)}</td>
      <td className="figure">
        <b>{count(point.answers, language)}</b>
      </td>
      <td className={styles.wide}>{tag}</td>
    </tr>
  )
}
