import type { Cause } from '../../schema/contracts/alerts.ts'
import { ScrolledTable } from '../charts/ScrolledTable.tsx'
import { answers, percent, percentRange } from '../format/numbers.ts'
import { weekDates } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import { causeName, weeksOf } from './alert-title.ts'
import styles from './alerts.module.css'
import { useAlertsWords } from './alerts-words.ts'

/** The published numbers on which an alert of a change stands. */
export function CauseTable({ causes }: { causes: readonly Cause[] }) {
  const say = useAlertsWords()
  const language = useLanguage()
  return (
    <ScrolledTable label={say.numbersOf}>
      <table className={`data-table ${styles.numbers}`}>
        <thead>
          <tr>
            <th scope="col">{say.measure}</th>
            <th scope="col">{say.rule}</th>
            <th scope="col">{say.share}</th>
            <th scope="col" className="figure">
              {say.usual}
            </th>
            <th scope="col" className="figure">
              {say.limits}
            </th>
          </tr>
        </thead>
        <tbody>
          {causes.map((cause) => (
            <tr key={cause.measure}>
              <th scope="row">{causeName(cause, language)}</th>
              <td>{cause.rule === 'shift' ? say.ruleRun(weeksOf(cause)) : say.ruleOutside}</td>
              <td>
                <b>{percent(cause.share, language)}</b>
                <span className={styles.small}>
                  {answers(cause.n, language)}, {weekDates(cause.to, language)}
                </span>
              </td>
              <td className="figure">{percent(cause.centre, language)}</td>
              <td className="figure">{percentRange(cause.low, cause.high, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrolledTable>
  )
}
