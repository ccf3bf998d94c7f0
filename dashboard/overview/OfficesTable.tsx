import type { OverviewReport } from '../../schema/contracts/reports.ts'
import { sharedAxis } from '../charts/axis.ts'
import { AxisEnds, IntervalBar } from '../charts/IntervalBar.tsx'
import { answers, count, percent, percentRange } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { EffectiveN } from '../report/EffectiveN.tsx'
import { FlaggedShare } from '../report/FlaggedShare.tsx'
import { useMarkedWords } from '../report/marked-words.ts'
import { OfficeLink } from '../report/OfficeLink.tsx'
import styles from './offices.module.css'

type Offices = OverviewReport['offices']

const byCode = (a: Offices[number], b: Offices[number]) => (a.office < b.office ? -1 : 1)

export function OfficesTable({ offices }: { offices: Offices }) {
  const words = useWords()
  const say = useMarkedWords()
  const language = useLanguage()
  const anyKnown = offices.some(({ satisfaction }) => satisfaction.kind === 'known')
  const axis = sharedAxis(offices.map(({ satisfaction }) => satisfaction))
  return (
    <section className={`card ${styles.offices}`}>
      <h2 className="card-title">{words.officesTitle}</h2>
      <p className="card-sub">{words.officesSub}</p>
      <table className={`data-table ${styles.officesTable}`}>
        <caption className="visually-hidden">{words.officesTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.office}</th>
            <th scope="col" className="figure">
              {words.share}
            </th>
            <th scope="col" className={styles.barCell}>
              <span className="visually-hidden">{words.range}</span>
              {anyKnown && <AxisEnds axis={axis} />}
            </th>
            <th scope="col" className={`figure ${styles.rangeCell}`}>
              {words.range}
            </th>
            <th scope="col" className={`figure ${styles.countCell}`}>
              {words.answers}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...offices].sort(byCode).map(({ office, name, satisfaction, flagged, rate }) => (
            <tr key={office}>
              <th scope="row">
                <OfficeLink office={office} name={name} /> <span className={styles.officeCode}>{office}</span>
                {satisfaction.kind === 'known' && (
                  <span className={styles.marks}>
                    {rate?.kind === 'known' && rate.few && <span className={styles.few}>{say.fewHeard}</span>}
                    {flagged.flagged > 0 && <FlaggedShare of={flagged} />}
                  </span>
                )}
              </th>
              {satisfaction.kind === 'known' ? (
                <>
                  <td className="figure">
                    <b>{percent(satisfaction.share, language)}</b>
                    <span className={styles.rangeBelow}>
                      {percentRange(satisfaction.low, satisfaction.high, language)}
                      <br />
                      {answers(satisfaction.n, language)} <EffectiveN of={satisfaction} />
                    </span>
                  </td>
                  <td className={styles.barCell}>
                    <IntervalBar estimate={satisfaction} axis={axis} />
                  </td>
                  <td className={`figure ${styles.rangeCell}`}>
                    {percentRange(satisfaction.low, satisfaction.high, language)}
                  </td>
                  <td className={`figure ${styles.countCell}`}>
                    {count(satisfaction.n, language)} <EffectiveN of={satisfaction} />
                  </td>
                </>
              ) : (
                <td colSpan={4} className="withheld withheld-cell">
                  {words.needsShort(satisfaction.needs)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
