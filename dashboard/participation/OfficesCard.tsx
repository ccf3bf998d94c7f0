import type { ParticipationReport } from '../../schema/contracts/participation.ts'
import { AxisEnds } from '../charts/IntervalBar.tsx'
import { count } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { OfficeLink } from '../report/OfficeLink.tsx'
import styles from './participation.module.css'
import { useParticipationWords } from './participation-words.ts'
import { RateCells, rateAxis } from './RateCells.tsx'

export function OfficesCard({ offices }: { offices: ParticipationReport['offices'] }) {
  const words = useWords()
  const say = useParticipationWords()
  const language = useLanguage()
  const axis = rateAxis(offices.map(({ rate }) => rate))
  const why = offices.flatMap(({ rate }) => (rate.kind === 'unknown' ? [rate.why] : []))
  return (
    <section className={`card ${styles.offices}`}>
      <h2 className="card-title">{say.officesTitle}</h2>
      <p className="card-sub">{say.officesSub}</p>
      <table className={`data-table ${styles.table}`}>
        <caption className="visually-hidden">{say.officesTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{say.office}</th>
            <th scope="col" className={`figure ${styles.wide}`}>
              {say.served}
            </th>
            <th scope="col" className={`figure ${styles.wide}`}>
              {say.answered}
            </th>
            <th scope="col" className="figure">
              {say.rate}
            </th>
            <th scope="col" className={styles.barCell}>
              <span className="visually-hidden">{words.range}</span>
              <AxisEnds axis={axis} />
            </th>
          </tr>
        </thead>
        <tbody>
          {offices.map(({ office, name, served, complete, partial, rate }) => (
            <tr key={office} data-office={office}>
              <th scope="row">
                <OfficeLink office={office} name={name} /> <span className={styles.code}>{office}</span>
              </th>
              <td className={`figure ${styles.wide}`}>
                {served === undefined ? '–' : count(served, language)}
              </td>
              <td className={`figure ${styles.wide}`}>{count(complete + partial, language)}</td>
              <RateCells rate={rate} axis={axis} received={complete + partial}>
                {rate.kind === 'known' && rate.few && <span className={styles.tag}>{say.few}</span>}
              </RateCells>
            </tr>
          ))}
        </tbody>
      </table>
      {why.includes('no-totals') && <p className={styles.note}>{say.noTotalsNote}</p>}
      {why.includes('more-answers-than-people') && <p className={styles.note}>{say.tooManyNote}</p>}
    </section>
  )
}
