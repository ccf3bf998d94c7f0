import type { Driver } from '../../schema/contracts/drivers.ts'
import { ScrolledTable } from '../charts/ScrolledTable.tsx'
import { competencyName } from '../competencies/competency-words.ts'
import { count, percent, percentRange } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { importanceText, whyUnknown } from './describe.ts'
import styles from './drivers.module.css'
import { useDriversWords } from './drivers-words.ts'
import type { Placing } from './quadrant.ts'

type Props = { readonly drivers: readonly Driver[]; readonly placing: Placing | undefined }

/** Every number of the quadrant, as text, in the instrument's order. */
export function DriversTable({ drivers, placing }: Props) {
  const words = useWords()
  const say = useDriversWords()
  const language = useLanguage()
  const quadrantOf = new Map(placing?.placed.map(({ competency, quadrant }) => [competency, quadrant]))
  return (
    <ScrolledTable label={say.title}>
      <table className={`data-table ${styles.table}`}>
        <caption className="visually-hidden">{say.title}</caption>
        <thead>
          <tr>
            <th scope="col">{say.competency}</th>
            <th scope="col">{say.importance}</th>
            <th scope="col">{say.performance}</th>
            <th scope="col" className="figure">
              {words.answers}
            </th>
            <th scope="col">{say.standing}</th>
          </tr>
        </thead>
        <tbody>
          {drivers.map(({ competency, importance, performance }) => {
            const quadrant = quadrantOf.get(competency)
            return (
              <tr key={competency} data-driver={competency}>
                <th scope="row">{competencyName(competency, language)}</th>
                {importance.kind === 'known' ? (
                  <td>{importanceText(importance, language)}</td>
                ) : (
                  <td className="withheld withheld-cell">{whyUnknown(importance, language)}</td>
                )}
                {performance.kind === 'known' ? (
                  <>
                    <td>
                      {say.value(
                        percent(performance.share, language),
                        percentRange(performance.low, performance.high, language),
                      )}
                    </td>
                    <td className="figure">{count(performance.n, language)}</td>
                  </>
                ) : (
                  <td colSpan={2} className="withheld withheld-cell">
                    {words.needsShort(performance.needs)}
                  </td>
                )}
                <td>{quadrant ? say.quadrants[quadrant] : '—'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrolledTable>
  )
}
